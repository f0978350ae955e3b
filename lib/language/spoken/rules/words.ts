import { ROMAN, romanNumber } from "../roman";
import { matching } from "../scan";
import type { Locale, Place, Rule } from "../types";

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/ /g, "[ \\u00a0\\u202f]?");

/** Whether a text ends behind this place but for closing marks: a full stop of an abbreviation then ends the sentence too. */
const endsHere = (text: string, end: number) => /^["'”’»)\]]*\s*$/u.test(text.slice(end));

const stopped = (said: string, written: string, { text, index }: Place) =>
  written.endsWith(".") && endsHere(text, index + written.length) ? `${said}.` : said;

/** Written wholes and abbreviations of a language, longest first. */
function tableRule(table: Record<string, string>): Rule {
  const keys = Object.keys(table).sort((a, b) => b.length - a.length);
  if (keys.length === 0) return () => undefined;
  const spaced = new Map(keys.map((key) => [key.replace(/ /g, ""), key]));
  const pattern = new RegExp(
    `(?:${keys.map((key) => literal(key) + (/[\p{L}\p{N}]$/u.test(key) ? "(?![\\p{L}\\p{N}])" : "")).join("|")})`,
    "uy",
  );
  return matching(pattern, ([written], at) => {
    const key = spaced.get(written.replace(/[ \u00a0\u202f]/g, ""));
    return key === undefined ? undefined : stopped(table[key]!, written, at);
  });
}

const roman: Rule = matching(
  new RegExp(`(?=[IVXLCDM])(${ROMAN})(?![\\p{Lu}\\p{N}]|['’](?!s(?!\\p{L})))`, "uy"),
  ([whole, numeral], { text, index, locale }) => {
    const before = /([\p{L}\p{M}.’'-]+)[\s\u00a0]+$/u.exec(text.slice(Math.max(0, index - 40), index))?.[1] ?? "";
    return locale.roman(romanNumber(numeral!), before, text.slice(index + whole.length, index + whole.length + 40));
  },
);

/** Whether the words around are in capitals too: then nobody spells. */
function shouting(text: string, start: number, end: number): boolean {
  const near = `${text.slice(Math.max(0, start - 30), start)} ${text.slice(end, end + 30)}`;
  const words = near.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && words.filter((word) => word === word.toUpperCase()).length * 2 > words.length;
}

/** A row of capitals that can be said as a word: consonants and vowels take turns. */
const isSayable = (letters: string) =>
  letters.length >= 5 &&
  (letters.match(/[AEIOU]/g) ?? []).length > 1 &&
  /^(?:[^AEIOUY]{0,2}[AEIOU]{1,2})+[^AEIOUY]{0,2}$/.test(letters) &&
  !/[^AEIOU]{4}/.test(letters);

function initialism(letters: string, at: Place, end: number, locale: Locale): string | undefined {
  if (locale.acronyms.has(letters) || locale.shouted.has(letters) || isSayable(letters)) return undefined;
  return shouting(at.text, at.index, end) ? undefined : [...letters].join(" ");
}

const initialisms: readonly Rule[] = [
  matching(/(?:\p{Lu}\.){2,}(?:\p{Lu}(?![\p{L}]))?|(?:\p{Lu}\. ){2,}(?=\s|$)/uy, ([written], at) =>
    stopped(written.replace(/[. ]/g, "").split("").join(" "), written, at),
  ),
  matching(/(\p{Lu}{2,5})(s|['’]s)?(?![\p{L}\p{N}])/uy, ([whole, letters, plural], at) => {
    const said = initialism(letters!, at, at.index + whole.length, at.locale);
    return said === undefined
      ? undefined
      : said + (plural ? (at.locale.language === "en" ? plural.replace("’", "'").replace(/^s$/, "'s") : "") : "");
  }),
];

/** The rules of words that are not said as they are written. */
export function wordRules(locale: Locale): {
  wholes: Rule;
  abbreviations: Rule;
  roman: Rule;
  initialisms: readonly Rule[];
} {
  return { wholes: tableRule(locale.wholes), abbreviations: tableRule(locale.abbreviations), roman, initialisms };
}
