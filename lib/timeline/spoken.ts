import { endOf } from "./derive";
import { pageLimits, paginate } from "./layout/captions";
import { shapeOf } from "./layout/layout";
import type { CaptionPage, CaptionWord } from "./schema/overlays";
import type { Speech, Viseme } from "./schema/speech";
import type { Item, ItemOf, Timeline } from "./schema/timeline";

/** An item whose file says something: a voice, or a clip of somebody who speaks. */
export type Speaking = ItemOf<"audio"> | ItemOf<"video">;

/** A word where it is heard; frames of the film. */
export interface HeardWord extends CaptionWord {
  /** Names the word for good: `<asset>:<index>`. */
  key: string;
}

/** Whether an item's words are heard in order. */
export function isSpeaking(timeline: Timeline, item: Item): item is Speaking {
  if (item.kind === "audio") return item.role === "voice" && item.assetId in timeline.speech;
  if (item.kind !== "video" || item.loop || item.reverse || item.freezeAt !== undefined) return false;
  return item.assetId in timeline.speech;
}

/** Voices of the film on tracks that are not muted, by their start. */
export function speakingItems(timeline: Timeline): Speaking[] {
  return timeline.tracks
    .filter((track) => !track.muted)
    .flatMap((track) => track.items.filter((item) => isSpeaking(timeline, item)))
    .sort((a, b) => a.from - b.from);
}

/** Frames from an item's start at which a second of its file is heard; not rounded to whole ones. */
export function localFrame(item: Pick<Speaking, "trimStart" | "speed">, second: number, fps: number): number {
  return Math.round((((second - item.trimStart) * fps) / item.speed) * 1e4) / 1e4;
}

/** Second of its file that is heard so many frames after an item's start. */
export function sourceSecond(item: Pick<Speaking, "trimStart" | "speed">, local: number, fps: number): number {
  return Math.round((item.trimStart + (local * item.speed) / fps) * 1e6) / 1e6;
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

interface Kept<T> {
  speech: Speech;
  fps: number;
  of: T;
}

const keptWords = new WeakMap<Speaking, Kept<readonly HeardWord[]>>();

/**
 * The words that an item says, where they are heard. A word is its item's whose range holds the word's middle, so that after
 * a cut each word is still there once.
 */
export function heardWords(timeline: Timeline, item: Speaking): readonly HeardWord[] {
  const { fps } = timeline;
  const speech = timeline.speech[item.assetId];
  if (!speech) return [];
  const known = keptWords.get(item);
  if (known?.speech === speech && known.fps === fps) return known.of;
  const { from, durationInFrames: length } = item;
  const words = speech.words.flatMap(({ text, start, end }, index): HeardWord[] => {
    const middle = localFrame(item, (start + end) / 2, fps);
    if (middle < 0 || middle >= length) return [];
    const first = within(Math.round(localFrame(item, start, fps)), 0, length - 1);
    const last = within(Math.round(localFrame(item, end, fps)), first + 1, length);
    return [{ key: `${item.assetId}:${index}`, text, from: from + first, to: from + last }];
  });
  keptWords.set(item, { speech, fps, of: words });
  return words;
}

/** Whether captions in a language show what is said in a file. */
const speaks = (speech: Speech | undefined, language: string | undefined): boolean =>
  !language || !speech?.language || language === speech.language;

/** All words that captions show, corrected, by the frame at which they are heard. */
function captionedWords(timeline: Timeline, item: ItemOf<"captions">): CaptionWord[] {
  const { corrections, language } = item;
  return speakingItems(timeline)
    .filter(({ assetId }) => speaks(timeline.speech[assetId], language))
    .flatMap((voice) => heardWords(timeline, voice))
    .map(({ key, text, from, to }) => ({ text: corrections[key] ?? text, from, to }))
    .filter(({ text }) => text !== "")
    .sort((a, b) => a.from - b.from);
}

const keptPages = new WeakMap<Timeline, Map<ItemOf<"captions">, readonly CaptionPage[]>>();

/** The pages of a captions item: its own, or what the film's voices say, wherever they are. */
export function captionPages(timeline: Timeline, item: ItemOf<"captions">): readonly CaptionPage[] {
  if (item.mode === "free") return item.pages;
  const kept = keptPages.get(timeline) ?? new Map<ItemOf<"captions">, readonly CaptionPage[]>();
  keptPages.set(timeline, kept);
  const known = kept.get(item);
  if (known) return known;
  const upright = shapeOf(timeline.width, timeline.height) !== "landscape";
  const pages = paginate(captionedWords(timeline, item), pageLimits(item.style, upright));
  kept.set(item, pages);
  return pages;
}

type Shape = { frame: number; shape: Viseme };

/** Mouth shapes while an item speaks; closed where it is cut off. */
function shapesOf(timeline: Timeline, item: Speaking): Shape[] {
  const { from, durationInFrames: length } = item;
  const all = (timeline.speech[item.assetId]?.visemes ?? []).map(({ time, shape }) => ({
    at: Math.round(localFrame(item, time, timeline.fps)),
    shape,
  }));
  const before = all.findLast(({ at }) => at < 0);
  const shapes = all
    .filter(({ at, shape }) => at >= 0 && (at < length || (at === length && shape === "rest")))
    .map(({ at, shape }): Shape => ({ frame: from + at, shape }));
  if (before && before.shape !== "rest" && shapes[0]?.frame !== from)
    shapes.unshift({ frame: from, shape: before.shape });
  const last = shapes.at(-1);
  return last && last.shape !== "rest" ? [...shapes, { frame: endOf(item), shape: "rest" }] : shapes;
}

const keptShapes = new WeakMap<Timeline, readonly Shape[]>();

/** The mouth shapes of a presenter: its own, or those of what the film's voices say. */
export function mouthShapes(timeline: Timeline, item: ItemOf<"avatar">): readonly Shape[] {
  if (item.mouth === "free") return item.visemes;
  const known = keptShapes.get(timeline);
  if (known) return known;
  const shapes = speakingItems(timeline).flatMap((voice) => shapesOf(timeline, voice));
  keptShapes.set(timeline, shapes);
  return shapes;
}
