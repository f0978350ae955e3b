import { endOf } from "@/lib/timeline/derive";
import type { Item, Track } from "@/lib/timeline/schema";

/** Items of a track that a stretch of frames shows; by binary search, as items stand in order of their start. */
export function itemsWithin({ items, stacked }: Pick<Track, "items" | "stacked">, from: number, to: number): Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    // Where items may lie over each other an earlier one may be the longer one.
    if (item && !stacked && endOf(item) <= from) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let index = low; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.from >= to) break;
    if (endOf(item) > from) found.push(item);
  }
  return found;
}
