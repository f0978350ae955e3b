import { z } from "zod";
import { say } from "@/lib/messages/say";
import { idSchema } from "../schema/parts";
import { audioItemSchema } from "../schema/sound";
import { defineOp } from "./core/define-op";
import { assertTakes } from "./core/placing";
import { refuse } from "./core/refusal";

/** Takes a clip's sound onto a track of its own, linked to the clip, which is silent from then on. */
export const detachAudio = defineOp({
  name: "detachAudio",
  parameters: { id: idSchema, trackId: idSchema, newId: idSchema, role: z.enum(["voice", "effect"]).default("effect") },
  edit(draft, { id, trackId, newId, role }) {
    const clip = draft.item(id);
    const place = { track: clip.trackId, item: id };
    if (clip.kind !== "video") refuse(say("timeline.no_clip"), { ...place, field: "id" });
    if (clip.loop || clip.reverse || clip.freezeAt !== undefined || clip.speed < 0.25 || clip.speed > 4)
      refuse(say("timeline.sound_stays"), { ...place, field: "speed" });
    draft.track(trackId);
    const link = clip.link ?? newId;
    const {
      from,
      durationInFrames,
      name,
      assetId,
      trimStart,
      speed,
      volume,
      pan,
      keepPitch,
      hold,
      head,
      origin,
      keyframes,
    } = clip;
    const sound = audioItemSchema.parse({
      ...{
        kind: "audio",
        id: newId,
        from,
        durationInFrames,
        name,
        assetId,
        trimStart,
        speed,
        pan,
        keepPitch,
        hold,
        head,
        role,
        link,
      },
      volume: volume > 0 ? volume : 1,
      fadeIn: clip.soundFadeIn,
      fadeOut: clip.soundFadeOut,
      ...(origin ? { origin } : {}),
      ...(keyframes?.volume ? { keyframes: { volume: keyframes.volume } } : {}),
    });
    assertTakes(draft, trackId, sound);
    draft.put({ ...clip, volume: 0, link });
    draft.add({ ...sound, trackId });
  },
});
