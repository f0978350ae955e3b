import { z } from "zod";
import { say } from "@/lib/messages/say";
import { idSchema } from "../schema/parts";
import type { Speech } from "../schema/speech";
import { isSpeaking, localFrame, type Speaking, speakingItems } from "../spoken";
import { defineOp } from "./core/define-op";
import type { Draft } from "./core/draft";
import { refuse } from "./core/refusal";
import { closeTime } from "./core/ripple";

interface Stretch {
  from: number;
  to: number;
}

const newId = idSchema;

/** Takes stretches out of the film, the last one first, so that the others stay where they are. */
function takeOut(draft: Draft, stretches: readonly Stretch[], prefix: string): void {
  const merged: Stretch[] = [];
  for (const one of stretches.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && one.from <= last.to) last.to = Math.max(last.to, one.to);
    else merged.push({ ...one });
  }
  for (const { from, to } of merged.reverse()) closeTime(draft, from, to, prefix);
}

/** A stretch of an item, from seconds of its file, as whole frames of the film inside of the item. */
function stretchOf(item: Speaking, start: number, end: number, fps: number): Stretch {
  const at = (second: number) =>
    item.from + Math.max(0, Math.min(item.durationInFrames, Math.round(localFrame(item, second, fps))));
  return { from: at(start), to: at(end) };
}

/** A run of words with half of the pauses around it. */
function wordsStretch(item: Speaking, { words }: Speech, first: number, last: number, fps: number): Stretch {
  const [one, other] = [words[first], words[last]];
  if (!one || !other || last < first)
    refuse(say("timeline.no_word", { index: one ? last : first }), { item: item.id, field: "cuts" });
  const [before, behind] = [words[first - 1], words[last + 1]];
  return stretchOf(
    item,
    before ? (before.end + one.start) / 2 : one.start,
    behind ? (other.end + behind.start) / 2 : other.end,
    fps,
  );
}

/** Takes spoken words out of the film, with pictures and sound. Words are counted in what is said in the item's file. */
export const cutWords = defineOp({
  name: "cutWords",
  parameters: {
    cuts: z
      .array(z.object({ id: idSchema, first: z.number().int().min(0), last: z.number().int().min(0) }))
      .min(1)
      .max(5000),
    newId,
  },
  edit(draft, { cuts, newId }) {
    const { before } = draft;
    const stretches = cuts.map(({ id, first, last }) => {
      const item = draft.item(id, "cuts");
      const speech = draft.speech("assetId" in item ? item.assetId : "");
      if (!speech || !isSpeaking(before, item))
        refuse(say("timeline.says_nothing"), { track: item.trackId, item: id, field: "cuts" });
      return wordsStretch(item, speech, first, last, draft.fps);
    });
    takeOut(draft, stretches, newId);
  },
});

/** Takes out pauses between words that are longer than so many seconds, but for what is left of each. */
export const removeSilences = defineOp({
  name: "removeSilences",
  parameters: { longerThan: z.number().min(0.1).max(60), leave: z.number().min(0).max(10).default(0.2), newId },
  edit(draft, { longerThan, leave, newId }) {
    const stretches = speakingItems(draft.before).flatMap((item) => {
      const words = draft.speech(item.assetId)?.words ?? [];
      return words.flatMap((word, index) => {
        const next = words[index + 1];
        if (!next || next.start - word.end <= Math.max(longerThan, leave)) return [];
        return [stretchOf(item, word.end + leave / 2, next.start - leave / 2, draft.fps)];
      });
    });
    takeOut(draft, stretches, newId);
  },
});

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'’ ]/gu, "")
    .trim();

/** Takes out every word of a list: hesitations such as “um”. */
export const removeFillers = defineOp({
  name: "removeFillers",
  parameters: { words: z.array(z.string().min(1).max(60)).min(1).max(200), newId },
  edit(draft, { words, newId }) {
    const wanted = new Set(words.map(plain));
    const stretches = speakingItems(draft.before).flatMap((item) => {
      const speech = draft.speech(item.assetId);
      return (speech?.words ?? []).flatMap(({ text }, index) =>
        speech && wanted.has(plain(text)) ? [wordsStretch(item, speech, index, index, draft.fps)] : [],
      );
    });
    takeOut(draft, stretches, newId);
  },
});

/** Closes the gaps between the items of a track, with all tracks that ripple. */
export const closeGaps = defineOp({
  name: "closeGaps",
  parameters: { trackId: idSchema, newId },
  edit(draft, { trackId, newId }) {
    draft.track(trackId);
    let reached = 0;
    const gaps: Stretch[] = [];
    for (const { from, durationInFrames } of draft.on(trackId)) {
      if (from > reached) gaps.push({ from: reached, to: from });
      reached = Math.max(reached, from + durationInFrames);
    }
    takeOut(draft, gaps, newId);
  },
});
