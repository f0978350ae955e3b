import { z } from "zod";
import { say } from "@/lib/messages/say";
import { trackSchema } from "../schema";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";

/** Puts a new, empty track in; at its index in the order of drawing, else above all others. */
export const trackAdd = defineOp({
  name: "trackAdd",
  parameters: { track: trackSchema.omit({ items: true }), index: z.number().int().min(0).optional() },
  edit(draft, { track, index }) {
    if (draft.findTrack(track.id))
      refuse(say("timeline.repeated_id", { id: track.id }), { track: track.id, field: "track.id" });
    draft.putTrack(track);
    const order = [...draft.film.trackOrder];
    order.splice(index ?? order.length, 0, track.id);
    draft.setFilm({ trackOrder: order });
  },
});
