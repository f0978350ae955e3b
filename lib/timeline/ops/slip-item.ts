import { z } from "zod";
import { say } from "@/lib/messages/say";
import { idSchema } from "../schema/parts";
import { sourceSecond } from "../spoken";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";
import { withLinked } from "./core/ripple";
import { isSourced } from "./core/times";

/** Shows a later part of the file (an earlier one below 0) in the same place; what is linked and plays a file goes along. */
export const slipItem = defineOp({
  name: "slipItem",
  parameters: { id: idSchema, by: z.number().int() },
  edit(draft, { id, by }) {
    const item = draft.item(id);
    if (!isSourced(item)) refuse(say("timeline.plays_no_file"), { track: item.trackId, item: id, field: "id" });
    for (const one of withLinked(draft, [id])) {
      if (!isSourced(one)) continue;
      const trimStart = sourceSecond(one, by, draft.fps);
      if (trimStart < 0)
        refuse(say("timeline.source_begins", { frames: -by }), { track: one.trackId, item: one.id, field: "by" });
      draft.put({ ...one, trimStart, head: one.head + by });
    }
  },
});
