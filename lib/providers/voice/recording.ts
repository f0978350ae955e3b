import { readFile } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import { decodeWave, durationOf, mono, writeWave } from "@/lib/media/wave";
import type { CallContext, Provenance, SpeechRequest, SpeechResult } from "@/lib/providers/ports";
import type { Rendering } from "./engines/types";
import { wordTimings } from "./timing";

/** Writes what an engine rendered into the call's folder; words are given when the engine marked any. */
export async function recorded(
  rendering: Rendering,
  request: SpeechRequest,
  context: CallContext,
  provenance: Omit<Provenance, "costCents">,
): Promise<SpeechResult> {
  const sound = mono(rendering.samples, rendering.sampleRate);
  const file = path.join(context.workDir, `${newId("speech")}.wav`);
  await writeWave(file, sound);
  const { marks, phones } = rendering;
  const durationSeconds = durationOf(sound);
  return {
    path: file,
    mime: "audio/wav",
    provenance: { ...provenance, costCents: 0 },
    sampleRate: rendering.sampleRate,
    durationSeconds,
    ...(marks.length ? { words: wordTimings(request.text, request.language, marks, phones, durationSeconds) } : {}),
    ...(phones.length ? { phones } : {}),
  };
}

/** A clip that a program wrote as 16-bit WAV. */
export async function fromWaveFile(file: string, provenance: Provenance): Promise<SpeechResult> {
  const sound = decodeWave(await readFile(file));
  return {
    path: file,
    mime: "audio/wav",
    provenance,
    sampleRate: sound.sampleRate,
    durationSeconds: durationOf(sound),
  };
}
