import type { Amount, Gender, Locale, Noun } from "./types";

/** Longest run of digits that is said as one number; longer ones are said digit by digit. */
const LONGEST = 15;

/** A number as it may be written: groups of any country, decimals, a bare decimal part. Without its sign. */
export const NUMBER = String.raw`(?:\d{1,3}(?:[\u00a0\u202f\u2009'’]\d{3})+(?![\d\u00a0\u202f\u2009'’]\d)(?:[.,]\d+)?|\d{1,3}(?: \d{3})+(?!\d| \d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)`;

/** Splits a written number at its decimal sign: both signs, the later one; one sign, by its language and the digits behind it. */
export function readNumber(raw: string, locale: Locale): Pick<Amount, "integer" | "decimals"> | undefined {
  const text = raw.replace(/[ \u00a0\u202f\u2009'’]/g, "");
  const signs = text.replace(/\d/g, "");
  if (signs === "") return { integer: text, decimals: "" };
  const at = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const sign = text[at]!;
  const grouped = (pattern: RegExp) => pattern.test(text);
  const whole = { integer: text.replace(/[.,]/g, ""), decimals: "" };
  const cut = { integer: text.slice(0, at).replace(/[.,]/g, "") || "0", decimals: text.slice(at + 1) };
  if (signs.length === 1) {
    const groupSign = sign !== locale.decimalSign;
    return groupSign && grouped(/^[1-9]\d{0,2}[.,]\d{3}$/) ? whole : cut;
  }
  const own = new Set(signs);
  // Western groups of three, Indian ones of two; one sign all over is no decimal sign.
  if (own.size === 1)
    return grouped(/^\d{1,3}([.,])\d{2,3}(?:\1\d{2,3})*\1\d{3}$|^\d{1,3}(?:[.,]\d{3})+$/) ? whole : undefined;
  return signs.lastIndexOf(sign) === signs.indexOf(sign) ? cut : undefined;
}

/** Digits one by one. */
export const digitByDigit = (digits: string, locale: Locale): string =>
  [...digits].map((digit) => locale.cardinal(Number(digit))).join(" ");

/**
 * Digits after a decimal sign as Romance languages say them: a few as a number behind their zeros, more of them one by one.
 * @param names the words for 0 to 9, at least
 */
export const romanceDecimals =
  (names: readonly string[], cardinal: (value: number) => string) =>
  (digits: string): string => {
    if (digits.length > 2) return [...digits].map((digit) => names[Number(digit)]).join(" ");
    const rest = digits.replace(/^0*/, "");
    const zeros = Array.from({ length: digits.length - rest.length }, () => names[0]);
    return [...zeros, ...(rest ? [cardinal(Number(rest))] : [])].join(" ");
  };

/** The words of a run of digits. */
export function integerWords(digits: string, locale: Locale, gender?: Gender): string {
  const bare = digits.replace(/^0+(?=\d)/, "");
  if (bare.length > LONGEST) return digitByDigit(bare, locale);
  return locale.cardinal(Number(bare), gender);
}

/** Thousands that are written as a letter ("1.5k") are counted into the number. */
function withThousands(amount: Amount): Amount {
  if (amount.scale !== 3 || amount.decimals.length > 3) return amount;
  return { ...amount, integer: amount.integer + amount.decimals.padEnd(3, "0"), decimals: "", scale: 0 };
}

export function signWords(sign: Amount["sign"], locale: Locale): string {
  const { minus, plus, plusMinus, about } = locale.words;
  return { "": "", "-": `${minus} `, "+": `${plus} `, "±": `${plusMinus} `, "~": `${about} ` }[sign];
}

/** A number without what it counts. */
export function numberWords(given: Amount, locale: Locale, gender?: Gender): string {
  const amount = withThousands(given);
  const scale = amount.scale ? locale.scales[amount.scale as 3 | 6 | 9 | 12] : undefined;
  const counted = amount.decimals ? undefined : scale ? scale.gender : gender;
  const whole = integerWords(amount.integer, locale, counted ?? (scale && !amount.decimals ? "m" : undefined));
  const value = amount.decimals ? `${whole} ${locale.words.point} ${locale.decimals(amount.decimals)}` : whole;
  if (!scale) return signWords(amount.sign, locale) + value;
  const noun = locale.isOne(amount) ? scale.one : scale.many;
  // "Mille" and "mil" stand without a one before them.
  const said =
    value === locale.cardinal(1, "m") && scale.one.split(" ")[0] === locale.cardinal(1000) ? noun : `${value} ${noun}`;
  return signWords(amount.sign, locale) + said;
}

/** A number with what it counts. */
export function counted(amount: Amount, noun: Noun, locale: Locale): string {
  const link = amount.scale >= 6 ? locale.scaleLink(noun.many) : "";
  const plural = amount.scale > 0 || !locale.isOne(amount);
  return `${numberWords(amount, locale, noun.gender ?? "m")} ${link}${plural ? noun.many : noun.one}`;
}
