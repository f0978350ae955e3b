import { rm } from "node:fs/promises";
import path from "node:path";
import { AppError, saidBy } from "@/lib/core/errors";
import { nameInAddress } from "@/lib/core/file-name";
import { download } from "@/lib/core/net/download";
import { addNotice } from "@/lib/jobs/run";
import { partOf } from "@/lib/media/presence";
import { type MediaFacts, probe } from "@/lib/media/probe";
import { convertToWave } from "@/lib/media/sound";
import { say } from "@/lib/messages/say";
import { storage } from "@/lib/storage";
import type { FilmStage } from "../context";
import { workKey } from "../work-files";

/** Largest recording taken, in bytes. */
const MAX_RECORDING_BYTES = 500 * 1024 ** 2;
export const RECORDING_RATE = 48_000;

/** Says what lacks of a recording that is cut off. */
async function tellPart({ job, options, signal }: FilmStage, raw: string, facts: MediaFacts): Promise<void> {
  const part = await partOf(raw, facts, signal);
  if (!part) return;
  const name = nameInAddress(options.voiceUrl ?? "") || "voice_url";
  await addNotice(job.id, { code: "voice_url_part", message: say("assets.only_part_there", { name, ...part }) });
}

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
    await tellPart(stage, raw, facts);
    await convertToWave(raw, wave, {
      sampleRate: RECORDING_RATE,
      channels: 1,
      ...(stage.signal ? { signal: stage.signal } : {}),
    });
  } catch (error) {
    throw new AppError({
      code: "validation",
      message: say("films.unable_generate_audio_from_voice", { why: saidBy(error) }),
      remedy: say("films.check_address_leads_public_sound"),
      field: "voice_url",
      cause: error,
    });
  } finally {
    await rm(raw, { force: true });
  }
  return wave;
}

/**
 * The user's own recording of the narration: 48 kHz, mono. It is fetched once; later steps, on whatever machine, get the
 * copy that the first one kept.
 * @returns a file on this machine, not to be changed
 * @throws AppError `validation` when the recording cannot be had
 */
export async function recordingOf(stage: FilmStage): Promise<string> {
  const key = workKey(stage.job.id, "recording.wav");
  const kept = await storage()
    .localPath(key)
    .catch(() => null);
  if (kept) return kept;
  const wave = await fetchRecording(stage);
  await storage().putFile(key, wave);
  await rm(wave, { force: true });
  return storage().localPath(key);
}
