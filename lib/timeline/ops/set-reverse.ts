import { z } from "zod";
import { say } from "@/lib/messages/say";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";

/** Plays clips backwards, or forwards again: the same part of the file. */
export const setReverse = defineOp({
  name: "setReverse",
  parameters: { ids: z.array(idSchema).min(1).max(2000), reverse: z.boolean() },
  edit(draft, { ids, reverse }) {
    for (const id of ids) {
      const item = draft.item(id, "ids");
      if (item.kind !== "video") refuse(say("timeline.no_clip"), { track: item.trackId, item: id, field: "ids" });
      draft.put({ ...item, reverse });
    }
  },
});
