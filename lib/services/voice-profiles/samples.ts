import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { cleanFileName } from "@/lib/core/file-name";
import { newId } from "@/lib/core/ids";
import { type SpeechFacts, speechFactsOf } from "@/lib/media/speech-facts";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { storage } from "@/lib/storage";
import { sniff } from "../assets/sniff";
import { hashFile } from "../assets/store-file";
import type { SampleWarning } from "./columns";
import { deleteSampleRow, findProfile, insertSample, type SampleRow, updateProfile } from "./repo";

/** Largest recording, in bytes. */
export const MAX_SAMPLE_BYTES = 50 * 1024 ** 2;
/** Recordings of a profile. */
export const MAX_SAMPLES = 25;
/** Seconds of speech that all recordings of a profile have together, at least. */
export const LEAST_SPEECH = 30;
/** Below this rate the sounds that tell speakers apart are cut off, Hz. */
const LEAST_RATE = 16_000;
/** Share of samples at full scale from which a voice sounds harsh. */
const MOST_CLIPPED = 0.001;
/** Speech over its pauses, dB: below the first a recording is refused, below the second its owner is told. */
const REFUSED_DB = 20;
const NOISY_DB = 30;

function refused(constraint: string, message: Message, remedy: Message): AppError {
  return new AppError({
    code: "validation",
    message,
    remedy,
    field: "file",
    issues: [{ field: "file", message, constraint }],
  });
}

/** @throws AppError `validation` for a recording that no engine should learn from */
function assertUsable(rate: number, { speechSeconds, noiseRatioDb, clippedShare }: SpeechFacts): void {
  if (rate < LEAST_RATE) {
    const rates = { rate: rate / 1000, least: LEAST_RATE / 1000 };
    throw refused("sample_rate", say("voices.sample_rate_low", rates), say("voices.record_at_better_rate"));
  }
  if (speechSeconds < 1) throw refused("speech", say("voices.sample_without_speech"), say("voices.speak_closer"));
  if (clippedShare > MOST_CLIPPED) {
    const percent = Math.round(clippedShare * 1000) / 10;
    throw refused("clipping", say("voices.sample_clipped", { percent }), say("voices.turn_level_down"));
  }
  if (noiseRatioDb < REFUSED_DB) {
    const facts = { decibels: Math.round(noiseRatioDb), least: REFUSED_DB };
    throw refused("noise", say("voices.sample_noisy", facts), say("voices.record_in_quiet_room"));
  }
}

function warningsOf({ noiseRatioDb }: SpeechFacts): SampleWarning[] {
  if (noiseRatioDb >= NOISY_DB) return [];
  const facts = { decibels: Math.round(noiseRatioDb), least: NOISY_DB };
  return [{ code: "noise", message: say("voices.sample_rather_noisy", facts) }];
}

/**
 * Takes in a recording of the profile's speaker, measured: how much is spoken, over how much noise, how often it clips.
 * @param input.path a local file; the caller removes it
 * @throws AppError `not_found`, `unsupported_media`, `payload_too_large`, `validation` for what no voice can be learnt from,
 * `conflict` for the same recording twice, for one too many and while the voice is being learnt
 */
export async function addSample(
  actor: Actor,
  { profileId, path: file, name }: { profileId: string; path: string; name: string },
): Promise<SampleRow> {
  const profile = await findProfile(actor.userId, profileId);
  if (profile.status === "queued" || profile.status === "training") throw busy();
  if (profile.samples.length >= MAX_SAMPLES) {
    throw new AppError({
      code: "conflict",
      message: say("voices.too_many_samples", { most: MAX_SAMPLES }),
      remedy: say("voices.remove_sample_first"),
      field: "file",
    });
  }
  const { size } = await stat(file);
  if (size > MAX_SAMPLE_BYTES) {
    throw new AppError({
      code: "payload_too_large",
      message: say("voices.sample_too_large", { megabytes: MAX_SAMPLE_BYTES / 1024 ** 2 }),
      remedy: say("core.file_smaller"),
      field: "file",
    });
  }
  const { kind, mime, extension, facts } = await sniff(file);
  if (kind === "image" || !facts.audio) {
    throw new AppError({
      code: "unsupported_media",
      message: say("voices.sample_without_sound"),
      remedy: say("voices.give_recording"),
      field: "file",
    });
  }
  const workDir = await mkdtemp(path.join(tmpdir(), "sample-"));
  const heard = await speechFactsOf(file, workDir).finally(() => rm(workDir, { recursive: true, force: true }));
  assertUsable(facts.audio.sampleRate, heard);
  const id = newId("sample");
  const storageKey = `${actor.userId}/voice-samples/${id}.${extension}`;
  const { bytes } = await storage().putFile(storageKey, file);
  try {
    const sample = await insertSample({
      ...{ id, profileId, storageKey, mime, bytes: BigInt(bytes), sha256: await hashFile(file) },
      filename: cleanFileName(path.basename(name)) || `${id}.${extension}`,
      durationSeconds: facts.durationSeconds,
      sampleRate: facts.audio.sampleRate,
      ...heard,
      warnings: warningsOf(heard),
    });
    if (profile.status === "draft") await updateProfile(actor.userId, profileId, { status: "collecting" });
    return sample;
  } catch (error) {
    await storage().remove(storageKey);
    throw error;
  }
}

/** A voice that is being learnt keeps what it is learnt from. */
export function busy(): AppError {
  return new AppError({
    code: "conflict",
    message: say("voices.voice_being_learnt"),
    remedy: say("voices.wait_for_training"),
  });
}

/** @throws AppError `not_found`, `conflict` while the voice is being learnt */
export async function deleteSample(actor: Actor, input: { profileId: string; id: string }): Promise<void> {
  const profile = await findProfile(actor.userId, input.profileId);
  const sample = profile.samples.find(({ id }) => id === input.id);
  if (!sample) throw notFound("Voice sample", input.id);
  if (profile.status === "queued" || profile.status === "training") throw busy();
  await deleteSampleRow(profile.id, sample.id);
  await storage().remove(sample.storageKey);
}
