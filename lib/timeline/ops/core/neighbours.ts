import { say } from "@/lib/messages/say";
import { endOf } from "../../derive";
import type { PlacedItem } from "./diff";
import type { Draft } from "./draft";
import { refuse } from "./refusal";

/** The item that ends where another one of its track begins. */
export const before = (draft: Draft, item: PlacedItem): PlacedItem | undefined =>
  draft.on(item.trackId).findLast((one) => one.id !== item.id && endOf(one) === item.from);

/** The item that begins where another one of its track ends. */
export const after = (draft: Draft, item: PlacedItem): PlacedItem | undefined =>
  draft.on(item.trackId).find((one) => one.id !== item.id && one.from === endOf(item));

/** @throws Refused where nothing touches */
export function touching(found: PlacedItem | undefined, item: PlacedItem): PlacedItem {
  return found ?? refuse(say("timeline.no_neighbour"), { track: item.trackId, item: item.id, field: "id" });
}
