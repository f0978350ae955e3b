const VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The form of Roman numerals up to 3999. */
export const ROMAN = "M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})";

/** Value of a Roman numeral; 0 for anything else. */
export function romanNumber(numeral: string): number {
  if (!new RegExp(`^${ROMAN}$`).test(numeral)) return 0;
  return [...numeral].reduce((sum, sign, index, all) => {
    const [value, next] = [VALUES[sign]!, VALUES[all[index + 1] ?? ""] ?? 0];
    return sum + (value < next ? -value : value);
  }, 0);
}
