import type { ItemOf, Timeline } from "../schema/timeline";
import { graphemes, words } from "../text";
import { animationFrameAt } from "./animation";
import { cueKeys, revealFrames } from "./cues";
import { type Entry, indexOf, lastNotAfter } from "./index-timeline";
import { ENTRY, easeSine, entryFrames, motionRect, progressAt, quantise, quantiseFine } from "./motion";
import type { AvatarState, CaptionsState, ItemState } from "./types";

type Variable<S> = S extends ItemState ? Omit<S, "id" | "look" | "effect" | "enter" | "leave" | "covered"> : never;
type Moving = Variable<ItemState>;

/** Steps in which a ground draws back: about a pixel at the edge of a 1080p picture, so that its end is not drawn for nothing. */
const ARRIVAL_STEPS = 100;

/** Frames that an item's animation takes in all, whatever was cut off. */
export const animationFrames = (item: { durationInFrames: number; head: number; span?: number | undefined }): number =>
  item.span ?? item.durationInFrames + item.head;

/** Share of an animation that is over `local` frames after its beginning. */
const shareOf = (item: { durationInFrames: number; head: number; span?: number | undefined }, local: number): number =>
  Math.min(1, Math.max(0, local / animationFrames(item)));

/** Steps a second in which the layers of a drawn place drift: about a pixel each, and a third of the frames to draw. */
const DRIFT_STEPS = 10;

/** Progress (0–1) of a slow drift, in steps, without a pause at either end: nothing of it ever stands. */
function driftAt(local: number, length: number, fps: number): number {
  const steps = Math.max(1, Math.round((length / fps) * DRIFT_STEPS));
  return quantise(Math.min(steps, Math.floor((local / fps) * DRIFT_STEPS)) / steps);
}

function scene({ assets }: Timeline, item: ItemOf<"scene">, local: number, fps: number): Moving {
  const { visual } = item;
  const reveal: Record<string, number> = {};
  for (const key of cueKeys(visual))
    reveal[key] = progressAt(local, item.cues[key] ?? 0, revealFrames(visual, key, fps));
  const moves = visual.type === "picture" && visual.motion !== "none";
  // A picture fills the canvas: its scene has no ground.
  const grounded = visual.type !== "scenery" && (visual.type !== "picture" || !(visual.assetId in assets));
  const arrived = progressAt(local, 0, entryFrames(ENTRY.count, fps));
  const arrival = grounded ? Math.round(arrived * ARRIVAL_STEPS) / ARRIVAL_STEPS : 1;
  const part = shareOf(item, local);
  // A recording's levels are lit one by one: as many pictures as there are levels.
  const played =
    visual.type === "recording" ? quantise(Math.floor(part * visual.levels.length) / visual.levels.length) : 0;
  const frame = visual.type === "picture" ? animationFrameAt(assets[visual.assetId], local / fps) : undefined;
  const drift = visual.type === "scenery" ? driftAt(local, animationFrames(item), fps) : 0;
  const motion = moves ? quantiseFine(easeSine(part)) : played || drift;
  return { kind: "scene", reveal, arrival, motion, ...(frame === undefined ? {} : { frame }) };
}

function image({ assets, fps }: Timeline, item: ItemOf<"image">, local: number): Moving {
  const still = item.motion.mode === "none";
  const rect = motionRect(item.motion, still ? 0 : shareOf(item, local));
  const frame = animationFrameAt(assets[item.assetId], local / fps);
  return { kind: "image", rect, ...(frame === undefined ? {} : { frame }) };
}

/** Second of the source shown `local` frames into a clip; looping and reversal included. */
export function sourceTime(timeline: Timeline, item: ItemOf<"video">, local: number): number {
  if (item.freezeAt !== undefined) return item.freezeAt;
  const length = timeline.assets[item.assetId]?.durationSeconds ?? 0;
  const lastFrame = length > 0 ? Math.max(0, length - 1 / timeline.fps) : Number.POSITIVE_INFINITY;
  // What begins in the middle of a round has its place in it by what was cut off: its trim says where rounds begin.
  const [first, frames] = item.loop ? [item.head, animationFrames(item)] : [0, item.durationInFrames];
  const played = ((local + first) / timeline.fps) * item.speed;
  const span = ((frames - 1) / timeline.fps) * item.speed;
  let time = item.trimStart + (item.reverse ? span - played : played);
  if (item.loop && length > 0) {
    const round = Math.max(1 / timeline.fps, length - item.trimStart);
    time = item.trimStart + ((((time - item.trimStart) % round) + round) % round);
  }
  return Math.round(Math.min(Math.max(0, time), lastFrame) * 1e4) / 1e4;
}

