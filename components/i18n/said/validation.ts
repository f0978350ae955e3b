/** What the validation says of a field, for people who fill in a form, in English. */
export const validationEn: Record<string, string> = {
  "Too big: expected string to have <={0} characters": "at most {0} characters",
  "Too small: expected string to have >={0} characters": "at least {0} characters",
  "Too big: expected number to be <={0}": "at most {0}",
  "Too small: expected number to be >={0}": "at least {0}",
  "Too big: expected array to have <={0} items": "at most {0} of them",
  "Too small: expected array to have >={0} items": "at least {0} of them",
  "Invalid input: expected string, received undefined": "is needed",
  "Invalid input: expected {0}, received {1}": "is of the wrong kind",
  "Invalid option: expected one of {0}": "is not one of the choices ({0})",
  "Invalid URL": "is not an address such as https://example.com",
  "Invalid email address": "is not an email address",
  "Correct the named fields and send the request again.": "Correct it and try again.",
};

/** The same in French. */
export const validationFr: Record<string, string> = {
  "Too big: expected string to have <={0} characters": "{0} caractères au plus",
  "Too small: expected string to have >={0} characters": "{0} caractères au moins",
  "Too big: expected number to be <={0}": "{0} au plus",
  "Too small: expected number to be >={0}": "{0} au moins",
  "Too big: expected array to have <={0} items": "{0} au plus",
  "Too small: expected array to have >={0} items": "{0} au moins",
  "Invalid input: expected string, received undefined": "à remplir",
  "Invalid input: expected {0}, received {1}": "n’est pas du bon genre",
  "Invalid option: expected one of {0}": "n’est pas un des choix ({0})",
  "Invalid URL": "n’est pas une adresse comme https://example.com",
  "Invalid email address": "n’est pas une adresse e-mail",
  "it contains a NUL character": "contient un caractère nul",
};
