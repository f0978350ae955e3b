const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Text whose halves of surrogate pairs, which databases refuse, are replacement characters. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd");

/** The beginning of a text of at most `most` UTF-16 code units, never cut within a character that is seen as one. */
export function cutWhole(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, most + 64))) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
