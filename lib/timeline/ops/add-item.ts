import { itemSchema } from "../schema";
import { assetSchema, idSchema } from "../schema/parts";
import { speechSchema } from "../schema/speech";
import { defineOp } from "./core/define-op";
import { assertTakes, makeRoom, ontoSchema } from "./core/placing";

/** Puts a new item on a track, with its file where the document does not have it yet. */
export const addItem = defineOp({
  name: "addItem",
  parameters: {
    trackId: idSchema,
    item: itemSchema,
    asset: assetSchema.optional(),
    /** What is said in the file. */
    speech: speechSchema.optional(),
    onto: ontoSchema,
  },
  edit(draft, { trackId, item, asset, speech, onto }) {
    draft.track(trackId);
    assertTakes(draft, trackId, item);
    if (asset && !draft.asset(asset.id)) draft.putAsset(asset);
    if (asset && speech && !draft.speech(asset.id)) draft.putSpeech(asset.id, speech);
    makeRoom(draft, { trackId, from: item.from, to: item.from + item.durationInFrames, onto, prefix: item.id });
    draft.add({ ...item, trackId });
  },
});
