import type { Timeline } from "@/lib/timeline/schema";
import { type HeardSentence, heardSentences } from "@/lib/timeline/sentences";
import { heardWords, localFrame, speakingItems } from "@/lib/timeline/spoken";

/** A word of the transcript: which one it is in its item's file, and where it is heard. */
export interface SaidWord {
  itemId: string;
  index: number;
  text: string;
  from: number;
  to: number;
}

/** A sentence with its words, where it is heard. */
export interface SaidSentence extends HeardSentence {
  words: SaidWord[];
  /** Other words that wait to be spoken. */
  pending: string | undefined;
}

/** Every sentence of the film with the words that are heard in it, in order. */
export function transcriptOf(timeline: Timeline): SaidSentence[] {
  return heardSentences(timeline).map((heard): SaidSentence => {
    const { item, sentence } = heard;
    const [start, end] = [sentence.start, sentence.end].map(
      (second) => item.from + localFrame(item, second, timeline.fps),
    );
    const words = heardWords(timeline, item).flatMap(({ key, text, from, to }): SaidWord[] => {
      const middle = (from + to) / 2;
      if (middle < (start ?? 0) || middle > (end ?? 0)) return [];
      return [{ itemId: item.id, index: Number(key.slice(key.lastIndexOf(":") + 1)), text, from, to }];
    });
    return { ...heard, words, pending: timeline.pending[sentence.id]?.text };
  });
}

/** Words that follow each other in one item, as runs for cutting. */
export function runsOf(words: readonly SaidWord[]): { id: string; first: number; last: number }[] {
  const runs: { id: string; first: number; last: number }[] = [];
  for (const { itemId, index } of words) {
    const last = runs.at(-1);
    if (last && last.id === itemId && index === last.last + 1) last.last = index;
    else runs.push({ id: itemId, first: index, last: index });
  }
  return runs;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, "");

/** Sounds that people make while they think, by language. */
const FILLERS: Record<string, readonly string[]> = {
  en: ["um", "uh", "erm", "er", "hmm", "mm", "uhm"],
  fr: ["euh", "heu", "hum", "hein", "bah", "ben"],
  de: ["äh", "ähm", "öh", "hm"],
  es: ["eh", "em", "este", "mmm"],
};

/** Fillers of a film's language, and how many of them are heard. */
export function fillersIn(timeline: Timeline): { words: readonly string[]; found: number } {
  const words = FILLERS[timeline.language.slice(0, 2).toLowerCase()] ?? FILLERS.en ?? [];
  const wanted = new Set(words);
  const heard = speakingItems(timeline).flatMap((item) => heardWords(timeline, item));
  return { words, found: heard.filter(({ text }) => wanted.has(plain(text))).length };
}

/** Pauses between words of one item that are longer than so many seconds. */
export function silencesIn(timeline: Timeline, longerThan: number): number {
  const { fps } = timeline;
  return speakingItems(timeline)
    .flatMap((item) => {
      const words = heardWords(timeline, item);
      return words.map(({ to }, index) => (words[index + 1]?.from ?? to) - to);
    })
    .filter((pause) => pause > longerThan * fps).length;
}
