import type { Shape } from "@/lib/core/media-formats";
import { joined } from "@/lib/core/script-joint";
import type { CaptionPage, CaptionStyle, CaptionWord } from "../schema/overlays";
import { isTied } from "./ties";

export interface PaginateOptions {
  maxWords: number;
  /** Characters on a page, spaces included. */
  maxChars: number;
  /** A silence longer than this ends the page; frames. */
  maxGap?: number;
  /** Frames a page stays after its last word when nothing follows at once. */
  linger?: number;
  /** Frames a second, for pages that stay until they can be read; 30 when left out. */
  fps?: number;
}

/** Characters a second that a page is shown at most, wherever the words behind it leave room (broadcasters ask for 17 to 20). */
const READING_SPEED = 20;

const SENTENCE_END = /[.!?…。！？؟۔]["'”’»)\]]*$/u;
const CLAUSE_END = /[,;:–—،؛、，]["'”’»)\]]*$/u;

/** What a page of a run costs: uneven lengths, and more for ending inside a clause or in a single word. */
function pageCost(run: readonly CaptionWord[], start: number, end: number, length: number, target: number): number {
  const lastPage = end === run.length;
  const alone = end - start === 1 && run.length > 1 ? 0.5 : 0;
  const [last, next] = [run[end - 1]?.text ?? "", run[end]?.text ?? ""];
  const clause = lastPage || CLAUSE_END.test(last) ? 0 : 0.12;
  const torn = !lastPage && isTied(last, next) ? 8 : 0;
  return ((length - target) / target) ** 2 + clause + alone + torn;
}

/** Cuts a run of words without pauses or sentence ends into the pages that cost least together. */
function cutRun(run: readonly CaptionWord[], { maxWords, maxChars }: PaginateOptions): CaptionWord[][] {
  const chars = run.reduce((sum, word) => sum + word.text.length + 1, -1);
  const count = Math.max(1, Math.ceil(run.length / maxWords), Math.ceil(chars / maxChars));
  const target = Math.max(1, chars / count);
  const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    let length = -1;
    for (let start = end - 1; start >= 0 && end - start <= maxWords; start -= 1) {
      length += (run[start]?.text.length ?? 0) + 1;
      if (length > maxChars && end - start > 1) break;
      const cost = (best[start]?.cost ?? 0) + pageCost(run, start, end, length, target);
      if (cost < found.cost) found = { cost, start };
    }
    best.push(found);
  }
  const pages: CaptionWord[][] = [];
  for (let end = run.length; end > 0; end = best[end]?.start ?? 0) pages.unshift(run.slice(best[end]?.start ?? 0, end));
  return pages;
}

/**
 * Groups spoken words into pages of captions. Sentences and pauses end a page; long sentences are cut evenly. A page
 * stays until the next one begins, or `linger` frames after its last word. Words must ascend in time.
 */
export function paginate(words: readonly CaptionWord[], options: PaginateOptions): CaptionPage[] {
  const { maxGap = 12, linger = 12, fps = 30 } = options;
  const runs: CaptionWord[][] = [];
  let previous: CaptionWord | undefined;
  for (const word of words) {
    const ends =
      !previous ||
      word.from - previous.to > maxGap ||
      (SENTENCE_END.test(previous.text) && !isTied(previous.text, word.text));
    if (ends) runs.push([]);
    runs.at(-1)?.push(word);
    previous = word;
  }
  const groups = runs.flatMap((run) => cutRun(run, options));
  return groups.map((group, index) => {
    const first = group[0] as CaptionWord;
    const last = group.at(-1) as CaptionWord;
    const next = groups[index + 1]?.[0]?.from ?? Number.POSITIVE_INFINITY;
    const letters = joined(group.map((word) => word.text)).length;
    const readable = first.from + Math.ceil((letters * fps) / READING_SPEED);
    const end = next - last.to <= linger ? next : Math.max(last.to + linger, readable);
    return { from: first.from, to: Math.max(first.from + 1, Math.min(end, next)), words: group };
  });
}

/** Page sizes that read well in each shape of film, by caption style. */
export function pageLimits(style: string, upright: boolean): Pick<PaginateOptions, "maxWords" | "maxChars"> {
  if (style === "pop") return { maxWords: 3, maxChars: upright ? 18 : 24 };
  if (style === "bold") return { maxWords: upright ? 5 : 7, maxChars: upright ? 30 : 42 };
  return { maxWords: upright ? 8 : 14, maxChars: upright ? 46 : 76 };
}

/** Share of a vertical film's height that players lay their own controls over. */
const CONTROLS = 0.2;

/** What captions at the bottom leave free below them in a shape; nothing where players do not cover the picture. */
export const captionLift = (format: Shape): number | undefined => (format === "vertical" ? CONTROLS : undefined);

/** Caption style that suits each shape when none is asked for. */
export function usualCaptions(format: Shape): CaptionStyle {
  return format === "landscape" ? "classic" : "bold";
}
