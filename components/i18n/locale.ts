import { type Dictionary, en } from "./en";
import { fr } from "./fr";

export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];
export const LOCALE_COOKIE = "framewright-locale";
export const LOCALE_NAMES: Record<Locale, string> = { en: "English", fr: "Français" };

/** French sets a space before ; : ! ? and inside « »; a line must not break there. */
export function typeset<T>(words: T): T {
  if (typeof words === "string") return words.replace(/ (?=[;:!?»])|(?<=«) /g, "\u00a0") as T;
  if (Array.isArray(words)) return words.map(typeset) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, typeset(word)])) as T;
}

const DICTIONARIES: Record<Locale, Dictionary> = { en, fr: typeset(fr) };

export function dictionary(locale: Locale): Dictionary {
  return DICTIONARIES[locale];
}

/** The chosen locale, else the first one of the browser's (Accept-Language) that the studio speaks, else English. */
export function pickLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  const wanted = [cookie ?? "", ...(acceptLanguage ?? "").split(",").map((part) => part.split(";")[0] ?? "")];
  for (const tag of wanted) {
    const found = LOCALES.find((locale) => tag.trim().toLowerCase().split("-")[0] === locale);
    if (found) return found;
  }
  return "en";
}
