import type { Locale } from "../locale";
import { english } from "./english";
import { errors } from "./fr-errors";
import { providers } from "./fr-providers";
import { work } from "./fr-work";
import { validationEn, validationFr } from "./validation";

/**
 * What the server says (notices, lines of the log, errors), by language: its own sentence, with `{0}`, `{1}` … where values
 * are filled in, and how the reader's language puts it. The API keeps answering in English; only what is shown changes.
 */
export const SAID: Record<Locale, Record<string, string>> = {
  en: { ...english, ...validationEn },
  fr: { ...work, ...errors, ...providers, ...validationFr },
};

interface Pattern {
  pattern: RegExp;
  text: string;
  /** Letters that must be there as they are: the most telling pattern is tried first. */
  fixed: number;
}

const VALUE = /\{(\d)\}/g;
/** With fewer letters of its own a pattern fits too much; then its values must be names or known words. */
const TELLING = 5;
const DECIMAL = /^\d+\.\d+$/;
/** Names such as GROQ_API_KEY, one or several. */
const NAMES = /^[A-Z0-9_]+(?:(?:,| and| or) [A-Z0-9_]+)*$/;

function patternsOf(words: Record<string, string>): Pattern[] {
  return Object.entries(words)
    .filter(([sentence]) => sentence.includes("{0}"))
    .map(([sentence, text]) => {
      const source = sentence.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(VALUE, "([\\s\\S]*?)");
      const fixed = sentence.replace(VALUE, "").match(/\p{L}/gu)?.length ?? 0;
      return { pattern: new RegExp(`^${source}$`), text, fixed };
    })
    .sort((a, b) => b.fixed - a.fixed);
}

function translator(locale: Locale): (sentence: string) => string {
  const words = SAID[locale];
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  const patterns = patternsOf(words);
  const known = new Map<string, string>();
  const isName = (value: string) => Object.hasOwn(words, value) || NAMES.test(value) || !/\s/.test(value);
  const put = (value: string): string => {
    if (DECIMAL.test(value)) return numbers.format(Number(value));
    if (NAMES.test(value)) return value.replaceAll(" and ", ` ${words.and} `).replaceAll(" or ", ` ${words.or} `);
    return translate(value);
  };

  function matched(sentence: string): string | undefined {
    for (const { pattern, text, fixed } of patterns) {
      const values = pattern.exec(sentence)?.slice(1);
      if (!values || (fixed < TELLING && !values.every(isName))) continue;
      // A value may be a sentence of the server's again: why a scene failed, say.
      return text.replace(VALUE, (_, place: string) => put(values[Number(place)] ?? ""));
    }
    return undefined;
  }

  function translate(sentence: string): string {
    const word = Object.hasOwn(words, sentence) ? words[sentence] : known.get(sentence);
    if (word !== undefined) return word;
    const text = matched(sentence) ?? sentence;
    known.set(sentence, text);
    return text;
  }
  return translate;
}

const TRANSLATORS: Record<Locale, (sentence: string) => string> = { en: translator("en"), fr: translator("fr") };

/** A sentence of the server's in the reader's language; one that is not known stays as it is. */
export function said(locale: Locale, sentence: string): string {
  return TRANSLATORS[locale](sentence);
}
