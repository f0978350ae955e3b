import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { AssetRow } from "@/lib/services/assets";
import { signedUrl } from "@/lib/services/assets/signed-url";
import {
  LEAST_SPEECH,
  type ProfileRow,
  type SampleRow,
  speechOf,
  type TrainingState,
} from "@/lib/services/voice-profiles";
import { noticesWire } from "@/lib/wire/notices";
import { isoTime } from "@/lib/wire/time";
import type { Form, ReceivedFile } from "../../multipart";
import type { ProfileAnswer, SampleAnswer, TrainingAnswer } from "./contracts-voice-profiles";

/** Seconds that a signed address works at least (services/assets/signed-url.ts). */
const WEEK = 7 * 86_400;
const hundredth = (value: number): number => Math.round(value * 100) / 100;

export const sampleWire = (sample: SampleRow): SampleAnswer => ({
  id: sample.id,
  filename: sample.filename,
  duration: hundredth(sample.durationSeconds),
  speech_duration: hundredth(sample.speechSeconds),
  sample_rate: sample.sampleRate,
  noise_ratio_db: hundredth(sample.noiseRatioDb),
  size: Number(sample.bytes),
  warnings: noticesWire(sample.warnings),
  created_at: isoTime(sample.createdAt),
});

export const profileWire = (profile: ProfileRow): ProfileAnswer => ({
  id: profile.id,
  user_id: profile.externalUserId,
  name: profile.name,
  description: profile.description,
  gender: profile.gender,
  accent: profile.accent,
  language: profile.language,
  status: profile.status,
  provider: profile.provider,
  samples: profile.samples.map(sampleWire),
  speech_duration: hundredth(speechOf(profile)),
  required_duration: LEAST_SPEECH,
  consented_at: profile.consent?.at ?? null,
  error: profile.error,
  created_at: isoTime(profile.createdAt),
  updated_at: isoTime(profile.updatedAt),
});

export const trainingWire = ({ profile, progress, cancelled }: TrainingState): TrainingAnswer => ({
  profile_id: profile.id,
  status: profile.status,
  progress: Math.round(progress * 100),
  error: cancelled ? say("voices.training_cancelled").text : profile.error,
  cancelled,
});

export const speechWire = (asset: AssetRow, profileId: string) => ({
  audio_id: asset.id,
  audio_url: signedUrl(asset, `${asset.id}.${asset.storageKey?.split(".").at(-1) ?? "mp3"}`),
  duration: hundredth(asset.durationSeconds ?? 0),
  format: asset.storageKey?.split(".").at(-1) ?? "mp3",
  voice_profile_id: profileId,
  provider: asset.provider,
  synthetic: true as const,
  expires_in: WEEK,
});

/** The recording of a multipart form. @throws AppError `validation` for a form without a file */
export function recordingOf(form: Form): ReceivedFile {
  const file = form.files.find(({ field }) => field === "file") ?? form.files[0];
  if (file && file.bytes > 0) return file;
  const issue = { field: "file", message: say("http.file_required"), constraint: "required" };
  throw new AppError({
    code: "validation",
    message: say("http.form_has_no_file"),
    remedy: say("http.send_as_part_called_file"),
    issues: [issue],
  });
}
