import { z } from "zod";
import { say } from "@/lib/messages/say";
import { assetSchema, frame, idSchema } from "../schema/parts";
import { audioItemSchema } from "../schema/sound";
import { speechSchema } from "../schema/speech";
import { sceneItemSchema } from "../schema/visual-items";
import { visualSchema } from "../schema/visuals";
import { defineOp } from "./core/define-op";
import { makeRoom } from "./core/placing";
import { refuse } from "./core/refusal";

/** Puts a new scene in at a frame, with its voice where it has one; what follows moves. */
export const insertScene = defineOp({
  name: "insertScene",
  parameters: {
    trackId: idSchema,
    /** Its voice counts from the scene's start. */
    scene: sceneItemSchema,
    voice: z
      .object({ trackId: idSchema, item: audioItemSchema, asset: assetSchema, speech: speechSchema.optional() })
      .optional(),
    assets: z.array(assetSchema).max(50).default([]),
    at: frame,
  },
  edit(draft, { trackId, scene, voice, assets, at }) {
    draft.track(trackId);
    for (const asset of [...assets, ...(voice ? [voice.asset] : [])]) if (!draft.asset(asset.id)) draft.putAsset(asset);
    if (voice?.speech) draft.putSpeech(voice.asset.id, voice.speech);
    makeRoom(draft, { trackId, from: at, to: at + scene.durationInFrames, onto: "insert", prefix: scene.id });
    const link = voice ? { link: scene.link ?? scene.id } : {};
    draft.add({ ...scene, ...link, from: at, trackId });
    if (voice) draft.add({ ...voice.item, ...link, from: at + voice.item.from, trackId: voice.trackId });
  },
});

/** Shows something else in a scene: another visual, or the same one otherwise; its words and its time stay. */
export const changeVisual = defineOp({
  name: "changeVisual",
  parameters: {
    id: idSchema,
    visual: visualSchema,
    /** Frames from the scene's start at which its parts appear, by their key. */
    cues: sceneItemSchema.shape.cues.removeDefault().optional(),
    asset: assetSchema.optional(),
  },
  edit(draft, { id, visual, cues, asset }) {
    const item = draft.item(id);
    const place = { track: item.trackId, item: id };
    if (item.kind !== "scene") refuse(say("timeline.no_scene"), { ...place, field: "id" });
    if (asset && !draft.asset(asset.id)) draft.putAsset(asset);
    if (visual.type === "picture" && !draft.asset(visual.assetId))
      refuse(say("timeline.unknown_asset", { asset: visual.assetId }), { ...place, field: "visual.assetId" });
    draft.put({ ...item, visual, cues: cues ?? item.cues });
  },
});
