import { z } from "zod";
import { say } from "@/lib/messages/say";
import { itemSchema } from "../schema";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { withFields } from "./core/diff";
import { refuse } from "./core/refusal";

/** What has operations of its own: where an item is, how long, and what it belongs to. */
const KEPT = new Set([
  "id",
  "kind",
  "from",
  "durationInFrames",
  "trackId",
  "link",
  "group",
  "assetId",
  "head",
  "span",
  "order",
]);

/** Sets fields of items as they are drawn or heard: texts, boxes, colours, volumes, fits, crops, fades. */
export const setProperties = defineOp({
  name: "setProperties",
  parameters: {
    ids: z.array(idSchema).min(1).max(5000),
    set: z.record(z.string().max(60), z.json()).default({}),
    /** Fields that go back to what they are when nothing is said. */
    unset: z.array(z.string().max(60)).max(60).default([]),
  },
  edit(draft, { ids, set, unset }) {
    for (const id of ids) {
      const { trackId, ...item } = draft.item(id, "ids");
      const place = { track: trackId, item: id };
      for (const field of [...Object.keys(set), ...unset])
        if (KEPT.has(field)) refuse(say("timeline.not_set_so", { field }), { ...place, field });
      const known = itemSchema.options.find(({ shape }) => shape.kind.value === item.kind);
      for (const field of Object.keys(set))
        if (known && !(field in known.shape))
          refuse(say("timeline.no_field", { field, kind: item.kind }), { ...place, field });
      const gone = Object.fromEntries(unset.filter((field) => !(field in set)).map((field) => [field, true]));
      const read = itemSchema.safeParse(withFields(item, gone, set));
      const issue = read.error?.issues[0];
      if (!read.success) {
        const field = issue?.path.join(".") ?? "";
        refuse(say("timeline.field_wrong", { field, why: issue?.message ?? "" }), { ...place, field });
      }
      draft.put({ ...read.data, trackId });
    }
  },
});
