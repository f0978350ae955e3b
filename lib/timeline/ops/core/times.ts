import { say } from "@/lib/messages/say";
import { endOf } from "../../derive";
import type { Keyframes } from "../../schema/keyframes";
import type { CaptionPage } from "../../schema/overlays";
import { sourceSecond } from "../../spoken";
import type { PlacedItem } from "./diff";
import { refuse } from "./refusal";

/*
 * Where an item is and how much of it there is, as pure changes of the item: moved, cut at its start or its end, split, and
 * shortened or stretched within. Frames.
 */

const shiftPage = (page: CaptionPage, by: number): CaptionPage => ({
  from: page.from + by,
  to: page.to + by,
  words: page.words.map((word) => ({ ...word, from: word.from + by, to: word.to + by })),
});

/** The item with everything in it that counts frames of the film at other frames of it. */
function withFilmFrames(item: PlacedItem, moved: (frame: number) => number): PlacedItem {
  if (item.kind === "captions" && item.pages.length > 0) {
    const pages = item.pages.map((page) => {
      const words = page.words.map((word) => shiftWord(word, moved(word.from) - word.from));
      const from = moved(page.from);
      return { from, to: Math.max(from + 1, moved(page.to)), words };
    });
    return { ...item, pages };
  }
  if (item.kind !== "avatar") return item;
  const visemes = item.visemes.map((one) => ({ ...one, frame: Math.max(0, moved(one.frame)) }));
  return { ...item, visemes, blinks: item.blinks.map((frame) => Math.max(0, moved(frame))) };
}

const shiftWord = <W extends { from: number; to: number }>(word: W, by: number): W => ({
  ...word,
  from: word.from + by,
  to: word.to + by,
});

/** The item at another frame. @throws Refused before the film's start */
export function movedTo(item: PlacedItem, from: number): PlacedItem {
  if (from < 0) refuse(say("timeline.before_start"), { track: item.trackId, item: item.id, field: "from" });
  const by = from - item.from;
  if (by === 0) return item;
  if (item.kind === "captions") return { ...item, from, pages: item.pages.map((page) => shiftPage(page, by)) };
  return { ...withFilmFrames(item, (frame) => frame + by), from };
}

/** Whether an item plays a range of its file, frame by frame; others show something of their own length. */
export function isSourced(item: PlacedItem): item is Extract<PlacedItem, { kind: "audio" | "music" | "video" }> {
  if (item.kind === "audio") return true;
  if (item.kind === "music") return !item.loop;
  return item.kind === "video" && !item.loop && item.freezeAt === undefined;
}

/** An animation keeps its speed when less or more of it is shown. */
function withSpan(item: PlacedItem): PlacedItem {
  const animated = item.kind === "scene" || item.kind === "image" || item.kind === "text";
  if (!animated && !(item.kind === "video" && item.loop)) return item;
  return item.span === undefined ? { ...item, span: item.durationInFrames + item.head } : item;
}

/** The item without its first `by` frames, the rest where it was; below 0 it begins earlier. @throws Refused where there is nothing */
export function withoutStart(item: PlacedItem, by: number, fps: number): PlacedItem {
  if (by === 0) return item;
  const place = { track: item.trackId, item: item.id };
  if (by >= item.durationInFrames) refuse(say("timeline.nothing_left"), { ...place, field: "durationInFrames" });
  if (item.from + by < 0) refuse(say("timeline.before_start"), { ...place, field: "from" });
  const timed = withSpan(item);
  const cut = {
    from: item.from + by,
    durationInFrames: item.durationInFrames - by,
    head: item.head + by,
  };
  if (!isSourced(timed) || (timed.kind === "video" && timed.reverse)) return { ...timed, ...cut };
  const trimStart = sourceSecond(timed, by, fps);
  if (trimStart < 0) refuse(say("timeline.source_begins", { frames: -by }), { ...place, field: "trimStart" });
  return { ...timed, ...cut, trimStart };
}

/** The item with so many frames in all, cut or longer at its end. @throws Refused where there is nothing */
export function withLength(item: PlacedItem, length: number, fps: number): PlacedItem {
  if (length === item.durationInFrames) return item;
  const place = { track: item.trackId, item: item.id };
  if (length < 1) refuse(say("timeline.nothing_left"), { ...place, field: "durationInFrames" });
  const timed = { ...withSpan(item), durationInFrames: length };
  if (!isSourced(timed) || timed.kind !== "video" || !timed.reverse) return timed;
  const trimStart = sourceSecond(timed, item.durationInFrames - length, fps);
  if (trimStart < 0)
    refuse(say("timeline.source_begins", { frames: length - item.durationInFrames }), { ...place, field: "trimStart" });
  return { ...timed, trimStart };
}

/** Captions of before or after a frame: each word is in one of them. */
function pagesOn(pages: readonly CaptionPage[], at: number, side: "before" | "after"): CaptionPage[] {
  return pages.flatMap((page) => {
    const words = page.words.filter((word) => (side === "before" ? word.from < at : word.from >= at));
    if (words.length === 0) return [];
    return [
      side === "before"
        ? { ...page, to: Math.min(page.to, at), words }
        : { ...page, from: Math.max(page.from, at), words },
    ];
  });
}

