const graphemeSegmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Characters as readers count them (an emoji with its modifiers is one). */
export function graphemes(text: string): string[] {
  return Array.from(graphemeSegmenter.segment(text), (part) => part.segment);
}

/** Words with their punctuation, in the order of reading. */
export function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