function text(item: ItemOf<"text">, local: number, fps: number): Moving {
  const normal = entryFrames(ENTRY.normal, fps);
  const quick = entryFrames(ENTRY.quick, fps);
  const length = animationFrames(item);
  if (item.animation === "none") return { kind: "text", reveal: 1, count: -1 };
  if (item.animation === "words") {
    const total = words(item.text).length;
    const gap = Math.max(1, Math.min(entryFrames(5, fps), Math.floor((length * 0.6) / Math.max(1, total))));
    const count = Math.min(total, Math.floor(local / gap) + 1);
    return {
      kind: "text",
      reveal: progressAt(local, (count - 1) * gap, Math.min(gap, quick)),
      count: count === total && local >= count * gap ? -1 : count,
    };
  }
  if (item.animation === "typewriter") {
    const total = graphemes(item.text).length;
    const perFrame = Math.max(30 / fps, total / Math.max(1, length * 0.6));
    const count = Math.ceil((local + 1) * perFrame);
    return { kind: "text", reveal: 1, count: count >= total ? -1 : count };
  }
  return { kind: "text", reveal: progressAt(local, 0, normal), count: -1 };
}

function captions(timeline: Timeline, { pages }: Entry, frame: number): Variable<CaptionsState> | null {
  const page = lastNotAfter(pages, frame, (candidate) => candidate.from);
  const shown = pages[page];
  if (!shown || frame >= shown.to) return null;
  const { grounds, rests } = indexOf(timeline);
  if (rests.some(({ from, to }) => from <= frame && frame < to)) return null;
  const ground = grounds[lastNotAfter(grounds, frame, (edge) => edge.from)];
  return {
    kind: "captions",
    page,
    word: lastNotAfter(shown.words, frame, (word) => word.from),
    ground: ground?.ground ?? "base",
  };
}

/** Head positions a presenter takes from phrase to phrase, in steps (see `AvatarState.tilt`). */
const TILTS = [0, 3, -1, 2, -3, 1, -2];

/** Moves from one phrase's position to the next, one step every other frame, so that few states are passed through. */
function tiltAt(item: ItemOf<"avatar">, shapes: Entry["shapes"], at: number, frame: number): number {
  let phrase = 0;
  let since = item.from;
  for (let index = 0; index <= at; index += 1) {
    const entry = shapes[index];
    if (entry?.shape !== "rest" || entry.frame <= item.from) continue;
    phrase += 1;
    since = entry.frame;
  }
  const before = phrase === 0 ? 0 : (TILTS[(phrase - 1) % TILTS.length] ?? 0);
  const target = TILTS[phrase % TILTS.length] ?? 0;
  const steps = Math.min(Math.abs(target - before), Math.floor((frame - since) / 2));
  return before + Math.sign(target - before) * steps;
}

function avatar(item: ItemOf<"avatar">, { shapes }: Entry, frame: number, fps: number): Variable<AvatarState> {
  const at = lastNotAfter(shapes, frame, (entry) => entry.frame);
  const blinkAt = item.blinks[lastNotAfter(item.blinks, frame, (value) => value)];
  return {
    kind: "avatar",
    viseme: shapes[at]?.shape ?? "rest",
    tilt: tiltAt(item, shapes, at, frame),
    blink: blinkAt !== undefined && frame - blinkAt < entryFrames(3, fps),
  };
}

/** What changes with time about an item at a frame of the film; null when it shows nothing then. */
export function movingState(timeline: Timeline, entry: Entry, frame: number): Moving | null {
  const { item } = entry;
  const local = Math.min(frame, item.from + item.durationInFrames - 1) - item.from;
  switch (item.kind) {
    case "scene":
      return scene(timeline, item, local + item.head, timeline.fps);
    case "image":
      return image(timeline, item, local + item.head);
    case "video":
      return { kind: "video", time: sourceTime(timeline, item, local) };
    case "text":
      return text(item, Math.max(0, local + item.head), timeline.fps);
    case "shape":
      return { kind: "shape" };
    case "captions":
      return captions(timeline, entry, frame);
    case "avatar":
      return avatar(item, entry, frame, timeline.fps);
  }
}
