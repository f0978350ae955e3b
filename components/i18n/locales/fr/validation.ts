import type { validation as english } from "@/lib/messages/en/validation";

/** The same in French. */
export const validation = {
  "validation.in_past": "un moment à venir",
  "validation.no_choice": "ne fait pas partie des choix ({choices})",
  "validation.no_email": "n’est pas une adresse e-mail",
  "validation.no_url": "n’est pas une adresse comme https://example.com",
  "validation.required": "est obligatoire",
  "validation.too_big": "{most} au plus",
  "validation.too_few": "{least} au moins",
  "validation.too_long": "{most} caractères au plus",
  "validation.too_long_in_all": "{most} caractères au plus en tout",
  "validation.too_many": "{most} au plus",
  "validation.too_short": "{least} caractères au moins",
  "validation.too_small": "{least} au moins",
  "validation.wrong_kind": "n’est pas du bon type",
} satisfies Record<keyof typeof english, string>;
