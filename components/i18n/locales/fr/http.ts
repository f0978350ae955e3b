import type { http as english } from "@/lib/messages/en/http";

/** What the request kernel and the dialects say, in French. */
export const http = {
  "http.body_too_large": "Le corps de la requête dépasse {kilobytes} Ko.",
  "http.send_less": "Envoyez moins à la fois ; téléversez d’abord les fichiers et indiquez leurs identifiants.",
  "http.sign_in_first": "Connectez-vous d’abord.",
} satisfies Record<keyof typeof english, string>;
