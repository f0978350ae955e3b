import { rm } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { spokenForm } from "@/lib/language/spoken";
import { convertToWave } from "@/lib/media/sound";
import { durationOf, readWave } from "@/lib/media/wave";
import type { CallContext, PhoneTiming, WordTiming } from "../ports";
import { speechPool } from "./engines/pool";
import { referenceVoice } from "./espeak-languages";
import { shownWords } from "./speak-piece";
import { wordTimings } from "./timing";

export interface AlignedAudio {
  durationSeconds: number;
  /** Offsets count in the given text. */
  words: WordTiming[];
  phones: PhoneTiming[];
}

/** A rate at which speech keeps what alignment listens to, and long recordings stay small. */
const RATE = 16_000;

/**
 * Times of the words of a known script in somebody's own recording (any media file with sound).
 * @throws AppError when the recording cannot be decoded; cancelled on abort.
 */
export async function alignAudio(
  audioPath: string,
  text: string,
  language: string,
  context: Pick<CallContext, "workDir" | "signal">,
): Promise<AlignedAudio> {
  const wave = path.join(context.workDir, `${newId("align")}.wav`);
  await convertToWave(audioPath, wave, { sampleRate: RATE, channels: 1, signal: context.signal });
  try {
    const durationSeconds = durationOf(await readWave(wave));
    const prepared = spokenForm(text, language);
    if (prepared.words.length === 0) return { durationSeconds, words: [], phones: [] };
    const task = { path: wave, text: prepared.spoken, referenceVoice: referenceVoice(language) };
    const { marks, phones } = await speechPool.call("align", task, context.signal);
    const said = wordTimings(prepared.spoken, language, marks, phones, durationSeconds);
    return { durationSeconds, words: shownWords(prepared, said), phones };
  } finally {
    await rm(wave, { force: true });
  }
}
