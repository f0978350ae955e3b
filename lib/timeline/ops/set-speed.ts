import { z } from "zod";
import { say } from "@/lib/messages/say";
import { endOf } from "../derive";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";
import { closeTime, openTime, withLinked } from "./core/ripple";
import { isSourced } from "./core/times";

/** Plays clips faster or slower: the same part of the file in more or less time. What is linked and plays a file goes along. */
export const setSpeed = defineOp({
  name: "setSpeed",
  parameters: {
    id: idSchema,
    speed: z.number().min(0.1).max(16),
    keepPitch: z.boolean().optional(),
    ripple: z.boolean().default(true),
    newId: idSchema.optional(),
  },
  edit(draft, { id, speed, keepPitch, ripple, newId = `${id}-speed` }) {
    const item = draft.item(id);
    if (!isSourced(item)) refuse(say("timeline.plays_no_file"), { track: item.trackId, item: id, field: "id" });
    const ratio = item.speed / speed;
    const partners = withLinked(draft, [id]).filter(isSourced);
    const at = endOf(item);
    const length = Math.max(1, Math.round(item.durationInFrames * ratio));
    const except = new Set(partners.map((one) => one.id));
    const by = length - item.durationInFrames;
    if (ripple && by > 0) openTime(draft, at, by, { except });
    if (ripple && by < 0) closeTime(draft, at + by, at, newId, { except });
    for (const one of partners) {
      const scaled = (frame: number) => Math.round(frame * ratio);
      const offset = one.from - item.from;
      draft.put({
        ...one,
        speed: Math.round(one.speed * (speed / item.speed) * 1e6) / 1e6,
        from: item.from + scaled(offset),
        durationInFrames: Math.max(1, scaled(offset + one.durationInFrames) - scaled(offset)),
        head: scaled(one.head),
        ...(keepPitch === undefined ? {} : { keepPitch }),
      });
    }
  },
});
