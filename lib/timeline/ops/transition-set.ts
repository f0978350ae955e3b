import { z } from "zod";
import { say } from "@/lib/messages/say";
import { idSchema, transitionSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";

const side = z.enum(["in", "out"]).default("in");
const fieldOf = (side: "in" | "out"): "transitionIn" | "transitionOut" =>
  side === "in" ? "transitionIn" : "transitionOut";

/** Gives an item a way of coming in over what it touches or lies on, or of going; without one takes it away. */
export const transitionSet = defineOp({
  name: "transitionSet",
  parameters: { id: idSchema, side, transition: transitionSchema.nullable() },
  edit(draft, { id, side, transition }) {
    const item = draft.item(id);
    const field = fieldOf(side);
    if (!("opacity" in item))
      refuse(say("timeline.no_field", { field, kind: item.kind }), { track: item.trackId, item: id, field });
    if (transition && transition.frames > item.durationInFrames)
      refuse(say("timeline.transition_too_long", { most: item.durationInFrames }), {
        track: item.trackId,
        item: id,
        field: "transition.frames",
      });
    draft.put({ ...item, [field]: transition ?? undefined });
  },
});

/** Puts an item's transition at another item's start or end. */
export const transitionMove = defineOp({
  name: "transitionMove",
  parameters: { id: idSchema, side, toId: idSchema, toSide: side },
  edit(draft, { id, side, toId, toSide }) {
    const [item, other] = [draft.item(id), draft.item(toId, "toId")];
    const transition = "opacity" in item ? item[fieldOf(side)] : undefined;
    if (!transition) refuse(say("timeline.no_transition"), { track: item.trackId, item: id, field: fieldOf(side) });
    if (!("opacity" in other))
      refuse(say("timeline.no_field", { field: fieldOf(toSide), kind: other.kind }), {
        track: other.trackId,
        item: toId,
        field: "toId",
      });
    draft.put({ ...item, [fieldOf(side)]: undefined });
    const frames = Math.min(transition.frames, other.durationInFrames);
    draft.put({ ...draft.item(toId), [fieldOf(toSide)]: { ...transition, frames } });
  },
});
