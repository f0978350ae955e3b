import type { Item, ItemOf, Timeline, Track } from "../schema/timeline";

export type SoundingItem = ItemOf<"audio"> | ItemOf<"music"> | ItemOf<"video">;

/** Whether the item can be heard: frozen clips and items at volume 0 cannot. */
export function sounds(item: Item): item is SoundingItem {
  if (item.kind === "audio" || item.kind === "music") return item.volume > 0;
  return item.kind === "video" && item.volume > 0 && item.freezeAt === undefined;
}

/** Tracks that are heard: those that are not muted; where some play solo, only they. */
export function soundingTracks({ tracks }: Pick<Timeline, "tracks">): Track[] {
  const alone = tracks.some((track) => track.solo);
  return tracks.filter((track) => !track.muted && track.volume > 0 && (track.solo || !alone));
}

/** The items that are heard, by their start: they are added in this order. */
export function soundingItems(timeline: Timeline): SoundingItem[] {
  return soundingTracks(timeline)
    .flatMap((track) => track.items.filter(sounds))
    .sort((a, b) => a.from - b.from);
}

/** Whether the film has any sound. */
export const hasSound = (timeline: Timeline): boolean => soundingItems(timeline).length > 0;
