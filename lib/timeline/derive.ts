import type { ItemKind, ItemOf, Timeline } from "./schema/timeline";

/** First frame after the item. */
export function endOf(item: { from: number; durationInFrames: number }): number {
  return item.from + item.durationInFrames;
}

/** All items of a kind on tracks that are not hidden, in drawing order. */
export function itemsOfKind<K extends ItemKind>(timeline: Timeline, kind: K): ItemOf<K>[] {
  const found: ItemOf<K>[] = [];
  for (const track of timeline.tracks) {
    if (track.hidden) continue;
    for (const item of track.items) if (item.kind === kind) found.push(item as ItemOf<K>);
  }
  return found;
}

/** Frames the items need: the end of the last one, at least 1. */
export function contentDuration(timeline: Pick<Timeline, "tracks">): number {
  let end = 1;
  for (const track of timeline.tracks) for (const item of track.items) end = Math.max(end, endOf(item));
  return end;
}

/** Whether the two spans share a frame. */
export function overlaps(
  a: { from: number; durationInFrames: number },
  b: { from: number; durationInFrames: number },
): boolean {
  return a.from < endOf(b) && b.from < endOf(a);
}
