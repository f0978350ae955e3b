import { endOf } from "@/lib/timeline/derive";
import type { PlacedItem } from "@/lib/timeline/ops/core/diff";
import type { Timeline } from "@/lib/timeline/schema";
import type { Box } from "@/lib/timeline/schema/parts";
import type { OverlayChange, OverlayFields, OverlayType } from "./types";

/** An item of an overlay track that clients of the editor API can place. */
export type OverlayItem = Extract<PlacedItem, { kind: OverlayType }>;

const TYPES: readonly string[] = ["text", "image", "shape"] satisfies readonly OverlayType[];
const isOverlay = (item: PlacedItem): item is OverlayItem => TYPES.includes(item.kind);

/** What lies over the film, by its start. */
export const overlaysOf = ({ tracks }: Timeline): OverlayItem[] =>
  tracks
    .filter(({ kind }) => kind === "overlay")
    .flatMap(({ id, items }) => items.map((item): PlacedItem => ({ ...item, trackId: id })))
    .filter(isOverlay)
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));

/** Height of the canvas that sizes in pixels are given for. */
const CANVAS = 1080;
const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1, rotation: 0 };
const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

/** An overlay as clients place it: its centre and size in per cent of the canvas, letters in pixels of a canvas 1080 high. */
export function fieldsOf(item: OverlayItem, { fps, height }: Timeline): OverlayChange {
  const box = item.box ?? WHOLE;
  const pixels = (value: number) => round((value * CANVAS) / height, 2);
  const common = {
    start: item.from / fps,
    end: endOf(item) / fps,
    x: round((box.x + box.width / 2) * 100, 3),
    y: round((box.y + box.height / 2) * 100, 3),
    width: round(box.width * 100, 3),
    height: round(box.height * 100, 3),
    rotation: box.rotation,
    opacity: item.opacity,
  };
  if (item.kind === "image") return { ...common, assetId: item.assetId };
  if (item.kind === "shape") {
    const { shape, fill = null, stroke = null, strokeWidth } = item;
    return { ...common, shape, fill, stroke, strokeWidth: pixels(strokeWidth) };
  }
  const { text, fontSize, fontWeight, font, align, animation, color = null, background = null } = item;
  return {
    ...common,
    ...{ text, fontSize: pixels(fontSize), fontWeight, font, align, animation },
    ...{ fontColor: color, background },
  };
}

/** Fields of an item that the overlay's own stand for; what is not given is not there. */
export function itemFields(
  type: OverlayType,
  fields: OverlayFields,
  { fps, height }: Timeline,
): Record<string, unknown> {
  const share = (value: number) => round(value / 100, 6);
  const [width, tall] = [share(fields.width), share(fields.height)];
  const pixels = (value: number) => (value * height) / CANVAS;
  const from = Math.round(fields.start * fps);
  const common = {
    kind: type,
    from,
    durationInFrames: Math.max(1, Math.round(fields.end * fps) - from),
    opacity: fields.opacity,
    box: {
      x: round(share(fields.x) - width / 2, 6),
      y: round(share(fields.y) - tall / 2, 6),
      ...{ width, height: tall, rotation: fields.rotation },
    },
  };
  if (type === "image") return { ...common, assetId: fields.assetId };
  if (type === "shape") {
    const { shape, fill, stroke, strokeWidth } = fields;
    return { ...common, shape, fill: fill ?? undefined, stroke: stroke ?? undefined, strokeWidth: pixels(strokeWidth) };
  }
  const { text, fontSize, fontWeight, font, align, animation, fontColor, background } = fields;
  return {
    ...common,
    ...{ text, fontSize: pixels(fontSize), fontWeight, font, align, animation },
    ...{ color: fontColor ?? undefined, background: background ?? undefined },
  };
}
