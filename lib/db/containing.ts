/** A filter for text that holds `words`, whatever their case; what ILIKE would read as a pattern is taken literally. */
export function containing(words: string): { contains: string; mode: "insensitive" } {
  return { contains: words.replace(/[\\%_]/g, "\\$&"), mode: "insensitive" };
}
