import type { Motion } from "../schema/visual-items";

/** How long a part's entry lasts (frames at 30 fps; see `entryFrames`), after which it stands still. */
export const ENTRY = { quick: 8, normal: 12, slow: 16, words: 20, count: 24 } as const;

/** Rounds so that equal pictures have equal state: three decimals are below a pixel for every entry we draw. */
export function quantise(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Finer rounding for slow movements over the whole canvas (a thousandth of the width would be visible as steps). */
export function quantiseFine(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

export const easeOut = (t: number): number => 1 - (1 - t) ** 3;
export const easeInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);
/** Starts and ends without a jerk; for slow movements over pictures. */
export const easeSine = (t: number): number => (1 - Math.cos(Math.PI * t)) / 2;

/** Eased progress given to a part, bent so that it goes a little past its place and comes back. */
export function overshoot(eased: number, amount = 1.1): number {
  const t = 1 - (1 - eased) ** (1 / 3);
  const left = t - 1;
  return 1 + (amount + 1) * left ** 3 + amount * left ** 2;
}

/**
 * Eased, quantised progress of something that starts at frame `start` and is finished after `length` frames:
 * 0 before the start, above 0 on the first frame, exactly 1 from the last frame on.
 */
export function progressAt(frame: number, start: number, length: number, ease = easeOut): number {
  if (frame < start) return 0;
  const step = frame - start + 1;
  return step >= length ? 1 : quantise(ease(step / length));
}

/** Lengths above are for 30 fps; at other rates they last as long in seconds. */
export function entryFrames(length: number, fps: number): number {
  return Math.max(1, Math.round((length * fps) / 30));
}

/** The visible part of a moving picture: its centre in fractions of the picture and its magnification. */
export interface MotionRect {
  x: number;
  y: number;
  scale: number;
}

/** Where a slow movement stands at `progress` (0–1 of the item's length). */
export function motionRect(motion: Motion, progress: number): MotionRect {
  const t = easeSine(progress);
  const { start, end } = motion;
  return {
    x: quantiseFine(start.x + (end.x - start.x) * t),
    y: quantiseFine(start.y + (end.y - start.y) * t),
    scale: quantiseFine(start.scale + (end.scale - start.scale) * t),
  };
}
