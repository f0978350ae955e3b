import { z } from "zod";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";

const ids = z.array(idSchema).min(1).max(5000);

/** Links items, so that they are moved and cut together, under a link of their own; without one, parts what was linked. */
export const linkItems = defineOp({
  name: "linkItems",
  parameters: { ids, link: idSchema.nullable() },
  edit(draft, { ids, link }) {
    for (const id of ids) draft.put({ ...draft.item(id, "ids"), link: link ?? undefined });
  },
});

/** Groups items, so that they are chosen together; without a group, parts what was grouped. */
export const groupItems = defineOp({
  name: "groupItems",
  parameters: { ids, group: idSchema.nullable() },
  edit(draft, { ids, group }) {
    for (const id of ids) draft.put({ ...draft.item(id, "ids"), group: group ?? undefined });
  },
});
