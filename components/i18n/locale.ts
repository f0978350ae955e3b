import { formatter } from "@/lib/messages/format";
import { type Message, opened, type Words } from "@/lib/messages/message";
import { en } from "./locales/en";
import type { Dictionary } from "./locales/en/dictionary";
import { fr } from "./locales/fr";

/** The languages that the studio speaks: one line each. */
export const LANGUAGES = { en, fr } as const;
export type Locale = keyof typeof LANGUAGES;
export const LOCALES = Object.keys(LANGUAGES) as Locale[];
export const LOCALE_COOKIE = "framewright-locale";

export function dictionary(locale: Locale): Dictionary {
  return LANGUAGES[locale].dictionary;
}

/** Figures as the language writes them; numbers of ports and processes are not set apart in thousands. */
function figureIn(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false });
  return (value) => format.format(value);
}

const formatters = new Map<Locale, (message: Message) => string>();

/** What the server says, in the reader's language; foreign text stays as it is. */
export function saying(locale: Locale, words: Words): string {
  const known = formatters.get(locale) ?? formatter({ ...LANGUAGES[locale], figure: figureIn(locale) });
  formatters.set(locale, known);
  return known(opened(words));
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
