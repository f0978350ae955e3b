import { z } from "zod";
import { endOf } from "../derive";
import { itemSchema } from "../schema";
import { assetSchema, frame, idSchema } from "../schema/parts";
import { speechSchema } from "../schema/speech";
import { copiesOf } from "./core/copies";
import { defineOp } from "./core/define-op";
import { assertTakes, makeRoom, ontoSchema } from "./core/placing";
import { movedTo } from "./core/times";

/** Puts copied items in, the first of them at a frame: from this film or from another one, with the files they need. */
export const pasteItems = defineOp({
  name: "pasteItems",
  parameters: {
    /** Items as they were copied, each with the track it goes to. */
    items: z
      .array(z.object({ trackId: idSchema, item: itemSchema }))
      .min(1)
      .max(2000),
    assets: z.array(assetSchema).max(2000).default([]),
    speech: z.record(idSchema, speechSchema).default({}),
    at: frame,
    newId: idSchema,
    onto: ontoSchema,
  },
  edit(draft, { items, assets, speech, at, newId, onto }) {
    for (const asset of assets) if (!draft.asset(asset.id)) draft.putAsset(asset);
    for (const [id, said] of Object.entries(speech))
      if (draft.asset(id) && !draft.speech(id)) draft.putSpeech(id, said);
    const placed = items.map(({ trackId, item }) => ({ ...item, trackId }));
    const [from, to] = [Math.min(...placed.map((item) => item.from)), Math.max(...placed.map(endOf))];
    const copies = copiesOf(draft, placed, newId, () => undefined).map((item) => movedTo(item, item.from - from + at));
    for (const one of copies) {
      draft.track(one.trackId);
      assertTakes(draft, one.trackId, one);
    }
    const [lead] = copies;
    if (onto === "insert" && lead)
      makeRoom(draft, { trackId: lead.trackId, from: at, to: at + to - from, onto, prefix: newId });
    else
      for (const one of copies)
        makeRoom(draft, { trackId: one.trackId, from: one.from, to: endOf(one), onto, prefix: newId });
    for (const one of copies) draft.add(one);
  },
});
