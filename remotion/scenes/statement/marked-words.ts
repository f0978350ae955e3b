/** A word of a marked phrase: which mark it belongs to, its place in it and how many words that has. */
export interface MarkedWord {
  mark: number;
  at: number;
  of: number;
}

const letters = (word: string) =>
  word
    .toLowerCase()
    .replaceAll("\u00ad", "")
    .replaceAll("’", "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** The words of `words` that the phrases in `marks` cover, by index; each phrase where it first occurs, never over another one. */
export function markedWords(words: readonly string[], marks: readonly string[]): (MarkedWord | undefined)[] {
  const spoken = words.map((word, index) => ({ text: letters(word), index })).filter((word) => word.text);
  const marked: (MarkedWord | undefined)[] = words.map(() => undefined);
  for (const [mark, phrase] of marks.entries()) {
    const wanted = phrase
      .split(/[ \u00a0]/)
      .map(letters)
      .filter(Boolean);
    const start = spoken.findIndex(
      (_, at) => wanted.length > 0 && wanted.every((word, step) => spoken[at + step]?.text === word),
    );
    const [first, last] = [spoken[start]?.index, spoken[start + wanted.length - 1]?.index];
    if (first === undefined || last === undefined || marked.slice(first, last + 1).some(Boolean)) continue;
    for (let word = first; word <= last; word += 1) marked[word] = { mark, at: word - first, of: last - first + 1 };
  }
  return marked;
}
