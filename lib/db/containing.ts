/** Words as ILIKE finds them literally, whatever it would read as a pattern. */
export const literal = (words: string): string => words.replace(/[\\%_]/g, "\\$&");

/** A filter for text that holds `words`, whatever their case. */
export function containing(words: string): { contains: string; mode: "insensitive" } {
  return { contains: literal(words), mode: "insensitive" };
}
