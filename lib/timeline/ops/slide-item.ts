import { z } from "zod";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { after, before, touching } from "./core/neighbours";
import { withLinked } from "./core/ripple";
import { movedTo, withLength, withoutStart } from "./core/times";

/** Moves an item between its neighbours: the one before gets longer as the one behind gets shorter, or the other way round. */
export const slideItem = defineOp({
  name: "slideItem",
  parameters: { id: idSchema, by: z.number().int() },
  edit(draft, { id, by }) {
    const item = draft.item(id);
    const first = touching(before(draft, item), item);
    const last = touching(after(draft, item), item);
    draft.put(withLength(first, first.durationInFrames + by, draft.fps));
    draft.put(withoutStart(last, by, draft.fps));
    for (const one of withLinked(draft, [id])) draft.put(movedTo(one, one.from + by));
  },
});
