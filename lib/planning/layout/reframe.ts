import type { Shape } from "@/lib/core/media-formats";
import type { Asset, Item, ItemOf, Timeline } from "@/lib/timeline/schema";
import type { Box } from "@/lib/timeline/schema/parts";
import { reshape } from "./reshape";

/** What is looked at in a picture: its place in fractions of it, from the left and from the top. */
export interface Focus {
  x: number;
  y: number;
}

type Picture = ItemOf<"image"> | ItemOf<"video">;

/** Sides of a box that documents take, in canvases. */
const LARGEST = 8;

const rounded = (share: number): number => Math.round(share * 1e5) / 1e5;
/** Where a picture `length` canvases long lies so that its focus is in the middle, without uncovering an edge. */
const shifted = (focus: number, length: number): number =>
  rounded(Math.min(0, Math.max(1 - length, 0.5 - focus * length)));

/** The place of a whole picture that covers the canvas; undefined where the canvas shows all of it. */
function coveringBox(asset: Asset, canvas: { width: number; height: number }, { x, y }: Focus): Box | undefined {
  if (!asset.width || !asset.height) return undefined;
  const ratio = (asset.width / asset.height) * (canvas.height / canvas.width);
  const [width, height] = [rounded(Math.max(1, ratio)), rounded(Math.max(1, 1 / ratio))];
  if ((width === 1 && height === 1) || width > LARGEST || height > LARGEST) return undefined;
  return { x: shifted(x, width), y: shifted(y, height), width, height, rotation: 0 };
}

/** Pictures and clips that cover the canvas: what of them is seen depends on its shape. */
export function coveringItems(timeline: Timeline): Picture[] {
  const isCovering = (item: Item): item is Picture =>
    (item.kind === "image" || item.kind === "video") && item.fit === "cover" && !item.box;
  return timeline.tracks.flatMap(({ items }) => items.filter(isCovering));
}

/**
 * A film in another shape whose pictures and clips keep their subject in the picture: each that covers the canvas gets a
 * place from which its focus is seen. Scenes, captions and presenters are laid out for the shape; what was placed by hand keeps
 * its fractions of the canvas.
 * @param focusOf by an item's id; the middle without it
 */
export function reframe(timeline: Timeline, format: Shape, focusOf: ReadonlyMap<string, Focus>): Timeline {
  const shaped = reshape(timeline, format);
  const covering = new Set(coveringItems(shaped).map(({ id }) => id));
  const placed = (item: Item): Item => {
    if (!covering.has(item.id) || !("assetId" in item)) return item;
    const asset = shaped.assets[item.assetId];
    const box = asset && coveringBox(asset, shaped, focusOf.get(item.id) ?? { x: 0.5, y: 0.5 });
    return box ? ({ ...item, box } as Item) : item;
  };
  return { ...shaped, tracks: shaped.tracks.map((track) => ({ ...track, items: track.items.map(placed) })) };
}
