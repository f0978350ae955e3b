import { isSame } from "@/lib/core/same";
import { endOf } from "../derive";
import { pageLimits, paginate } from "../layout/captions";
import type { Item, ItemOf } from "../schema";
import type { CaptionPage, CaptionWord } from "../schema/overlays";
import { type Change, moved, type Passage } from "./passage";

const isIn = ({ from, until }: Pick<Passage, "from" | "until">, frame: number): boolean =>
  frame >= from && frame < until;

/** What is timed by frames of the film: that of others moves with its scenes, the scene's own is the newly made one. */
function spliced<T>(
  { passage }: Change,
  now: readonly T[],
  made: readonly T[],
  at: (entry: T) => number,
  shift: (entry: T, by: number) => T,
): T[] {
  const own = made
    .filter((entry) => isIn(passage.made, at(entry)))
    .map((entry) => shift(entry, passage.from - passage.made.from));
  const earlier = now.filter((entry) => at(entry) < passage.from);
  const later = now.filter((entry) => at(entry) >= passage.until).map((entry) => shift(entry, passage.by));
  return [...earlier, ...own, ...later];
}

const wordsOf = (pages: readonly CaptionPage[]): CaptionWord[] => pages.flatMap(({ words }) => words);
const wordAt = (word: CaptionWord): number => word.from;
const shiftWord = (word: CaptionWord, by: number): CaptionWord => ({ ...word, from: word.from + by, to: word.to + by });
const shiftPage = (page: CaptionPage, by: number): CaptionPage => ({
  from: page.from + by,
  to: page.to + by,
  words: page.words.map((word) => shiftWord(word, by)),
});

/** Pages that were cut by hand stay as they are; where all are cut by rule, the words are cut anew. */
function pagesOf(change: Change, item: ItemOf<"captions">, made: ItemOf<"captions">): CaptionPage[] {
  const words = spliced(change, wordsOf(item.pages), wordsOf(made.pages), wordAt, shiftWord);
  const rules = [false, true].map((upright) => pageLimits(item.style, upright));
  const rule = rules.find((limits) => isSame(item.pages, paginate(wordsOf(item.pages), limits)));
  if (rule) return paginate(words, rule);
  return spliced(change, item.pages, made.pages, (page) => page.from, shiftPage);
}

/** Captions that the film was not laid out with: the words of others move, and there are no new ones. */
function movedPages({ passage }: Change, pages: readonly CaptionPage[]): CaptionPage[] {
  const by = (frame: number) => moved(passage, frame) - frame;
  return pages.map((page) => {
    const words = page.words.map((word) => shiftWord(word, by(word.from)));
    return { from: moved(passage, page.from), to: moved(passage, page.to), words };
  });
}

function captions(change: Change, item: ItemOf<"captions">): ItemOf<"captions"> {
  const [before, after] = [change.before.get(item.id), change.after.get(item.id)];
  if (before?.kind !== "captions" || after?.kind !== "captions")
    return { ...item, pages: movedPages(change, item.pages) };
  if (isSame(item.pages, before.pages)) return { ...item, pages: after.pages };
  return { ...item, pages: pagesOf(change, item, after) };
}

function presenter(change: Change, item: ItemOf<"avatar">): ItemOf<"avatar"> {
  const { passage } = change;
  const [before, after] = [change.before.get(item.id), change.after.get(item.id)];
  const known = before?.kind === "avatar" && after?.kind === "avatar";
  const blinks = item.blinks.map((frame) => moved(passage, frame));
  if (!known)
    return { ...item, blinks, visemes: item.visemes.map((one) => ({ ...one, frame: moved(passage, one.frame) })) };
  const shift = (one: (typeof item.visemes)[number], by: number) => ({ ...one, frame: one.frame + by });
  return {
    ...item,
    blinks: isSame(item.blinks, before.blinks) ? after.blinks : blinks,
    visemes: isSame(item.visemes, before.visemes)
      ? after.visemes
      : spliced(change, item.visemes, after.visemes, ({ frame }) => frame, shift),
  };
}

/**
 * Where an item of others is afterwards. What begins behind the scene moves; what lasts to its end or beyond it, as music
 * does, keeps its end; what would lie behind the end of a shorter scene ends with it.
 */
function placed({ from, until, by }: Passage, item: Item): Item {
  if (item.from >= until) return { ...item, from: item.from + by };
  const end = endOf(item);
  if (end >= until && item.durationInFrames + by >= 1) return { ...item, durationInFrames: item.durationInFrames + by };
  if (item.from >= from && end > until + by)
    return { ...item, from: Math.max(from, until + by - item.durationInFrames) };
  return item;
}

/** An item of others, in its new time. */
export function retimed(change: Change, item: Item): Item {
  const there = placed(change.passage, item);
  if (there.kind === "captions") return captions(change, there);
  if (there.kind === "avatar") return presenter(change, there);
  return there;
}
