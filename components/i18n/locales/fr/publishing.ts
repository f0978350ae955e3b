import type { publishing as english } from "@/lib/messages/en/publishing";

/** The same in French. */
export const publishing = {
  "publishing.attempt_over": "Cette connexion n’a pas commencé ici, a déjà eu lieu ou a pris trop de temps.",
  "publishing.begun_by_another": "Quelqu’un d’autre a commencé cette connexion.",
  "publishing.connect_again": "Reconnectez {platform}.",
  "publishing.connect_anew": "Recommencez la connexion de la plateforme.",
  "publishing.connection_broken": "{platform} n’accepte plus le compte connecté.",
  "publishing.file_gone": "Le fichier à publier n’existe plus.",
  "publishing.most_500_characters_of_tags": "500 caractères de mots-clés au plus",
  "publishing.most_5000_bytes": "5 000 octets au plus",
  "publishing.no_angle_brackets": "ne doit contenir ni < ni >",
  "publishing.no_channel": "Ce compte n’a pas de chaîne sur {platform}.",
  "publishing.no_such_platform": "n’est pas l’une des plateformes ({platforms})",
  "publishing.no_such_picture": "n’est pas une image de votre bibliothèque",
  "publishing.no_upload_address": "{platform} n’a pas donné d’adresse pour l’envoi.",
  "publishing.not_agreed": "La connexion à {platform} y a été refusée.",
  "publishing.not_connected": "aucun compte {platform} n’est connecté",
  "publishing.platform_gone": "Cette version ne connaît pas {platform}.",
  "publishing.too_long": "accepte des vidéos de {most, number} secondes au plus",
  "publishing.too_many_bytes": "accepte des fichiers de {most, number} octets au plus",
  "publishing.upload_broke_off": "L’envoi vers {platform} s’est interrompu.",
  "publishing.watch_shows_films": "montre les films de ce studio, et cette vidéo n’en est pas un",
} satisfies Record<keyof typeof english, string>;
