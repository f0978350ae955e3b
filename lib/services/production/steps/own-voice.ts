import { rm } from "node:fs/promises";
import path from "node:path";
import { readWave, writeWave } from "@/lib/media/wave";
import { levelsOf } from "@/lib/planning";
import type { PhoneTiming, WordTiming } from "@/lib/providers/ports";
import { heardTimings } from "@/lib/providers/transcription/heard-words";
import { alignAudio } from "@/lib/providers/voice/align-audio";
import { visemesFor } from "@/lib/providers/voice/visemes";
import { storage } from "@/lib/storage";
import type { SegmentSpeech } from "../columns";
import { type FilmStage, segmentOf, speaksUnknownWords } from "../context";
import { changeSegment } from "../draft";
import { RECORDING_RATE as RATE, recordingOf } from "./recording";
import { keepVoice, takeKey } from "./voices";

/** When the words of the text are said. */
async function timesOf(
  stage: FilmStage,
  wave: string,
  text: string,
  seconds: number,
): Promise<{ words: WordTiming[]; phones: PhoneTiming[] }> {
  const { options, film, workDir, signal } = stage;
  if (speaksUnknownWords(options)) return { words: [], phones: [] };
  if (options.heard?.length) return { words: heardTimings(text, film.language, options.heard, seconds), phones: [] };
  return alignAudio(wave, text, film.language, { workDir, ...(signal ? { signal } : {}) });
}

/**
 * Uses the user's own recording as the narration: it is aligned with the script and cut between the scenes.
 * What was listened to has its times already. Without words there is nothing to show, which is said.
 * @throws AppError `validation` when the recording cannot be had
 */
export async function recordOwnVoice(stage: FilmStage): Promise<void> {
  const wave = await recordingOf(stage);
  const sound = await readWave(wave);
  const samples = sound.channels[0] ?? new Float32Array();
  const plans = stage.film.segments.map((scene) => scene.plan);
  const text = plans.map((plan) => plan.narration).join(" ");
  const { words, phones } = await timesOf(stage, wave, text, samples.length / RATE);
  let textAt = 0;
  let cutAt = 0;
  for (const [index, plan] of plans.entries()) {
    const textEnd = textAt + plan.narration.length;
    const own = words.filter((word) => word.textStart >= textAt && word.textStart < textEnd);
    const next = words.find((word) => word.textStart >= textEnd);
    const last = own.at(-1);
    const even = (samples.length / RATE / plans.length) * (index + 1);
    // Cut in the middle of the pause between two scenes.
    const end = index === plans.length - 1 ? samples.length / RATE : last && next ? (last.end + next.start) / 2 : even;
    const clip = samples.slice(Math.round(cutAt * RATE), Math.round(end * RATE));
    const file = path.join(stage.workDir, `${plan.id}-own.wav`);
    await writeWave(file, { sampleRate: RATE, channels: [clip] });
    await storage().putFile(takeKey(stage.job.id, plan.id), file);
    const { id: voiceAssetId } = await keepVoice(stage, segmentOf(stage, plan.id), file, end - cutAt);
    await rm(file, { force: true });
    const drawn = plan.visual.type === "recording" ? { ...plan.visual, levels: levelsOf(clip) } : undefined;
    const local = own.map((word) => ({
      ...word,
      textStart: word.textStart - textAt,
      textEnd: word.textEnd - textAt,
      start: word.start - cutAt,
      end: word.end - cutAt,
    }));
    const sounds = phones
      .filter((phone) => phone.start >= cutAt && phone.start < end)
      .map((phone) => ({ ...phone, start: phone.start - cutAt, end: phone.end - cutAt }));
    const speech: SegmentSpeech = { words: local, visemes: visemesFor(sounds, local) };
    await changeSegment(stage.job, plan.id, {
      status: "voiced",
      durationSeconds: end - cutAt,
      words: speech,
      voiceAssetId,
      ...(drawn ? { plan: { ...plan, visual: drawn } } : {}),
    });
    textAt = textEnd + 1;
    cutAt = end;
  }
}
