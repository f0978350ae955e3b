/** A piece of text as it is shown, with its place in UTF-16 code units. */
export interface Token {
  text: string;
  start: number;
  end: number;
}

/** Languages written without spaces between words. */
const UNSPACED = new Set(["zh", "ja", "th", "lo", "km", "my", "yue", "bo"]);

export const isUnspaced = (language: string): boolean => UNSPACED.has(language.slice(0, 2));

/** Words as a caption shows them: with their punctuation, or the segmenter's words where a script has no spaces. */
export function tokensOf(text: string, language: string): Token[] {
  if (!isUnspaced(language)) {
    return [...text.matchAll(/\S+/g)].map((match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }
  const tokens: Token[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(text)) {
    if (/^\s+$/.test(segment)) continue;
    const last = tokens.at(-1);
    // Punctuation stays with the word before it, as in print.
    if (!isWordLike && last && last.end === index) {
      last.text += segment;
      last.end += segment.length;
    } else tokens.push({ text: segment, start: index, end: index + segment.length });
  }
  return tokens;
}
