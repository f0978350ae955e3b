import { z } from "zod";
import { languageCode } from "@/lib/core/fields";
import { MAX_SAMPLE_BYTES, MAX_SPEECH, PROFILE_STATUSES } from "@/lib/services/voice-profiles";
import { defineContract } from "../../contract";
import { warning } from "./contracts-assets";

const tag = "Voice profiles";
const params = z.object({ profile_id: z.string().min(1).max(200) });

const sample = z.object({
  id: z.string(),
  filename: z.string(),
  /** seconds */
  duration: z.number(),
  speech_duration: z.number().meta({ description: "Seconds in which somebody speaks." }),
  sample_rate: z.number().int(),
  noise_ratio_db: z.number().meta({ description: "Level of the voice over the noise of its pauses, dB." }),
  size: z.number().int(),
  warnings: z.array(warning),
  created_at: z.string(),
});

const profile = z.object({
  id: z.string(),
  user_id: z.string().nullable().meta({ description: "What the request called the person." }),
  name: z.string(),
  description: z.string(),
  gender: z.string(),
  accent: z.string(),
  language: z.string(),
  status: z.enum(PROFILE_STATUSES),
  provider: z.string().nullable(),
  samples: z.array(sample),
  speech_duration: z.number().meta({ description: "Seconds of speech in all samples." }),
  required_duration: z.number(),
  consented_at: z.string().nullable(),
  error: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});

const fields = z.object({
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(1000).optional(),
  gender: z.enum(["male", "female", "neutral"]).optional(),
  accent: z.string().trim().max(60).optional(),
  language: languageCode.optional(),
});

const trainingStatus = z.object({
  profile_id: z.string(),
  status: z.enum(PROFILE_STATUSES),
  progress: z.number().meta({ description: "0 to 100." }),
  error: z.string().nullable(),
  cancelled: z.boolean(),
});

export const createVoiceProfileContract = defineContract({
  id: "createVoiceProfile",
  method: "POST",
  path: "/voice/profiles",
  summary: "Create a voice profile",
  description:
    "A voice to be learnt from recordings of one person. Upload samples, then train it with the person's consent.",
  tag,
  scope: "generate",
  status: 201,
  body: fields.extend({ user_id: z.string().trim().max(200).optional() }),
  response: profile,
  examples: [
    {
      summary: "The document's profile",
      request: {
        user_id: "user_123",
        name: "My Professional Voice",
        description: "Voice for tech courses",
        gender: "male",
        accent: "american",
      },
    },
  ],
});

export const listVoiceProfilesContract = defineContract({
  id: "listVoiceProfiles",
  method: "GET",
  path: "/voice/profiles",
  summary: "Voice profiles, newest first",
  tag,
  scope: "read",
  query: z.object({
    user_id: z.string().max(200).optional(),
    status: z.enum(PROFILE_STATUSES).optional(),
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    limit: z.coerce.number().int().min(1).max(100).default(10),
  }),
  response: z.object({
    items: z.array(profile),
    total: z.number().int(),
    page: z.number().int(),
    limit: z.number().int(),
    pages: z.number().int(),
  }),
});

export const getVoiceProfileContract = defineContract({
  id: "getVoiceProfile",
  method: "GET",
  path: "/voice/profiles/{profile_id}",
  summary: "One voice profile with its samples",
  tag,
  scope: "read",
  params,
  response: profile,
});

export const updateVoiceProfileContract = defineContract({
  id: "updateVoiceProfile",
  method: "PATCH",
  path: "/voice/profiles/{profile_id}",
  summary: "Change what a voice profile says of itself",
  tag,
  scope: "generate",
  params,
  body: fields.partial(),
  response: profile,
});

export const deleteVoiceProfileContract = defineContract({
  id: "deleteVoiceProfile",
  method: "DELETE",
  path: "/voice/profiles/{profile_id}",
  summary: "Remove a voice profile, its samples and its voice",
  description: "Nothing can speak with it from then on; the engine that learnt the voice is told to forget it.",
  tag,
  scope: "manage",
  params,
  response: z.undefined(),
  status: 204,
});

