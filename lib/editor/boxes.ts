import { endOf } from "@/lib/timeline/derive";
import type { Item, Timeline } from "@/lib/timeline/schema";
import type { Box } from "@/lib/timeline/schema/parts";
import { effectAt } from "@/lib/timeline/state/curves";

/** Items that have a place of their own on the canvas. */
export type Placed = Extract<Item, { kind: "text" | "shape" | "image" | "video" }>;

const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1, rotation: 0 };

export const isPlaced = (item: Item): item is Placed =>
  item.kind === "text" || item.kind === "shape" || item.kind === "image" || item.kind === "video";

export const boxOf = (item: Placed): Box => item.box ?? WHOLE;

export const isShown = (item: Item, frame: number): boolean => item.from <= frame && frame < endOf(item);

/** Where an item is drawn at a frame of the film, its keyframes counted in. */
export function shownBox(item: Placed, frame: number): Box {
  const box = boxOf(item);
  const effect = effectAt(item, frame - item.from);
  if (!effect) return box;
  const [width, height] = [box.width * effect.scale, box.height * effect.scale];
  return {
    x: box.x + effect.x + (box.width - width) / 2,
    y: box.y + effect.y + (box.height - height) / 2,
    width,
    height,
    rotation: box.rotation + effect.rotation,
  };
}

interface Point {
  x: number;
  y: number;
}

/** A vector of the canvas turned by some degrees; `ratio` is the canvas's width to its height, as fractions are of both. */
export function turned({ x, y }: Point, degrees: number, ratio: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const px = x * ratio;
  return { x: (px * cos - y * sin) / ratio, y: px * sin + y * cos };
}

/** Whether a point (fractions of the canvas) lies in a box. */
export function holds(box: Box, point: Point, ratio: number): boolean {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const away = turned({ x: point.x - centre.x, y: point.y - centre.y }, -box.rotation, ratio);
  return Math.abs(away.x) <= box.width / 2 && Math.abs(away.y) <= box.height / 2;
}

/** The uppermost item that is drawn at a point; what fills the canvas and scenes come last. */
export function itemAt(timeline: Timeline, frame: number, point: Point): Item | undefined {
  const ratio = timeline.width / timeline.height;
  const shown = timeline.tracks
    .filter((track) => !track.hidden && !track.locked)
    .toReversed()
    .flatMap(({ items }) => items.filter((item) => isShown(item, frame)));
  return (
    shown.find((item) => isPlaced(item) && holds(shownBox(item, frame), point, ratio)) ??
    shown.find(({ kind }) => kind === "scene")
  );
}

/** Handles of a box: corners and middles of its edges, by compass. */
export const HANDLES = ["nw", "n", "ne", "e", "se", "s", "sw", "w"] as const;
export type Handle = (typeof HANDLES)[number];

const LEAST = 0.01;

/**
 * A box whose handle was pulled by a vector of the canvas; what lies opposite stays. Corners keep the shape unless `free`.
 */
export function resized(box: Box, handle: Handle, pull: Point, { ratio, free }: { ratio: number; free: boolean }): Box {
  const local = turned(pull, -box.rotation, ratio);
  const [sx, sy] = [
    handle.includes("e") ? 1 : handle.includes("w") ? -1 : 0,
    handle.includes("s") ? 1 : handle.includes("n") ? -1 : 0,
  ];
  let width = Math.max(LEAST, box.width + sx * local.x);
  let height = Math.max(LEAST, box.height + sy * local.y);
  if (sx !== 0 && sy !== 0 && !free) {
    const scale = Math.max(width / box.width, height / box.height);
    [width, height] = [box.width * scale, box.height * scale];
  }
  const shift = turned({ x: (sx * (width - box.width)) / 2, y: (sy * (height - box.height)) / 2 }, box.rotation, ratio);
  const centre = { x: box.x + box.width / 2 + shift.x, y: box.y + box.height / 2 + shift.y };
  return { ...box, x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** Lines of the canvas that something snapped to, in fractions. */
export interface Lines {
  x?: number;
  y?: number;
}

function snapAxis(start: number, length: number, reach: number): { start: number; line?: number } {
  let best: { start: number; line: number; far: number } | undefined;
  for (const line of [0, 0.5, 1])
    for (const part of [0, 0.5, 1]) {
      const far = Math.abs(start + part * length - line);
      if (far <= reach && (!best || far < best.far)) best = { start: line - part * length, line, far };
    }
  return best ? { start: best.start, line: best.line } : { start };
}

/** A box brought onto the canvas's edges and middle, where it is near. */
export function snappedBox(box: Box, reach: Point): { box: Box; lines: Lines } {
  const [x, y] = [snapAxis(box.x, box.width, reach.x), snapAxis(box.y, box.height, reach.y)];
  return {
    box: { ...box, x: x.start, y: y.start },
    lines: { ...(x.line === undefined ? {} : { x: x.line }), ...(y.line === undefined ? {} : { y: y.line }) },
  };
}

const finely = (value: number): number => Math.round(value * 1e4) / 1e4;

/** A box as it is stored. */
export const storedBox = ({ x, y, width, height, rotation }: Box): Box => ({
  ...{
    x: finely(x),
    y: finely(y),
    width: finely(width),
    height: finely(height),
    rotation: Math.round(rotation * 10) / 10,
  },
});
