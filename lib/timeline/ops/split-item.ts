import { say } from "@/lib/messages/say";
import { endOf } from "../derive";
import { frame, idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { cutAt } from "./core/placing";
import { refuse } from "./core/refusal";
import { withLinked } from "./core/ripple";

/** Cuts an item in two at a frame of the film, and what is linked to it there. The later part has the new id. */
export const splitItem = defineOp({
  name: "splitItem",
  parameters: {
    id: idSchema,
    at: frame,
    /** Id of the later part; ids of linked ones begin with it. */
    newId: idSchema,
  },
  edit(draft, { id, at, newId }) {
    const item = draft.item(id);
    if (at <= item.from || at >= endOf(item))
      refuse(say("timeline.not_inside", { frame: at }), { track: item.trackId, item: id, field: "at" });
    const links = new Map<string, string>();
    const linkOf = (link: string) => {
      const known = links.get(link) ?? draft.newId(newId);
      links.set(link, known);
      return known;
    };
    cutAt(draft, withLinked(draft, [id]), at, (one) => (one.id === id ? newId : draft.newId(newId)), linkOf);
  },
});
