import { CUT, cutWord, directionOfLine, joined } from "@/lib/core/script-joint";

/** A spoken word as it is shown; seconds from the film's start. */
export interface CueWord {
  text: string;
  start: number;
  end: number;
}

/** One caption: at most two lines, on screen from `start` to `end` (seconds). */
export interface Cue {
  start: number;
  end: number;
  lines: string[];
}

export interface CueOptions {
  /** ISO 639-1; decides how many characters a line holds. */
  language: string;
  /** Characters in a line; half as many for scripts without spaces, whose signs are twice as wide. */
  lineLength?: number;
}

const LINE_LENGTH = 42;
const LONGEST_SECONDS = 6;
const SHORTEST_SECONDS = 1;
/** Characters a second that people read in comfort (broadcasters ask for 17 to 20). */
const READING_SPEED = 18;
/** A pause in speech that ends a caption. */
const PAUSE_SECONDS = 0.7;
/** Between two captions, so that a change is seen. */
const GAP_SECONDS = 0.04;
const UNSPACED = /^(zh|ja|th|lo|km|my|yue)\b/;
/** Unicode right-to-left embedding and its end: punctuation then stands on the right side in players that ignore direction. */
const RLE = "\u202b";
const PDF = "\u202c";

const SENTENCE_END = /[.!?…。！？؟।]["'”’»)\]]*$/;
const CLAUSE_END = /[,;:，、；：،–—]["'”’»)\]]*$/;

/** Words in one or two lines of like length, broken after a comma where that is near the middle; undefined when they do not fit. */
function breakLines(words: readonly string[], width: number): string[] | undefined {
  const whole = joined(words);
  if (whole.length <= width) return [whole];
  let best: { lines: string[]; cost: number } | undefined;
  for (let split = 1; split < words.length; split += 1) {
    const lines = [joined(words.slice(0, split)), joined(words.slice(split))];
    const [first = "", second = ""] = lines;
    if (first.length > width || second.length > width) continue;
    const comma = CLAUSE_END.test(words[split - 1] as string) ? 8 : 0;
    const cost = Math.abs(first.length - second.length) + (first.length > second.length ? 2 : 0) - comma;
    if (!best || cost < best.cost) best = { lines, cost };
  }
  return best?.lines;
}

/** A word longer than a line (an address, a long compound) in pieces that fit, each shown for its share of the time. */
function piecesOf(word: CueWord, width: number): CueWord[] {
  const pieces = cutWord(word.text, width);
  if (pieces.length === 1) return [word];
  const letters = word.text.length;
  let at = 0;
  const time = (place: number) => word.start + ((word.end - word.start) * place) / letters;
  return pieces.map((text) => {
    const start = time(at);
    at += text.replace(CUT, "").length;
    return { text, start, end: time(at) };
  });
}

function shouldBreak(group: readonly CueWord[], next: CueWord, fits: boolean): boolean {
  const first = group[0] as CueWord;
  const last = group.at(-1) as CueWord;
  if (!fits || next.end - first.start > LONGEST_SECONDS || next.start - last.end > PAUSE_SECONDS) return true;
  const letters = group.reduce((sum, word) => sum + word.text.length + 1, 0);
  if (SENTENCE_END.test(last.text)) return letters > 12 || next.start - last.end > 0.25;
  return CLAUSE_END.test(last.text) && letters > LINE_LENGTH;
}

/** Captions for spoken words: whole sentences or clauses where they fit, at most two lines, long enough to be read. */
export function cuesOf(words: readonly CueWord[], options: CueOptions): Cue[] {
  const unspaced = UNSPACED.test(options.language);
  const width = options.lineLength ?? (unspaced ? LINE_LENGTH / 2 : LINE_LENGTH);
  const cues: Cue[] = [];
  let group: CueWord[] = [];
  const linesOf = (list: readonly CueWord[]) =>
    breakLines(
      list.map((word) => word.text),
      width,
    );
  const close = () => {
    const [first] = group;
    if (!first) return;
    const lines = linesOf(group) ?? [joined(group.map((word) => word.text))];
    cues.push({ start: first.start, end: (group.at(-1) as CueWord).end, lines });
    group = [];
  };
  for (const word of words.flatMap((entry) => piecesOf(entry, width))) {
    if (group.length > 0 && shouldBreak(group, word, linesOf([...group, word]) !== undefined)) close();
    group.push(word);
  }
  close();
  return lengthened(cues);
}

/** Captions stay until they can be read, as long as the next one leaves room. */
function lengthened(cues: Cue[]): Cue[] {
  return cues.map((cue, index) => {
    const letters = cue.lines.join(" ").length;
    const wanted = cue.start + Math.max(SHORTEST_SECONDS, letters / READING_SPEED);
    const room = (cues[index + 1]?.start ?? Number.POSITIVE_INFINITY) - GAP_SECONDS;
    return { ...cue, end: Math.max(cue.start + 0.1, Math.min(Math.max(cue.end + 0.2, wanted), room)) };
  });
}

function clock(seconds: number, separator: string): string {
  const milliseconds = Math.max(0, Math.round(seconds * 1000));
  const part = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, "0");
  const [hours, minutes] = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60];
  return `${part(hours)}:${part(minutes)}:${part((milliseconds / 1000) % 60)}${separator}${part(milliseconds % 1000, 3)}`;
}

const isRightToLeft = (cue: Cue): boolean => directionOfLine(cue.lines.join(" ")) === "rtl";

const marked = (cue: Cue): string[] =>
  isRightToLeft(cue) ? cue.lines.map((line) => `${RLE}${line}${PDF}`) : cue.lines;

/** SubRip; UTF-8, CRLF as the players that invented it want. */
export function toSrt(cues: readonly Cue[]): string {
  return cues
    .map((cue, index) => {
      const times = `${clock(cue.start, ",")} --> ${clock(cue.end, ",")}`;
      return [String(index + 1), times, ...marked(cue), ""].join("\r\n");
    })
    .join("\r\n");
}

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** WebVTT (W3C). Browsers order a line by its first strong letter; the mark makes those from right to left begin with one. */
export function toVtt(cues: readonly Cue[]): string {
  const blocks = cues.map((cue, index) =>
    [
      String(index + 1),
      `${clock(cue.start, ".")} --> ${clock(cue.end, ".")}`,
      ...cue.lines.map((line) => (isRightToLeft(cue) ? "\u200f" : "") + escaped(line)),
    ].join("\n"),
  );
  return `${["WEBVTT", ...blocks].join("\n\n")}\n`;
}
