/** Lower case and without accents, so that "cafe" finds "Café". */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Value of the line that makes a film out of what was typed: always there, after everything that fits. */
export const CREATE = "create";

/**
 * How well a line of the command palette fits what was typed: 0 leaves it out. Every typed word must begin a word of the
 * line or stand inside one; a line that begins with what was typed comes first.
 */
export function rank(value: string, typed: string, keywords: string[] = []): number {
  if (value === CREATE) return 0.1;
  const line = plain(keywords.join(" "));
  const search = plain(typed).trim();
  if (line.startsWith(search)) return 1;
  const words = search.split(/\s+/);
  if (words.every((word) => ` ${line}`.includes(` ${word}`))) return 0.8;
  return words.every((word) => line.includes(word)) ? 0.5 : 0;
}
