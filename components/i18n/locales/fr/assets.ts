import type { assets as english } from "@/lib/messages/en/assets";

/** The same in French. */
export const assets = {
  "assets.ask_status": "Demandez son statut, et téléchargez-le quand il est terminé.",
  "assets.ask_status_again": "Redemandez le statut pour obtenir un nouveau lien.",
  "assets.clip_damaged": "La vidéo est endommagée : son contenu est illisible.",
  "assets.clip_unreadable": "La vidéo ne peut pas être affichée : {why}.",
  "assets.convert_sound":
    "Convertissez-le en MP3, WAV ou M4A (AAC), ou indiquez dans FFMPEG_PATH et FFPROBE_PATH un ffmpeg complet (6 ou plus récent).",
  "assets.file_cut_off": "Le fichier est tronqué : la partie qui décrit son contenu manque.",
  "assets.file_not_picture": "Le fichier n’est ni une image, ni une vidéo, ni un son.",
  "assets.file_type_unreadable":
    "Un fichier de type {mime} n’est lisible ni comme image, ni comme vidéo, ni comme son.",
  "assets.free_space_disk_framewright_home": "Libérez de la place sur le disque de FRAMEWRIGHT_HOME, puis réessayez.",
  "assets.give_known_format":
    "Envoyez une image (JPEG, PNG, WebP, GIF, AVIF), une vidéo (MP4, WebM, MOV…) ou un son (MP3, WAV, M4A…).",
  "assets.is_damaged": "il est endommagé",
  "assets.link_has_expired": "Ce lien a expiré.",
  "assets.not_made": "Le fichier n’a pas pu être créé : {error}",
  "assets.not_made_yet": "Le fichier n’est pas encore prêt.",
  "assets.frames_missing":
    "Seules les premières images de « {name} » sont là : le fichier est tronqué. Renvoyez-le pour avoir toute l’animation.",
  "assets.only_part_there":
    "Seules les {seconds, number, d1} premières secondes de « {name} » sont utilisables, sur {of, number, d1} s : le fichier est tronqué ou endommagé. Renvoyez-le pour l’avoir en entier.",
  "assets.drawing_has_not_failed": "Aucune forme d’onde ni bande d’images de ce fichier n’a échoué.",
  "assets.open_file_again_see_how": "Rouvrez le fichier pour voir où il en est.",
  "assets.picture_damaged": "L’image est endommagée : son contenu est illisible.",
  "assets.open_film_again": "Rouvrez le film pour voir où elles en sont.",
  "assets.preview_file_has_not_failed": "L’aperçu de ce fichier n’a pas échoué.",
  "assets.save_again": "Enregistrez-le ou téléchargez-le à nouveau, puis envoyez ce fichier.",
  "assets.server_disk_full": "Le disque du serveur est plein.",
  "assets.sound_cannot_heard": "Le son est inaudible : {why}.",
  "assets.give_smaller_picture": "Réduisez l’image et envoyez le fichier obtenu.",
  "assets.picture_too_large": "elle a trop de pixels",
  "assets.too_many_pixels":
    "L’image compte {megapixels} millions de pixels ; {most} millions au plus peuvent être lus.",
  "assets.too_large": "Le fichier dépasse {gigabytes} Go.",
  "assets.unknown_reason": "raison inconnue",
  "assets.unreadable_content": "contenu illisible",
  "assets.unsupported_content": "contenu non pris en charge",
} satisfies Record<keyof typeof english, string>;
