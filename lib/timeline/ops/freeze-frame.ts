import { say } from "@/lib/messages/say";
import { endOf } from "../derive";
import { frame, frames, idSchema } from "../schema/parts";
import { sourceSecond } from "../spoken";
import { defineOp } from "./core/define-op";
import { cutAt } from "./core/placing";
import { refuse } from "./core/refusal";
import { openTime, withLinked } from "./core/ripple";
import { isSourced } from "./core/times";

/** Holds the picture that a clip shows at a frame of the film for some time; the rest of the clip follows behind it. */
export const freezeFrame = defineOp({
  name: "freezeFrame",
  parameters: {
    id: idSchema,
    at: frame,
    durationInFrames: frames,
    /** Id of the held picture; ids of the rest begin with it. */
    newId: idSchema,
  },
  edit(draft, { id, at, durationInFrames, newId }) {
    const item = draft.item(id);
    const place = { track: item.trackId, item: id };
    if (item.kind !== "video" || !isSourced(item)) refuse(say("timeline.no_clip"), { ...place, field: "id" });
    if (at <= item.from || at >= endOf(item))
      refuse(say("timeline.not_inside", { frame: at }), { ...place, field: "at" });
    const local = at - item.from;
    const shown = item.reverse ? item.durationInFrames - 1 - local : local;
    const second = sourceSecond(item, shown, draft.fps);
    const links = new Map<string, string>();
    const linkOf = (link: string) => {
      const known = links.get(link) ?? draft.newId(newId);
      links.set(link, known);
      return known;
    };
    cutAt(draft, withLinked(draft, [id]), at, () => draft.newId(newId), linkOf);
    openTime(draft, at, durationInFrames);
    const { link: _, transitionIn: __, transitionOut: ___, keyframes: ____, ...still } = item;
    draft.add({
      ...{ ...still, id: newId, from: at, durationInFrames, freezeAt: second, volume: 0, reverse: false },
      ...{ fadeIn: 0, fadeOut: 0, head: 0 },
    });
  },
});
