import { formatter, type Language } from "@/lib/messages/format";
import type { Message } from "@/lib/messages/message";
import { type Locale, typeset } from "./locale";
import { sentences as french } from "./locales/fr/sentences";
import { said } from "./said/translate";

/** Figures as the language writes them; numbers of ports and years are not set apart in thousands. */
const figure = (locale: Locale) => {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20, useGrouping: false });
  return (value: number): string => format.format(value);
};

const LANGUAGES: Record<Locale, Language> = {
  // What the server says is English already.
  en: { locale: "en", sentences: {}, and: "and", or: "or", figure: String },
  fr: { locale: "fr", sentences: typeset(french), and: "et", or: "ou", figure: figure("fr") },
};

const FORMATTERS: Record<Locale, (message: Message) => string> = {
  en: formatter(LANGUAGES.en),
  fr: formatter(LANGUAGES.fr),
};

/** What the server says, in the reader's language; foreign text stays as it is. */
export function saying(locale: Locale, message: Message | string): string {
  if (typeof message === "string") return said(locale, message);
  return message.id === undefined ? said(locale, message.text) : FORMATTERS[locale](message);
}
