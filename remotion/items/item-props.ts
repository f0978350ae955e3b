import type { ItemOf } from "@/lib/timeline/schema";
import type { ItemState, StateOf, TimelineEntry } from "@/lib/timeline/state";

export type Kind = ItemState["kind"];

/** What the view of an item gets: the item, its state in the frame, and its place on the timeline. */
export interface ItemProps<K extends Kind> {
  item: ItemOf<K>;
  state: StateOf<K>;
  entry: TimelineEntry;
}
