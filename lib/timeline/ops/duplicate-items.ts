import { z } from "zod";
import { endOf } from "../derive";
import { idSchema } from "../schema/parts";
import { copiesOf } from "./core/copies";
import { defineOp } from "./core/define-op";
import { makeRoom, ontoSchema } from "./core/placing";
import { withLinked } from "./core/ripple";
import { movedTo } from "./core/times";

/** Copies items, and what is linked to them, behind themselves or by so many frames. */
export const duplicateItems = defineOp({
  name: "duplicateItems",
  parameters: {
    ids: z.array(idSchema).min(1).max(2000),
    /** Ids of the copies, by the id of what is copied. */
    newIds: z.record(idSchema, idSchema).default({}),
    newId: idSchema,
    by: z.number().int().optional(),
    onto: ontoSchema.default("insert"),
  },
  edit(draft, { ids, newIds, newId, by, onto }) {
    const items = withLinked(draft, ids);
    const [from, to] = [Math.min(...items.map((item) => item.from)), Math.max(...items.map(endOf))];
    const shift = by ?? to - from;
    const copies = copiesOf(draft, items, newId, ({ id }) => newIds[id]).map((item) =>
      movedTo(item, item.from + shift),
    );
    const [lead] = items.filter(({ id }) => ids.includes(id));
    if (onto === "insert" && lead)
      makeRoom(draft, { trackId: lead.trackId, from: from + shift, to: to + shift, onto, prefix: newId });
    else
      for (const one of copies)
        makeRoom(draft, { trackId: one.trackId, from: one.from, to: endOf(one), onto, prefix: newId });
    for (const one of copies) draft.add(one);
  },
});
