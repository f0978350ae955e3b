import { z } from "zod";
import { say } from "@/lib/messages/say";
import { endOf } from "../derive";
import { assetSchema, idSchema } from "../schema/parts";
import { audioItemSchema } from "../schema/sound";
import { speechSchema } from "../schema/speech";
import { type HeardSentence, heardSentences } from "../sentences";
import { defineOp } from "./core/define-op";
import type { Draft } from "./core/draft";
import { refuse } from "./core/refusal";
import { closeTime, openTime } from "./core/ripple";
import { halves, isSourced, movedTo, stretched } from "./core/times";

function sentenceOf(draft: Draft, id: string): HeardSentence {
  return (
    heardSentences(draft.before).find(({ sentence }) => sentence.id === id) ??
    refuse(say("timeline.no_sentence", { id }), { field: "sentenceId" })
  );
}

/** Gives a sentence other words, which are spoken later; with the words that it has, nothing waits any more. */
export const setSentence = defineOp({
  name: "setSentence",
  parameters: { sentenceId: idSchema, text: z.string().trim().min(1).max(5000) },
  edit(draft, { sentenceId, text }) {
    const { sentence } = sentenceOf(draft, sentenceId);
    draft.putPending(sentenceId, text === sentence.text ? null : { text });
  },
});

/**
 * Puts a sentence that was spoken anew in the place of its old sound: the voice is cut at the sentence's borders, its scene gets
 * longer or shorter, and what follows moves by the difference from where it is.
 */
export const replaceSpeech = defineOp({
  name: "replaceSpeech",
  parameters: {
    sentenceId: idSchema,
    /** The words that were spoken; refused when others are wanted by now. */
    expected: z.string().max(5000),
    asset: assetSchema,
    /** What is said in the new file: one sentence, which keeps its id. */
    speech: speechSchema,
    newId: idSchema,
  },
  edit(draft, { sentenceId, expected, asset, speech, newId }) {
    const { item: heard, from, to } = sentenceOf(draft, sentenceId);
    const item = draft.item(heard.id);
    const place = { track: item.trackId, item: item.id };
    if (draft.pending()[sentenceId]?.text !== expected)
      refuse(say("timeline.other_words"), { ...place, field: "expected" });
    if (item.kind !== "audio") refuse(say("timeline.plays_no_file"), { ...place, field: "sentenceId" });
    const length = Math.ceil(Math.round(asset.durationSeconds * draft.fps * 1e4) / 1e4);
    if (length < 1) refuse(say("timeline.nothing_left"), { ...place, field: "asset.durationSeconds" });
    if (!speech.sentences.some(({ id }) => id === sentenceId))
      refuse(say("timeline.no_sentence", { id: sentenceId }), { ...place, field: "speech.sentences" });
    draft.putAsset(asset);
    draft.putSpeech(asset.id, speech);
    const left = from > item.from ? halves(item, from, draft.fps, newId)[0] : undefined;
    const right = to < endOf(item) ? halves(item, to, draft.fps, draft.newId(newId))[1] : undefined;
    const partners = draft
      .all()
      .filter(
        (one) =>
          one.link &&
          one.link === item.link &&
          one.id !== item.id &&
          !isSourced(one) &&
          one.from < to &&
          endOf(one) >= to,
      );
    draft.remove(item.id);
    const by = length - (to - from);
    if (by > 0) {
      openTime(draft, to, by, { except: new Set(partners.map(({ id }) => id)) });
      for (const one of partners) draft.put(stretched(one, to, by));
    } else closeTime(draft, to + by, to, newId);
    if (left) draft.put(left);
    const { name, role, volume, pan, link, group, language } = item;
    const spoken = audioItemSchema.parse({
      ...{ kind: "audio", id: newId, from, durationInFrames: length, name, role, volume, pan, assetId: asset.id },
      ...{ link, group, language, fadeIn: left ? 0 : item.fadeIn, fadeOut: right ? 0 : item.fadeOut },
    });
    draft.add({ ...spoken, trackId: item.trackId });
    if (right) draft.add(movedTo(right, to + by));
    draft.putPending(sentenceId, null);
  },
});
