import type { validation as english } from "@/lib/messages/en/validation";

/** The same in French. */
export const validation = {
  "validation.bit_rate": "un débit comme 10M ou 320k",
  "validation.color": "une couleur comme {example}",
  "validation.frame_size": "une taille comme {example}",
  "validation.in_past": "un moment à venir",
  "validation.language_code": "un code de langue comme en ou fr",
  "validation.least_clips": "une vidéo au moins est nécessaire",
  "validation.no_choice": "ne fait pas partie des choix ({choices})",
  "validation.no_email": "n’est pas une adresse e-mail",
  "validation.no_url": "n’est pas une adresse comme https://example.com",
  "validation.not_both": "{one} ou {other}, pas les deux",
  "validation.one_of": "{choices}, au choix",
  "validation.required": "est obligatoire",
  "validation.side": "chaque côté a de {least} à {most} pixels",
  "validation.too_big": "{most} au plus",
  "validation.too_few": "{least} au moins",
  "validation.too_long": "{most} caractères au plus",
  "validation.too_long_in_all": "{most} caractères au plus en tout",
  "validation.too_many": "{most} au plus",
  "validation.too_short": "{least} caractères au moins",
  "validation.too_small": "{least} au moins",
  "validation.whole_fps": "un nombre entier : 24 pour 23,976, 30 pour 29,97, 60 pour 59,94",
  "validation.wrong_kind": "n’est pas du bon type",
} satisfies Record<keyof typeof english, string>;
