import { formatter } from "@/lib/messages/format";
import { type Message, opened, type Words } from "@/lib/messages/message";
import type { StudioLanguage } from "./language";
import { en } from "./locales/en";
import type { Dictionary } from "./locales/en/dictionary";
import { fr } from "./locales/fr";

/** The languages that the studio speaks: one line each. */
export const LANGUAGES = { en, fr } as const;

type Language = typeof en | StudioLanguage;
type Offered = keyof typeof LANGUAGES;
export const LOCALES = Object.keys(LANGUAGES) as Offered[];
/** A language generated from English, which tests of the pages turn on; nobody is offered it. */
export const GENERATED = "en-XA";
export type Locale = Offered | typeof GENERATED;

let generated: StudioLanguage | undefined;

/** Makes the generated language known to this process or page. */
export function registerGenerated(language: StudioLanguage): void {
  generated = language;
}

/** Everything that the studio says in a language. */
export function languageOf(locale: Locale): Language {
  return locale === GENERATED ? (generated ?? LANGUAGES.en) : LANGUAGES[locale];
}
export const LOCALE_COOKIE = "framewright-locale";

export function dictionary(locale: Locale): Dictionary {
  return languageOf(locale).dictionary;
}

/** Figures as the language writes them; numbers of ports and processes are not set apart in thousands. */
function figureIn(locale: string): (value: number) => string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false });
  return (value) => format.format(value);
}

const formatters = new Map<Locale, (message: Message) => string>();

/** What the server says, in the reader's language; foreign text stays as it is. */
export function saying(locale: Locale, words: Words): string {
  const known = formatters.get(locale) ?? formatter({ ...languageOf(locale), figure: figureIn(locale) });
  formatters.set(locale, known);
  return known(opened(words));
}

/** The language itself, as ISO 639-1 names it. */
export const isoOf = (locale: Locale): string => locale.slice(0, 2);

/** The language that comes after one in the menu. */
export const localeAfter = (locale: Locale): Locale =>
  LOCALES[(LOCALES.indexOf(locale as Offered) + 1) % LOCALES.length] ?? "en";

/** The chosen locale, else the first one of the browser's (Accept-Language) that the studio speaks, else English. */
export function pickLocale(cookie: string | undefined, acceptLanguage: string | null): Locale {
  if (cookie === GENERATED && generated) return GENERATED;
  const wanted = [cookie ?? "", ...(acceptLanguage ?? "").split(",").map((part) => part.split(";")[0] ?? "")];
  for (const tag of wanted) {
    const found = LOCALES.find((locale) => tag.trim().toLowerCase().split("-")[0] === locale);
    if (found) return found;
  }
  return "en";
}
