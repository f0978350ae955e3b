import { z } from "zod";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { before, touching } from "./core/neighbours";
import { withLinked } from "./core/ripple";
import { withLength, withoutStart } from "./core/times";
import { atEdge } from "./trim-item";

/** Moves the cut at which an item begins, and the same cut of what is linked: the one before gets longer, this one shorter. */
export const rollEdit = defineOp({
  name: "rollEdit",
  parameters: { id: idSchema, by: z.number().int() },
  edit(draft, { id, by }) {
    const item = draft.item(id);
    const first = touching(before(draft, item), item);
    const [ends, starts] = [
      atEdge(first, withLinked(draft, [first.id]), "end"),
      atEdge(item, withLinked(draft, [id]), "start"),
    ];
    for (const one of ends) draft.put(withLength(one, one.durationInFrames + by, draft.fps));
    for (const one of starts) draft.put(withoutStart(draft.item(one.id), by, draft.fps));
  },
});