/** The item without what comes at its end (or its start) only: transitions and fades. */
function withoutEnding(item: PlacedItem, end: "in" | "out"): PlacedItem {
  const copy = { ...item };
  Reflect.deleteProperty(copy, end === "in" ? "transitionIn" : "transitionOut");
  const names = end === "in" ? ["fadeIn", "soundFadeIn"] : ["fadeOut", "soundFadeOut"];
  const none = Object.fromEntries(names.filter((name) => name in copy).map((name) => [name, 0]));
  return { ...copy, ...none };
}

/** Both parts of an item that is cut `at` a frame of the film, which lies in it. */
export function halves(item: PlacedItem, at: number, fps: number, rightId: string): [PlacedItem, PlacedItem] {
  const left = withoutEnding(withLength(item, at - item.from, fps), "out");
  const right = { ...withoutEnding(withoutStart(item, at - item.from, fps), "in"), id: rightId };
  if (left.kind !== "captions" || right.kind !== "captions") return [left, right];
  return [
    { ...left, pages: pagesOn(left.pages, at, "before") },
    { ...right, pages: pagesOn(right.pages, at, "after") },
  ];
}

const curvesMoved = (curves: Keyframes, moved: (frame: number) => number): Keyframes => {
  const move = <K extends { frame: number }>(curve: readonly K[] | undefined): K[] | undefined => {
    const byFrame = new Map(curve?.map((one): [number, K] => [moved(one.frame), { ...one, frame: moved(one.frame) }]));
    return curve && [...byFrame.values()];
  };
  const { position, scale, rotation, opacity, volume } = curves;
  const all = {
    position: move(position),
    scale: move(scale),
    rotation: move(rotation),
    opacity: move(opacity),
    volume: move(volume),
  };
  return Object.fromEntries(Object.entries(all).filter(([, curve]) => curve !== undefined));
};

/** An item with its own times (cues, keyframes) and those of the film in it moved; `moved` takes frames of the film. */
function timesMoved(item: PlacedItem, moved: (frame: number) => number): PlacedItem {
  const local = (frame: number) => moved(frame + item.from - item.head) - item.from + item.head;
  const timed = withFilmFrames(item, moved);
  if ("keyframes" in timed && timed.keyframes) {
    const keyframes = curvesMoved(timed.keyframes, local);
    if (timed.kind === "scene") {
      const cues = Object.fromEntries(Object.entries(timed.cues).map(([key, frame]) => [key, local(frame)]));
      return { ...timed, keyframes, cues };
    }
    return { ...timed, keyframes };
  }
  if (timed.kind !== "scene") return timed;
  return { ...timed, cues: Object.fromEntries(Object.entries(timed.cues).map(([key, frame]) => [key, local(frame)])) };
}

/** An item that spans the frames from `from` to `to` of the film, without them: what happened in them happens at `from`. */
export function withoutMiddle(item: PlacedItem, from: number, to: number): PlacedItem {
  const by = to - from;
  const moved = (frame: number) => (frame >= to ? frame - by : Math.min(frame, from));
  const timed = timesMoved(item, moved);
  const spanned = "span" in timed && timed.span !== undefined ? { span: Math.max(1, timed.span - by) } : {};
  const pages =
    timed.kind === "captions" && item.kind === "captions" ? { pages: pagesWithout(item.pages, from, to) } : {};
  return { ...timed, ...spanned, ...pages, durationInFrames: item.durationInFrames - by };
}

/** Pages without what is heard in a stretch that goes. */
function pagesWithout(pages: readonly CaptionPage[], from: number, to: number): CaptionPage[] {
  const moved = (frame: number) => (frame >= to ? frame - (to - from) : Math.min(frame, from));
  return pages.flatMap((page) => {
    const words = page.words
      .filter((word) => word.from < from || word.from >= to)
      .map((word) => {
        const first = moved(word.from);
        return { ...word, from: first, to: Math.max(first + 1, moved(word.to)) };
      });
    const first = moved(page.from);
    return words.length > 0 ? [{ from: first, to: Math.max(first + 1, moved(page.to)), words }] : [];
  });
}

/** An item that spans a frame of the film with more time in it from there on. */
export function stretched(item: PlacedItem, at: number, by: number): PlacedItem {
  const timed = timesMoved(item, (frame) => (frame >= at ? frame + by : frame));
  const spanned = "span" in timed && timed.span !== undefined ? { span: timed.span + by } : {};
  return { ...timed, ...spanned, durationInFrames: item.durationInFrames + by };
}

/** Whether an item follows the film: it is as long as what it accompanies. */
export const isFollower = (item: PlacedItem): boolean =>
  item.kind === "captions" || item.kind === "avatar" || (item.kind === "music" && item.loop);

/** Whether two items share a frame. */
export const meets = (item: PlacedItem, from: number, to: number): boolean => item.from < to && endOf(item) > from;
