import { z } from "zod";
import { gain, idSchema } from "../schema/parts";
import { defineOp } from "./core/define-op";

/** Names a track, hides, mutes, locks it, plays it solo, sets its volume and whether it ripples. */
export const trackUpdate = defineOp({
  name: "trackUpdate",
  parameters: {
    trackId: idSchema,
    set: z.object({
      name: z.string().max(120).optional(),
      hidden: z.boolean().optional(),
      muted: z.boolean().optional(),
      locked: z.boolean().optional(),
      solo: z.boolean().optional(),
      volume: gain.optional(),
      ripple: z.boolean().optional(),
      stacked: z.boolean().optional(),
    }),
  },
  edit(draft, { trackId, set }) {
    const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
    draft.putTrack({ ...draft.track(trackId), ...given });
  },
});
