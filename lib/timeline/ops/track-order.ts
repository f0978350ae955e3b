import { z } from "zod";
import { say } from "@/lib/messages/say";
import { idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";

/** Moves a track in the order of drawing: the last one lies above all others. */
export const trackReorder = defineOp({
  name: "trackReorder",
  parameters: { trackId: idSchema, index: z.number().int().min(0) },
  edit(draft, { trackId, index }) {
    draft.track(trackId);
    const order = draft.film.trackOrder.filter((id) => id !== trackId);
    order.splice(index, 0, trackId);
    draft.setFilm({ trackOrder: order });
  },
});

/** Takes a track out with all that lies on it; what is linked to that stays. */
export const trackRemove = defineOp({
  name: "trackRemove",
  parameters: { trackId: idSchema },
  edit(draft, { trackId }) {
    const track = draft.track(trackId);
    if (track.locked)
      refuse(say("timeline.track_locked", { track: track.name || trackId }), { track: trackId, field: "locked" });
    for (const { id } of draft.on(trackId)) draft.remove(id);
    draft.removeTrack(trackId);
  },
});
