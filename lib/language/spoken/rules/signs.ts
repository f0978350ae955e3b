import { integerWords, numberWords, readNumber } from "../numbers";
import { matching } from "../scan";
import type { Locale, Rule } from "../types";

const VULGAR: Record<string, readonly [number, number]> = {
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅖": [2, 5],
  "⅗": [3, 5],
  "⅘": [4, 5],
  "⅙": [1, 6],
  "⅚": [5, 6],
  "⅐": [1, 7],
  "⅛": [1, 8],
  "⅜": [3, 8],
  "⅝": [5, 8],
  "⅞": [7, 8],
  "⅑": [1, 9],
  "⅒": [1, 10],
};

/** A fraction, or a whole number and one. */
function fractionWords(
  whole: string | undefined,
  numerator: number,
  denominator: number,
  locale: Locale,
): string | undefined {
  const fraction = locale.fraction(numerator, denominator);
  if (fraction === undefined) return undefined;
  return whole ? locale.mixed(Number(whole), fraction) : fraction;
}

const OPERATOR = /\s?(<=|>=|!=|==|=>|[=<>±×÷≈≤≥≠+*·∙−→⇒-])\s?/uy;

/** A term of a calculation stands here: a number, a short name, a bracket. */
const TERM_BEFORE = /(?:[\d²³)\]%°πA-Z]|(?<!\p{L})\p{L}{1,3}|\p{L}[₀-₉])\s?$/u;
const TERM_AFTER = /^\s?[\d(√π∞A-Za-z.,$€£−-]/u;

export const signs: readonly Rule[] = [
  matching(/(?:(\d+)[ \u00a0]?)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])/uy, ([, whole, sign], { locale }) => {
    const [numerator, denominator] = VULGAR[sign!]!;
    return fractionWords(whole, numerator, denominator, locale);
  }),
  matching(
    /(?:(\d+)[ \u00a0])?(\d{1,3})[/⁄](\d{1,3})(?![\p{N}/]|[.,]\d)/uy,
    ([, whole, numerator, denominator], { locale }) =>
      Number(denominator) > 1 && Number(numerator) < Number(denominator) * 3
        ? fractionWords(whole, Number(numerator), Number(denominator), locale)
        : undefined,
  ),
  // Sides of a picture or a room, then products; the last number is said with its unit.
  matching(/(\d+(?:[.,]\d+)?)[ \u00a0]?[×x][ \u00a0]?(?=\d)/uy, ([whole, number], { locale, text, index }) => {
    const read = readNumber(number!, locale);
    if (!read) return undefined;
    const after = text.slice(index + whole.length);
    const [, next = "", more = ""] = /^(\d+)(.*)$/su.exec(after) ?? [];
    const sides =
      /[×x] ?$/.test(text.slice(0, index)) ||
      /^(?:[.,]\d+)?\s?(?:[×x]\s?\d|(?:mm|cm|m|km|px|ft|pixels?)(?!\p{L}))/u.test(more);
    const measured = sides || (number!.length > 2 && next.length > 2);
    return `${numberWords({ sign: "", ...read, scale: 0 }, locale)} ${measured ? locale.words.by : locale.operators["×"]} `;
  }),
  matching(
    /(\d{1,3}):(\d{1,3})(?![\d:])/uy,
    ([, left, right], { locale }) =>
      `${integerWords(left!, locale)} ${locale.words.ratio} ${integerWords(right!, locale)}`,
  ),
  matching(
    /(\d+) - (\d+)(?=\s?=)/uy,
    ([, left, right], { locale }) =>
      `${integerWords(left!, locale)} ${locale.words.minus} ${integerWords(right!, locale)}`,
  ),
  matching(OPERATOR, ([whole, sign], { text, index, locale }) => {
    const said = locale.operators[sign!];
    const [before, after] = [text.slice(0, index), text.slice(index + whole.length)];
    if (said === undefined || !TERM_BEFORE.test(before) || !TERM_AFTER.test(after)) return undefined;
    const spaced = /\s$/.test(before) && /\s$/.test(whole);
    if ((sign === "-" || sign === "+" || sign === "*") && !spaced && !(/\d\s?$/.test(before) && /^\d/.test(after)))
      return undefined;
    if (sign === "-") return undefined;
    // "b> …": what is left of a tag is no comparison.
    if (/^[<>]$/.test(sign!) && /\s$/.test(before) !== /\s$/.test(whole) && !/^\s/.test(whole)) return undefined;
    return ` ${said} `;
  }),
  matching(/√\(?(\d+)\)?/uy, ([, number], { locale }) => `${locale.operators["√"]} ${integerWords(number!, locale)}`),
  matching(/[π∞]|(?<![\p{L}])[αβγδλμσωΩΔ](?!\p{L})/uy, ([sign], { locale }) => locale.operators[sign]),
  matching(/§§?\s?(?=\d)/uy, (_, { locale }) => `${locale.operators["§"]} `),
  matching(/(?:№|#)\s?(?=\d)/uy, (_, { locale }) => `${locale.words.number} `),
  matching(/&/uy, (_, { locale }) => ` ${locale.words.and} `),
  matching(/(\d)\u{FE0F}?\u{20E3}/uy, ([, digit], { locale }) => integerWords(digit!, locale)),
  // Two words with a stroke between them: capitals are said one after the other, others as a choice.
  matching(
    /(\p{Lu}{2,})\/(\p{Lu}{2,})(?![\p{L}\p{N}/])/uy,
    ([, one, other]) => `${[...one!].join(" ")} ${[...other!].join(" ")}`,
  ),
  matching(
    /(\p{Ll}{2,})\s?\/\s?(\p{Ll}{2,})(?![\p{L}\p{N}/.])/uy,
    ([, one, other], { locale }) => `${one} ${locale.words.or} ${other}`,
  ),
];
