import { matching } from "../scan";
import type { Locale, Rule } from "../types";

const inRange = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

function dayWords(day: number, month: number, year: string, locale: Locale): string | undefined {
  if (!inRange(day, month)) return undefined;
  const full = year.length === 2 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  return locale.date({ day, month, year: full });
}

/** Dates and clock times in figures. */
export const calendar: readonly Rule[] = [
  matching(
    /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2})?Z?)?(?![\d-])/uy,
    ([, year, month, day, hours, minutes], { locale }) => {
      const date = dayWords(Number(day), Number(month), year!, locale);
      return date && hours ? `${date}, ${locale.clock(Number(hours), Number(minutes), undefined, "")}` : date;
    },
  ),
  matching(/(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-]*\d)/uy, ([, first, sign, second, year], { locale }) => {
    if (sign === "-" && year!.length === 2) return undefined;
    const [a, b] = [Number(first), Number(second)];
    const monthFirst = sign === "/" && ((locale.monthFirst && a <= 12) || b > 12);
    return monthFirst ? dayWords(b, a, year!, locale) : dayWords(a, b, year!, locale);
  }),
  matching(
    /(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d)(?:[ \u00a0\u202f]?([ap]\.?[ ]?m\.?(?!\p{L})|[AP]M(?!\p{L})|Uhr(?!\p{L})|hrs?(?!\p{L})|h(?!\p{L})))?/uy,
    ([whole, hours, minutes, seconds, suffix], at) => {
      const [h, m] = [Number(hours), Number(minutes)];
      if (h > 24 || m > 59) return undefined;
      // "16:10" after a ratio's word is left to the ratio.
      const said = at.locale.clock(
        h,
        m,
        seconds === undefined ? undefined : Number(seconds),
        (suffix ?? "").toLowerCase().replace(/[. ]/g, ""),
      );
      const ends = whole.endsWith(".") && /^["'”’»)\]]*\s*$/u.test(at.text.slice(at.index + whole.length));
      return ends ? `${said}.` : said;
    },
  ),
];