export const addVoiceSampleContract = defineContract({
  id: "addVoiceSample",
  method: "POST",
  path: "/voice/profiles/{profile_id}/samples",
  summary: "Upload a recording of the speaker",
  description:
    "Measured at once. Refused below 16 kHz, with more than 0.1 % of it clipped, or with the voice less than 20 dB above the noise.",
  tag,
  scope: "generate",
  status: 201,
  maxBytes: MAX_SAMPLE_BYTES,
  params,
  form: z.object({ file: z.file().meta({ description: "A recording: WAV, MP3, M4A, OGG, FLAC or WebM." }) }),
  response: sample,
});

export const deleteVoiceSampleContract = defineContract({
  id: "deleteVoiceSample",
  method: "DELETE",
  path: "/voice/profiles/{profile_id}/samples/{sample_id}",
  summary: "Remove a recording",
  tag,
  scope: "manage",
  params: params.extend({ sample_id: z.string().min(1).max(200) }),
  response: z.undefined(),
  status: 204,
});

export const trainVoiceProfileContract = defineContract({
  id: "trainVoiceProfile",
  method: "POST",
  path: "/voice/profiles/{profile_id}/train",
  summary: "Have the voice learnt, with its speaker's consent",
  description:
    "The samples must hold 30 seconds of speech together. 503 CLONING_UNAVAILABLE where no engine can learn a voice; the samples stay.",
  tag,
  scope: "generate",
  status: 202,
  params,
  body: z.object({
    consent: z.literal(true).meta({ description: "The person whose voice it is has agreed to have it learnt." }),
  }),
  response: trainingStatus.extend({ job_id: z.string() }),
});

export const voiceTrainingStatusContract = defineContract({
  id: "voiceTrainingStatus",
  method: "GET",
  path: "/voice/profiles/{profile_id}/training-status",
  summary: "How far the training is",
  description:
    "It ends at `ready` or `failed`; at `verification_required` the engine's vendor wants to hear the speaker first.",
  tag,
  scope: "read",
  params,
  response: trainingStatus,
});

export const speakWithProfileContract = defineContract({
  id: "speakWithVoiceProfile",
  method: "POST",
  path: "/voice/profiles/{profile_id}/generate",
  summary: "Speak a text with the voice of a profile",
  description: "Answered when it is spoken. 409 for a profile that is not ready: no other voice ever speaks for it.",
  tag,
  scope: "generate",
  params,
  body: z.object({
    text: z.string().trim().min(1).max(MAX_SPEECH),
    stability: z.number().min(0).max(1).optional(),
    similarity_boost: z.number().min(0).max(1).optional(),
    speed: z.number().min(0.5).max(2).optional(),
    language: languageCode.optional(),
    format: z.enum(["mp3", "m4a", "wav", "ogg"]).optional(),
  }),
  response: z.object({
    audio_id: z.string(),
    audio_url: z.string(),
    /** seconds */
    duration: z.number(),
    format: z.string(),
    voice_profile_id: z.string(),
    provider: z.string(),
    synthetic: z.literal(true),
    expires_in: z.number().int().meta({ description: "Seconds that the address works, at least." }),
  }),
});

export const voiceProfileContracts = [
  createVoiceProfileContract,
  listVoiceProfilesContract,
  getVoiceProfileContract,
  updateVoiceProfileContract,
  deleteVoiceProfileContract,
  addVoiceSampleContract,
  deleteVoiceSampleContract,
  trainVoiceProfileContract,
  voiceTrainingStatusContract,
  speakWithProfileContract,
];

/** Answers of these contracts, for their views. */
export type ProfileAnswer = z.output<typeof profile>;
export type SampleAnswer = z.output<typeof sample>;
export type TrainingAnswer = z.output<typeof trainingStatus>;
