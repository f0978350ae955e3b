import { z } from "zod";
import { endOf } from "../derive";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import type { PlacedItem } from "./core/diff";
import { assertTakes, makeRoom, ontoSchema } from "./core/placing";
import { closeTime, withLinked } from "./core/ripple";
import { isFollower, movedTo } from "./core/times";

/**
 * Moves items by so many frames, each to another track where one is named, with what is linked to them.
 * `close` closes the place that they leave, as when scenes are put in another order; `by` then counts from there.
 */
export const moveItems = defineOp({
  name: "moveItems",
  parameters: {
    ids: z.array(idSchema).min(1).max(5000),
    by: z.number().int(),
    /** Tracks that items go to, by the item's id. */
    tracks: z.record(idSchema, idSchema).default({}),
    onto: ontoSchema,
    close: z.boolean().default(false),
    linked: z.boolean().default(true),
    newId: idSchema,
  },
  edit(draft, { ids, by, tracks, onto, close, linked, newId }) {
    const chosen = linked ? withLinked(draft, ids) : ids.map((id) => draft.item(id, "ids"));
    const [from, to] = [Math.min(...chosen.map((item) => item.from)), Math.max(...chosen.map(endOf))];
    // What lies in a stretch that is moved whole goes with it.
    const within = (item: PlacedItem) => item.from >= from && endOf(item) <= to && !isFollower(item);
    const isRippling = (item: PlacedItem) => draft.track(item.trackId).ripple && !draft.track(item.trackId).locked;
    const others = close ? draft.all().filter((item) => within(item) && isRippling(item)) : [];
    const items = [...new Map([...chosen, ...others].map((item) => [item.id, item])).values()];
    for (const { id } of items) draft.remove(id);
    if (close) closeTime(draft, from, to, newId);
    const placed = items.map((item) => {
      const trackId = tracks[item.id] ?? item.trackId;
      if (trackId !== item.trackId) assertTakes(draft, trackId, item);
      return movedTo({ ...item, trackId }, item.from + by);
    });
    if (onto === "insert") {
      const [lead] = placed;
      if (lead) makeRoom(draft, { trackId: lead.trackId, from: from + by, to: to + by, onto, prefix: newId });
    } else
      for (const item of placed)
        makeRoom(draft, { trackId: item.trackId, from: item.from, to: endOf(item), onto, prefix: newId });
    for (const item of placed) draft.put(item);
  },
});
