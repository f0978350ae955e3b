import { endOf } from "./derive";
import type { Sentence, Speech } from "./schema/speech";
import type { Timeline } from "./schema/timeline";
import { localFrame, type Speaking, speakingItems } from "./spoken";

/** A sentence where it is heard; frames of the film. Neighbours in an item meet in the middle of the pause between them. */
export interface HeardSentence {
  sentence: Sentence;
  item: Speaking;
  from: number;
  to: number;
}

/** The sentences that an item says, in order: those whose middle it plays. */
export function sentencesIn(item: Speaking, speech: Speech, fps: number): HeardSentence[] {
  const { durationInFrames: length } = item;
  const heard = speech.sentences
    .map((sentence) => ({
      sentence,
      start: localFrame(item, sentence.start, fps),
      end: localFrame(item, sentence.end, fps),
    }))
    .filter(({ start, end }) => (start + end) / 2 >= 0 && (start + end) / 2 < length);
  const border = (index: number) => {
    const [one, next] = [heard[index], heard[index + 1]];
    if (!one) return item.from;
    return next ? item.from + Math.max(0, Math.min(length, Math.round((one.end + next.start) / 2))) : endOf(item);
  };
  return heard.map(({ sentence }, index) => ({ sentence, item, from: border(index - 1), to: border(index) }));
}

/** Every sentence of the film, by the time at which it is heard: what a transcript is made from. */
export const heardSentences = (timeline: Timeline): HeardSentence[] =>
  speakingItems(timeline).flatMap((item) => {
    const speech = timeline.speech[item.assetId];
    return speech ? sentencesIn(item, speech, timeline.fps) : [];
  });
