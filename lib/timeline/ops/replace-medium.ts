import { z } from "zod";
import { say } from "@/lib/messages/say";
import { sourceFrames } from "../problems";
import { assetSchema, idSchema } from "../schema/parts";
import { speechSchema } from "../schema/speech";
import { imageItemSchema, videoItemSchema } from "../schema/visual-items";
import { defineOp } from "./core/define-op";
import { refuse } from "./core/refusal";

/** What belongs to a file and means nothing for another one. */
const OF_FILE = ["trimStart", "speed", "reverse", "freezeAt", "loop", "hold", "origin", "motion", "span"];

/** Shows or plays another file in an item's place, for as long: a clip that is too short begins anew. */
export const replaceMedium = defineOp({
  name: "replaceMedium",
  parameters: {
    id: idSchema,
    asset: assetSchema,
    speech: speechSchema.optional(),
    /** Second of the new file to start at. */
    trimStart: z.number().min(0).default(0),
  },
  edit(draft, { id, asset, speech, trimStart }) {
    const { trackId, ...item } = draft.item(id);
    const place = { track: trackId, item: id };
    if (!draft.asset(asset.id)) draft.putAsset(asset);
    if (speech && !draft.speech(asset.id)) draft.putSpeech(asset.id, speech);
    if (item.kind === "audio" || item.kind === "music") {
      if (asset.kind === "image") refuse(say("timeline.not_heard"), { ...place, field: "asset.kind" });
      draft.put({ ...item, trackId, assetId: asset.id, trimStart, speed: 1, hold: false, origin: undefined });
      return;
    }
    if (item.kind !== "video" && item.kind !== "image")
      refuse(say("timeline.plays_no_file"), { ...place, field: "id" });
    const kept = Object.fromEntries(Object.entries(item).filter(([name]) => !OF_FILE.includes(name)));
    if (asset.kind === "image") {
      draft.put({ ...imageItemSchema.parse({ ...kept, kind: "image", assetId: asset.id }), trackId });
      return;
    }
    if (asset.kind !== "video") refuse(say("timeline.not_seen"), { ...place, field: "asset.kind" });
    const clip = videoItemSchema.parse({ ...kept, kind: "video", assetId: asset.id, trimStart });
    const short = clip.durationInFrames > sourceFrames(clip, asset, draft.fps);
    draft.put({ ...clip, loop: short, trackId });
  },
});
