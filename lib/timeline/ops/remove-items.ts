import { z } from "zod";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { withLinked } from "./core/ripple";

/** Takes items out, with what is linked to them; their place stays empty. */
export const removeItems = defineOp({
  name: "removeItems",
  parameters: {
    ids: z.array(idSchema).min(1).max(5000),
    /** Whether what is linked goes, too. */
    linked: z.boolean().default(true),
  },
  edit(draft, { ids, linked }) {
    const items = linked ? withLinked(draft, ids) : ids.map((id) => draft.item(id, "ids"));
    for (const { id } of items) draft.remove(id);
  },
});
