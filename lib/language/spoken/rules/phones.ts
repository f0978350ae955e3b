import { matching } from "../scan";
import type { Locale, Rule } from "../types";

const FEWEST_DIGITS = 7;

function groupsSaid(number: string, locale: Locale): string | undefined {
  const groups = number.match(/\d+/g) ?? [];
  if (groups.join("").length < FEWEST_DIGITS) return undefined;
  const said = groups.map((group) => locale.phoneGroup(group)).join(", ");
  return number.startsWith("+") ? `${locale.words.plus} ${said}` : said;
}

/** Telephone numbers: with the country's code, with a leading zero, or in the groups of North America. */
export const phones: readonly Rule[] = [
  matching(/\+\d{1,3}(?:[ \u00a0\u202f./-]?\(?\d{1,5}\)?){2,6}(?!\d)/uy, ([number], { locale }) =>
    groupsSaid(number, locale),
  ),
  matching(/\(?0\d{1,5}\)?(?:[ \u00a0\u202f./-]\d{2,8}){1,6}(?![\d.,]*\d)/uy, ([number], { locale }) =>
    groupsSaid(number, locale),
  ),
  matching(/(?:1-)?\(?\d{3}\)?[ .-]\d{3}[.-]\d{4}(?!\d)|\d{3}-\d{4}(?![\d-])/uy, ([number], { locale }) =>
    groupsSaid(number, locale),
  ),
];
