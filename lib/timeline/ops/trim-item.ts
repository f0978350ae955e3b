import { z } from "zod";
import { endOf } from "../derive";
import { frame, idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import type { PlacedItem } from "./core/diff";
import { closeTime, openTime, withLinked } from "./core/ripple";
import { withLength, withoutStart } from "./core/times";

/** Partners of an item that begin (or end) where it does: their edges are one. */
export const atEdge = (item: PlacedItem, partners: readonly PlacedItem[], edge: "start" | "end"): PlacedItem[] =>
  partners.filter((one) => (edge === "start" ? one.from === item.from : endOf(one) === endOf(item)));

/**
 * Moves an item's start or end to a frame of the film, and the same edges of what is linked to it. `ripple` moves what follows:
 * at the start, the item stays where it is and shows a later part of itself.
 */
export const trimItem = defineOp({
  name: "trimItem",
  parameters: {
    id: idSchema,
    edge: z.enum(["start", "end"]),
    to: frame,
    ripple: z.boolean().default(false),
    newId: idSchema.optional(),
  },
  edit(draft, { id, edge, to, ripple, newId = `${id}-trim` }) {
    const item = draft.item(id);
    const edges = atEdge(item, withLinked(draft, [id]), edge);
    const was = edge === "start" ? item.from : endOf(item);
    const cut = (one: PlacedItem) =>
      edge === "start" ? withoutStart(one, to - was, draft.fps) : withLength(one, to - one.from, draft.fps);
    if (!ripple) {
      for (const one of edges) draft.put(cut(one));
      return;
    }
    const longer = edge === "start" ? was - to : to - was;
    const except = new Set(edges.map((one) => one.id));
    const changed = edges.map((one) => {
      const short = cut(one);
      return edge === "start" ? { ...short, from: one.from } : short;
    });
    if (edge === "start") {
      if (longer > 0) openTime(draft, was + 1, longer, { except });
      else closeTime(draft, was, was - longer, newId, { except });
    } else if (longer > 0) openTime(draft, was, longer, { except });
    else closeTime(draft, to, was, newId, { except });
    for (const one of changed) draft.put(one);
  },
});
