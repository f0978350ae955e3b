import { integerWords, readNumber } from "../numbers";
import { matching } from "../scan";
import type { Locale, Rule } from "../types";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉";
const digitsOf = (marks: string, signs: string): string =>
  [...marks].map((mark) => (mark === "⁻" ? "-" : String(signs.indexOf(mark)))).join("");

function exponentWords(exponent: string, locale: Locale): string {
  const own = exponent === "2" || exponent === "3" ? locale.powers[exponent] : undefined;
  if (own) return own;
  const negative = /^[-−]/.test(exponent);
  const value = integerWords(exponent.replace(/^[-−]/, ""), locale);
  return locale.powers.other(negative ? `${locale.words.minus} ${value}` : value);
}

const isGroup = (text: string) => /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(text);

const each = (parts: readonly string[], joint: string, locale: Locale): string =>
  parts.map((part) => integerWords(part, locale)).join(` ${joint} `);

/** Versions, addresses of machines, powers, formulas, names made of letters and digits. */
export const technical: readonly Rule[] = [
  matching(/(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\d.])/uy, ([whole, ...parts], { locale }) =>
    parts.every((part) => Number(part) < 256) && !isGroup(whole) ? each(parts, locale.words.dot, locale) : undefined,
  ),
  matching(
    /v\.?\s?(\d+(?:\.\d+)*)(?![\p{L}\p{N}])/uy,
    ([, numbers], { locale }) =>
      `${locale.words.version} ${each(numbers!.split("."), locale.words.versionPoint, locale)}`,
  ),
  matching(/\d+(?:\.\d+){2,}(?![\d.,]\d|\p{L})/uy, ([numbers], { locale }) => {
    if (isGroup(numbers)) return undefined;
    return each(numbers.split("."), locale.words.versionPoint, locale);
  }),
  // Powers of a number or a name of one letter; a mark behind a longer word is a footnote's.
  matching(
    new RegExp(`(\\d+|\\p{L}|\\p{Ll}{2}(?=[²³]))(?:([${RAISED}⁻]+)|\\^\\(?([-−]?\\d+)\\)?)`, "uy"),
    ([, base, raised, plain], { locale }) => {
      const exponent = raised ? digitsOf(raised, RAISED) : plain!;
      const said = /\d/.test(base!) ? integerWords(base!, locale) : base!;
      return `${said} ${exponentWords(exponent, locale)}`;
    },
  ),
  matching(new RegExp(`[${RAISED}]+|\\[\\d{1,3}\\]`, "uy"), (_, { text, index }) =>
    /[\p{L}.,”"»)]$/u.test(text.slice(0, index)) ? "" : undefined,
  ),
  // Formulas: H₂O, CO₂, CO2.
  matching(
    new RegExp(
      `(?:[A-Z][a-z]?[${LOWERED}]*)*[A-Z][a-z]?[${LOWERED}]+(?:[A-Z][a-z]?[${LOWERED}]*)*(?![\\p{L}\\p{N}])|(?:CO2|H2O|NO2|N2O|SO2|O2|CH4|NH3|C6H12O6)(?![\\p{L}\\p{N}])`,
      "uy",
    ),
    ([formula], { locale }) =>
      formula
        .replace(new RegExp(`[${LOWERED}]+`, "gu"), (marks) => digitsOf(marks, LOWERED))
        .replace(/\d+/g, (digits) => ` ${integerWords(digits, locale)} `)
        .replace(/[A-Z][a-z]?/g, (symbol) => ` ${[...symbol.toUpperCase()].join(" ")} `)
        .replace(/\s+/g, " ")
        .trim(),
  ),
  matching(/(\d+(?:[.,]\d+)?)[xX](?![\p{L}\p{N}])/uy, ([, number], { locale }) => {
    const read = readNumber(number!, locale);
    return (
      read &&
      `${integerWords(read.integer, locale)}${read.decimals ? ` ${locale.words.point} ${locale.decimals(read.decimals)}` : ""} ${locale.words.times}`
    );
  }),
  // A4, B12, A380, MP3, GPT-4, COVID-19.
  matching(/(\p{Lu}{1,6})-?(\d{1,4})(?![\p{L}\p{N}]|[.,]\d)/uy, ([, letters, digits], { locale }) => {
    const name = letters!.length > 1 && locale.acronyms.has(letters!) ? letters! : [...letters!].join(" ");
    const number = digits!.startsWith("0")
      ? [...digits!].map((digit) => integerWords(digit, locale)).join(" ")
      : integerWords(digits!, locale);
    return `${name} ${number}`;
  }),
];

/** 3D, 5G: asked when a number with its unit has not been found. */
export const afterNumbers: readonly Rule[] = [
  matching(
    /(\d{1,3})(\p{Lu}{1,2})(?![\p{L}\p{N}])/uy,
    ([, digits, letters], { locale }) => `${integerWords(digits!, locale)} ${[...letters!].join(" ")}`,
  ),
];
