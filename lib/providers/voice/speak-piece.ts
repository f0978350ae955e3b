import type { SpokenForm } from "@/lib/language/spoken";
import type { CallContext, PhoneTiming, Provenance, SpeechRequest, VoiceProvider, WordTiming } from "../ports";
import { speechPool } from "./engines/pool";
import { referenceVoice } from "./espeak-languages";
import { wordTimings } from "./timing";

/** One spoken sentence: its sound, and its shown words with their places in the sentence as written. */
export interface SpokenPiece {
  path: string;
  words: WordTiming[];
  phones: PhoneTiming[];
  provenance: Provenance;
}

/** Shown words from the times of what was said: a word covers everything said for it. */
export function shownWords(prepared: SpokenForm, said: readonly WordTiming[]): WordTiming[] {
  const words: WordTiming[] = [];
  for (const { text, textStart, textEnd, spokenStart, spokenEnd } of prepared.words) {
    const own = said.filter((word) => word.textStart < spokenEnd && word.textEnd > spokenStart);
    const before = words.at(-1)?.end ?? 0;
    const start = Math.max(own[0]?.start ?? before, words.at(-1)?.start ?? 0);
    words.push({ text, textStart, textEnd, start, end: Math.max(start, own.at(-1)?.end ?? before) });
  }
  return words;
}

/** A sentence as it is said in words, and as it is written for engines that read well. */
export interface PreparedText {
  spelled: SpokenForm;
  written: SpokenForm;
}

/** Speaks one sentence and finds the times of its words: the engine's own, or by alignment with what is said. */
export async function speakPiece(
  provider: VoiceProvider,
  manner: Omit<SpeechRequest, "text">,
  prepared: PreparedText,
  context: CallContext,
): Promise<SpokenPiece> {
  const given = provider.readsWritten ? prepared.written : prepared.spelled;
  const { voice, language } = manner;
  const speech = await provider.speak({ ...manner, text: given.spoken }, context);
  const { path, provenance, durationSeconds } = speech;
  if (speech.words?.length)
    return { path, provenance, words: shownWords(given, speech.words), phones: speech.phones ?? [] };
  const text = prepared.spelled.spoken;
  const task = { path, text, referenceVoice: referenceVoice(language, voice.gender, voice.accent) };
  const { marks, phones } = await speechPool.call("align", task, context.signal);
  const words = wordTimings(text, language, marks, phones, durationSeconds);
  return { path, provenance, words: shownWords(prepared.spelled, words), phones };
}
