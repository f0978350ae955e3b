/** A sentence's place in a text and the pause that follows it. */
export interface SentenceSpan {
  start: number;
  end: number;
  /** The last of its paragraph. */
  closesParagraph: boolean;
}

/** Words with a full stop that does not end a sentence, in the languages with local voices. */
const ABBREVIATIONS = new Set(
  "mr mrs ms dr prof st jr sr vs etc e.g i.e cf no vol fig approx dept est inc ltd co corp gen gov sen rep rev hon capt col lt sgt m mme mlle mm pr p.ex env éd av apr bzw z.b d.h u.a usw hr fr nr str sra srta ud uds sig sig.ra dott art pág ej".split(
    " ",
  ),
);
const ENDING = /([.!?…]+|[。！？]+|[؟۔।]+)((?:["'”’)\]]|\s?»)*)(?=\s|$|[^\s\p{P}\d])/gu;

/** Whether a mark ends its sentence: not after an abbreviation or an initial, nor when a small letter goes on. */
function endsHere(text: string, mark: string, at: number, after: number): boolean {
  if (/[。！？؟۔।]/.test(mark)) return true;
  const rest = text.slice(after);
  if (rest && !/^\s/.test(rest)) return false;
  if (/^\s+\p{Ll}/u.test(rest)) return false;
  if (mark !== ".") return true;
  const word = /[^\s("'“«[]*$/.exec(text.slice(0, at))?.[0].toLowerCase() ?? "";
  const abbreviated = ABBREVIATIONS.has(word) || /^\p{L}$/u.test(word) || /^(\p{L}\.)+\p{L}$/u.test(word);
  return !abbreviated || rest.trim() === "";
}

/** Sentences of plain text, in order, without the white space between them. */
export function sentenceSpans(text: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  for (const paragraph of text.matchAll(/[^\n]+/g)) {
    const base = paragraph.index;
    const line = paragraph[0];
    let start = 0;
    const add = (end: number) => {
      const piece = line.slice(start, end);
      const lead = piece.length - piece.trimStart().length;
      if (piece.trim()) {
        spans.push({ start: base + start + lead, end: base + start + piece.trimEnd().length, closesParagraph: false });
      }
      start = end;
    };
    for (const match of line.matchAll(ENDING)) {
      const end = match.index + match[0].length;
      if (endsHere(line, match[1] as string, match.index, end)) add(end);
    }
    add(line.length);
    const last = spans.at(-1);
    if (last && last.start >= base) last.closesParagraph = true;
  }
  return spans;
}
