import type { Actor } from "@/lib/core/actor";
import { newId } from "@/lib/core/ids";
import { heardSentences } from "@/lib/timeline/sentences";
import { heardWords } from "@/lib/timeline/spoken";
import { editNow } from "./edit-now";
import { editedDocument } from "./edited-document";

/** A sentence of a film where it is heard. Seconds of the film. */
export interface TranscriptSentence {
  id: string;
  text: string;
  /** Other words that wait to be spoken. */
  pending: string | null;
  start: number;
  end: number;
  /** Its words, each with its name: the item that says it, and its index in what is said there. */
  words: { item: string; index: number; text: string }[];
}

const hundredth = (seconds: number): number => Math.round(seconds * 100) / 100;

/** What is said in a film, sentence by sentence. @throws AppError `not_found`, `conflict` before it is laid out */
export async function readTranscript(actor: Actor, input: { filmId: string }): Promise<TranscriptSentence[]> {
  const { document } = await editedDocument(actor, input);
  const { fps, pending } = document;
  return heardSentences(document).map(({ sentence, item, from, to }) => {
    const words = heardWords(document, item)
      .filter((word) => (word.from + word.to) / 2 >= from && (word.from + word.to) / 2 < to)
      .map(({ key, text }) => ({ item: item.id, index: Number(key.slice(key.lastIndexOf(":") + 1)), text }));
    return {
      ...{ id: sentence.id, text: sentence.text, pending: pending[sentence.id]?.text ?? null, words },
      ...{ start: hundredth(from / fps), end: hundredth(to / fps) },
    };
  });
}

/** Takes words out of a film with picture and sound, the first to the last of a run. @throws AppError `not_found`, `validation`, `conflict` */
export async function cutFromFilm(
  actor: Actor,
  { filmId, item, first, last }: { filmId: string; item: string; first: number; last: number },
): Promise<void> {
  await editNow(actor, filmId, () => [{ op: "cutWords", cuts: [{ id: item, first, last }], newId: newId("cut") }]);
}
