import type { Timeline } from "@/lib/timeline/schema";
import { heardWords, speakingItems } from "@/lib/timeline/spoken";

/** A word of the transcript: which one it is in its item's file, and where it is heard. */
export interface SaidWord {
  itemId: string;
  index: number;
  text: string;
  from: number;
  to: number;
}

/** A sentence, or the part of one that an item plays, with its words where they are heard. */
export interface SaidSentence {
  id: string;
  itemId: string;
  assetId: string;
  from: number;
  words: SaidWord[];
  /** What its file says of it, or as much of that as is left. */
  text: string;
  /** All that its file says of it. */
  said: string;
  /** Other words that wait to be spoken. */
  pending: string | undefined;
}

export const keyOf = ({ itemId, index }: SaidWord): string => `${itemId}:${index}`;

/** Every sentence of the film with the words that are heard of it, in order; one that is cut apart is there in its parts. */
export function transcriptOf(timeline: Timeline): SaidSentence[] {
  return speakingItems(timeline).flatMap((item) => {
    const sentences = timeline.speech[item.assetId]?.sentences ?? [];
    const spoken = timeline.speech[item.assetId]?.words ?? [];
    const parts: SaidSentence[] = [];
    for (const { key, text, from, to } of heardWords(timeline, item)) {
      const index = Number(key.slice(key.lastIndexOf(":") + 1));
      const middle = ((spoken[index]?.start ?? 0) + (spoken[index]?.end ?? 0)) / 2;
      const sentence = sentences.findLast(({ start }) => start <= middle) ?? sentences[0];
      const id = sentence?.id ?? item.id;
      const word = { itemId: item.id, index, text, from, to };
      const last = parts.at(-1);
      if (last?.id === id) last.words.push(word);
      else
        parts.push({
          ...{ id, itemId: item.id, assetId: item.assetId, from, words: [word] },
          ...{ text: sentence?.text ?? "", said: sentence?.text ?? "" },
          pending: timeline.pending[id]?.text,
        });
    }
    return parts.map((part) => {
      const sentence = sentences.find(({ id }) => id === part.id);
      const whole = spoken.filter(({ start, end }) => {
        const middle = (start + end) / 2;
        return sentence && middle >= sentence.start && middle <= sentence.end;
      });
      // Of a sentence that was cut, the words that are heard.
      return part.words.length < whole.length ? { ...part, text: part.words.map(({ text }) => text).join(" ") } : part;
    });
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
