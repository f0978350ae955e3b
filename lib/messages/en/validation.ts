/** Sentences of validation. */
export const validation = {
  "validation.in_past": "a time to come",
  "validation.no_choice": "is not one of the choices ({choices})",
  "validation.no_email": "is not an email address",
  "validation.no_url": "is not an address such as https://example.com",
  "validation.required": "is required",
  "validation.too_big": "at most {most}",
  "validation.too_few": "at least {least} of them",
  "validation.too_long": "at most {most} characters",
  "validation.too_long_in_all": "at most {most} characters in all",
  "validation.too_many": "at most {most} of them",
  "validation.too_short": "at least {least} characters",
  "validation.too_small": "at least {least}",
  "validation.wrong_kind": "is of the wrong kind",
} as const;
