import type { http as english } from "@/lib/messages/en/http";

/** What the request kernel and the dialects say, in French. */
export const http = {
  "http.sign_in_first": "Connectez-vous d’abord.",
} satisfies Record<keyof typeof english, string>;
