import { rm } from "node:fs/promises";
import path from "node:path";
import { AppError, messageOf } from "@/lib/core/errors";
import { download } from "@/lib/core/net/download";
import { addNotice } from "@/lib/jobs/run";
import { probe } from "@/lib/media/probe";
import { convertToWave } from "@/lib/media/sound";
import { readWave, writeWave } from "@/lib/media/wave";
import { alignAudio } from "@/lib/providers/voice/align-audio";
import { visemesFor } from "@/lib/providers/voice/visemes";
import { storage } from "@/lib/storage";
import { levelsOf, scenePlanSchema } from "../../planning";
import type { FilmStage } from "../context";
import { changeScene } from "../take";
import { type SceneSpeech, takeKey } from "./voices";

/** Largest recording taken, in bytes. */
const MAX_RECORDING_BYTES = 500 * 1024 ** 2;
const RATE = 48_000;

async function fetchRecording(stage: FilmStage): Promise<string> {
  const raw = path.join(stage.workDir, "recording");
  const wave = path.join(stage.workDir, "recording.wav");
  try {
    await download(stage.options.voiceUrl ?? "", raw, MAX_RECORDING_BYTES, {
      field: "voice_url",
      timeoutMs: 180_000,
      ...(stage.signal ? { signal: stage.signal } : {}),
    });
    const facts = await probe(raw);
    if (!facts.audio) throw new Error("it holds no sound");
    await convertToWave(raw, wave, {
      sampleRate: RATE,
      channels: 1,
      ...(stage.signal ? { signal: stage.signal } : {}),
    });
  } catch (error) {
    throw new AppError({
      code: "validation",
      message: `Unable to generate audio from voice_url: ${messageOf(error)}`,
      remedy: "Check that the address leads to a public sound file.",
      field: "voice_url",
      cause: error,
    });
  } finally {
    await rm(raw, { force: true });
  }
  return wave;
}

/**
 * Uses the user's own recording as the narration: it is aligned with the script and cut between the scenes.
 * Without a script there are no words to show, because no recogniser is part of the product; that is said.
 * @throws AppError `validation` when the recording cannot be had
 */
export async function recordOwnVoice(stage: FilmStage): Promise<void> {
  const wave = await fetchRecording(stage);
  const sound = await readWave(wave);
  const samples = sound.channels[0] ?? new Float32Array();
  const plans = stage.film.scenes.map((scene) => scenePlanSchema.parse(scene.plan));
  const known = Boolean(stage.options.script);
  const text = plans.map((plan) => plan.narration).join(" ");
  const context = { workDir: stage.workDir, ...(stage.signal ? { signal: stage.signal } : {}) };
  const aligned = known ? await alignAudio(wave, text, stage.film.language, context) : { words: [], phones: [] };
  const { words, phones } = aligned;
  if (!known) {
    await addNotice(stage.job.id, {
      code: "no_transcript",
      message:
        "The recording came without its words, and nothing here listens for them: the film shows no captions and no scenes drawn from what is said.",
      remedy: "Send the recording's words as script together with voice_url.",
    });
  }
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
    const speech: SceneSpeech = { words: local, visemes: visemesFor(sounds, local) };
    await changeScene(stage.job, plan.id, {
      status: "voiced",
      durationSeconds: end - cutAt,
      words: speech,
      ...(drawn ? { plan: { ...plan, visual: drawn } } : {}),
    });
    textAt = textEnd + 1;
    cutAt = end;
  }
  await rm(wave, { force: true });
}
