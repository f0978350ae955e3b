import type { Easing, Keyframes } from "../schema/keyframes";
import type { Item } from "../schema/timeline";
import { easeInOut, easeOut, quantise, quantiseFine } from "./motion";

/** What keyframes and fades add to an item at a moment; see keyframes.ts of the schema for what each is relative to. */
export interface Effect {
  /** Fractions of the canvas. */
  x: number;
  y: number;
  scale: number;
  /** Degrees. */
  rotation: number;
  opacity: number;
}

const STEPS = 30;

/** y of a cubic Bézier curve from (0, 0) to (1, 1) at x, as CSS defines it. */
function bezier([x1, y1, x2, y2]: readonly [number, number, number, number], x: number): number {
  const at = (a: number, b: number, t: number) => 3 * a * (1 - t) ** 2 * t + 3 * b * (1 - t) * t ** 2 + t ** 3;
  let [low, high] = [0, 1];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (at(x1, x2, middle) < x) low = middle;
    else high = middle;
  }
  return at(y1, y2, (low + high) / 2);
}

/** Share of the way to the next keyframe, by the share of the time. */
function eased(ease: Easing, t: number): number {
  if (typeof ease !== "string") return bezier(ease, t);
  switch (ease) {
    case "linear":
      return t;
    case "in":
      return t ** 3;
    case "out":
      return easeOut(t);
    case "in-out":
      return easeInOut(t);
    case "hold":
      return 0;
  }
}

interface Keyframe<V> {
  frame: number;
  value: V;
  ease: Easing;
}

/** Where a curve stands at a frame: the two keyframes around it, and the eased share of the way between them. */
function place<V>(curve: readonly Keyframe<V>[], frame: number): { from: V; to: V; share: number } | undefined {
  let [low, high] = [0, curve.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((curve[middle]?.frame ?? 0) <= frame) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [curve[low - 1], curve[low]];
  if (before && after) {
    const share = eased(before.ease, (frame - before.frame) / (after.frame - before.frame));
    return { from: before.value, to: after.value, share };
  }
  const only = before ?? after;
  return only && { from: only.value, to: only.value, share: 0 };
}

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** Value of a curve of numbers at a frame; `otherwise` where there is none. */
export function valueAt(curve: readonly Keyframe<number>[] | undefined, frame: number, otherwise: number): number {
  const found = curve && place(curve, frame);
  return found ? between(found.from, found.to, found.share) : otherwise;
}

const REST: Effect = { x: 0, y: 0, scale: 1, rotation: 0, opacity: 1 };

/** Share of a picture that its fades show: above 0 on the first and on the last frame. */
function fadeAt(item: { durationInFrames: number; fadeIn: number; fadeOut: number }, local: number): number {
  const left = item.durationInFrames - local;
  const coming = local < item.fadeIn ? (local + 1) / (item.fadeIn + 1) : 1;
  return left <= item.fadeOut ? coming * (left / (item.fadeOut + 1)) : coming;
}

/**
 * What keyframes and fades make of an item `local` frames after its start; undefined where they make no difference, so that
 * pictures without them are the same as ever.
 */
export function effectAt(item: Item, local: number): Effect | undefined {
  const faded = "fadeIn" in item && item.kind !== "audio" && item.kind !== "music" ? fadeAt(item, local) : 1;
  const curves: Keyframes | undefined = "keyframes" in item ? item.keyframes : undefined;
  if (!curves && faded === 1) return undefined;
  const at = local + item.head;
  const moved = curves?.position && place(curves.position, at);
  const effect: Effect = {
    x: moved ? quantiseFine(between(moved.from.x, moved.to.x, moved.share)) : 0,
    y: moved ? quantiseFine(between(moved.from.y, moved.to.y, moved.share)) : 0,
    scale: quantiseFine(valueAt(curves?.scale, at, 1)),
    rotation: quantise(valueAt(curves?.rotation, at, 0)),
    opacity: quantise(valueAt(curves?.opacity, at, 1) * faded),
  };
  const isRest = Object.entries(REST).every(([name, value]) => effect[name as keyof Effect] === value);
  return isRest ? undefined : effect;
}
