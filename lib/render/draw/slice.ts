import type { Item, Timeline } from "@/lib/timeline/schema";
import { captionPages, mouthShapes } from "@/lib/timeline/spoken";

/** Frames by which an item may be drawn beyond its end: the longest transition of the item that follows it. */
const LONGEST_TRANSITION = 240;

const near = (item: { from: number; durationInFrames: number }, from: number, to: number) =>
  item.from < to + 1 && item.from + item.durationInFrames + LONGEST_TRANSITION >= from;

/** At least one element, so that "the film has captions" stays true. */
function kept<T>(list: readonly T[], keep: (element: T) => boolean): T[] {
  const some = list.filter(keep);
  return some.length > 0 ? some : list.slice(0, 1);
}

/** What follows the voices is written out: they are left behind. */
function sliceItem(timeline: Timeline, item: Item, from: number, to: number): Item {
  if (item.kind === "captions") {
    const pages = kept(captionPages(timeline, item), (page) => page.from < to && page.to > from);
    return { ...item, mode: "free", corrections: {}, pages };
  }
  if (item.kind !== "avatar") return item;
  const shapes = mouthShapes(timeline, item);
  const current = shapes.findLastIndex((viseme) => viseme.frame <= from);
  return {
    ...item,
    mouth: "free",
    visemes: shapes.filter((viseme, index) => index >= current && viseme.frame < to),
    blinks: item.blinks.filter((blink) => blink < to && blink > from - 240),
  };
}

/**
 * The same film with only what its frames `from` ≤ f < `to` need: what a browser tab is given stays small however long
 * the film is. Sound is left out.
 */
export function sliceTimeline(timeline: Timeline, from: number, to: number): Timeline {
  const tracks = timeline.tracks.map((track) => ({
    ...track,
    items: track.items
      .filter((item) => item.kind !== "audio" && item.kind !== "music")
      .filter((item) => item.kind === "captions" || near(item, from, to))
      .map((item) => sliceItem(timeline, item, from, to)),
  }));
  const used = new Set<string>();
  for (const track of tracks) {
    for (const item of track.items) {
      if ("assetId" in item) used.add(item.assetId);
      if (item.kind === "scene" && item.visual.type === "picture") used.add(item.visual.assetId);
    }
  }
  const assets = Object.fromEntries(Object.entries(timeline.assets).filter(([id]) => used.has(id)));
  return { ...timeline, tracks, assets, speech: {}, pending: {}, markers: [], chapters: [] };
}
