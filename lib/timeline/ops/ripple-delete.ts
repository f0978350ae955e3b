import { z } from "zod";
import { say } from "@/lib/messages/say";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";
import { closeTime, stretchesOf, withLinked } from "./core/ripple";
import { movedTo } from "./core/times";

/**
 * Takes items out and closes their place. What carries the film (pictures of the main track, voices) takes its time with it on all
 * tracks that ripple; on other tracks only what follows on the same track moves up.
 */
export const rippleDelete = defineOp({
  name: "rippleDelete",
  parameters: { ids: z.array(idSchema).min(1).max(5000), newId: idSchema },
  edit(draft, { ids, newId }) {
    const items = withLinked(draft, ids);
    const leads = items.filter(({ trackId }) => ["visual", "voice"].includes(draft.track(trackId).kind));
    for (const { id } of items) draft.remove(id);
    if (leads.length > 0) {
      for (const { from, to } of stretchesOf(leads)) closeTime(draft, from, to, newId);
      return;
    }
    for (const trackId of new Set(items.map((item) => item.trackId))) {
      for (const { from, to } of stretchesOf(items.filter((item) => item.trackId === trackId))) {
        for (const item of draft.on(trackId)) {
          if (item.from < to) continue;
          if (item.link) refuse(say("timeline.linked_elsewhere"), { track: trackId, item: item.id, field: "link" });
          draft.put(movedTo(item, item.from - (to - from)));
        }
      }
    }
  },
});
