import type { Item, ItemOf, Timeline } from "../schema/timeline";

export type SoundingItem = ItemOf<"audio"> | ItemOf<"music"> | ItemOf<"video">;

/** Whether the item can be heard: frozen clips and items at volume 0 cannot. */
function sounds(item: Item): item is SoundingItem {
  if (item.kind === "audio" || item.kind === "music") return item.volume > 0;
  return item.kind === "video" && item.volume > 0 && item.freezeAt === undefined;
}

/** The items that are heard, on tracks that are not muted, by their start: they are added in this order. */
export function soundingItems(timeline: Timeline): SoundingItem[] {
  return timeline.tracks
    .filter((track) => !track.muted)
    .flatMap((track) => track.items.filter(sounds))
    .sort((a, b) => a.from - b.from);
}

/** Whether the film has any sound. */
export const hasSound = (timeline: Timeline): boolean => soundingItems(timeline).length > 0;
