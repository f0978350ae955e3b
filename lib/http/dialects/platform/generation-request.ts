import { z } from "zod";
import { frameSize, languageTag } from "@/lib/core/fields";
import type { SpeechContainer } from "@/lib/core/media-formats";
import { say } from "@/lib/messages/say";
import { wording } from "@/lib/messages/validation";
import { MOODS } from "@/lib/providers/ports";
import {
  type BatchOptions,
  type ClipsRequest,
  type ImagesRequest,
  type MusicRequest,
  TEMPOS,
  type VoiceRequest,
} from "@/lib/services/generation/requests";

/** Most items of one batch. */
const MAX_ITEMS = 100;
/** Largest side of a picture, in pixels. */
const MAX_SIDE = 4096;
/** Characters of one voice segment. */
const MAX_SPOKEN = 20_000;

const sceneId = z.union([z.number().int(), z.string().min(1).max(100)]).optional();
const provider = z.string().trim().min(1).max(80).optional();
const prompt = z.string().trim().min(1).max(4000);
const language = languageTag.optional();
const seed = z.number().int().min(0).max(0xffffffff).optional();
/** Width × height in pixels. */
const size = frameSize("1792x1024", 64, MAX_SIDE);

/** What every batch takes beside its items. */
const common = {
  project_id: z.string().min(1).max(200).nullish(),
  /** False refuses a provider that cannot be used instead of taking the next one. */
  fallback: z.boolean().optional(),
  dry_run: z.boolean().optional(),
  max_credits: z.number().int().min(0).optional(),
};
const commonConfig = { provider, model: z.string().max(120).optional(), fallback: z.boolean().optional() };

export const imagesRequest = z.object({
  ...common,
  prompts: z
    .array(
      z.object({
        scene_id: sceneId,
        prompt,
        negative_prompt: z.string().trim().max(4000).default(""),
        seed,
      }),
    )
    .min(1)
    .max(MAX_ITEMS),
  config: z
    .looseObject({
      ...commonConfig,
      size: size.default("1792x1024"),
      quality: z.string().max(40).optional(),
      style: z.string().max(80).optional(),
      language,
    })
    .prefault({}),
});

/** Names of sound formats as clients write them, such as `mp3_44100_128`, and the container of ours behind each. */
const SOUND_NAMES: Record<string, SpeechContainer> = {
  mp3: "mp3",
  wav: "wav",
  pcm: "wav",
  m4a: "m4a",
  aac: "m4a",
  ogg: "ogg",
  opus: "ogg",
};
const soundFormat = z
  .string()
  .max(40)
  .default("mp3")
  .transform((value, context) => {
    const format = SOUND_NAMES[value.toLowerCase().split("_")[0] ?? ""];
    if (format) return format;
    context.addIssue({
      code: "custom",
      message: wording(say("validation.one_of", { choices: Object.keys(SOUND_NAMES).join(", ") })),
    });
    return z.NEVER;
  });

export const voiceRequest = z.object({
  ...common,
  segments: z
    .array(
      z.object({
        scene_id: sceneId,
        text: z.string().trim().min(1).max(MAX_SPOKEN),
        voice_id: z.string().max(200).optional(),
        language,
      }),
    )
    .min(1)
    .max(MAX_ITEMS),
  config: z
    .looseObject({
      ...commonConfig,
      /** 1 is the voice's own speed. */
      speed: z.number().min(0.5).max(2).default(1),
      stability: z.number().min(0).max(1).optional(),
      similarity_boost: z.number().min(0).max(1).optional(),
      output_format: soundFormat,
    })
    .prefault({}),
});

export const musicRequest = z.object({
  ...common,
  prompt,
  config: z
    .looseObject({
      ...commonConfig,
      /** Seconds. */
      duration: z.number().min(2).max(900).default(60),
      style: z.string().max(120).optional(),
      tempo: z.enum(TEMPOS).optional(),
      mood: z.enum(MOODS).optional(),
      seed,
      output_format: soundFormat,
    })
    .prefault({}),
});

export const clipsRequest = z.object({
  ...common,
  prompts: z
    .array(
      z.object({
        scene_id: sceneId,
        prompt,
        /** A picture of the account's that the clip begins with. */
        image_asset_id: z.string().min(1).max(200).optional(),
        /** Seconds. */
        duration: z.number().min(1).max(30).optional(),
        seed,
      }),
    )
    .min(1)
    .max(MAX_ITEMS),
  config: z
    .looseObject({
      ...commonConfig,
      /** Seconds of each clip that says nothing else. */
      duration: z.number().min(1).max(30).default(5),
      size: size.default("1280x720"),
      language,
    })
    .prefault({}),
});

/** Where the document has what the core's errors name. */
export const GENERATION_FIELDS = { provider: "config.provider" };

type Common = Pick<z.output<typeof musicRequest>, keyof typeof common> & {
  config: { provider?: string | undefined; fallback?: boolean | undefined };
};

function optionsOf(body: Common): BatchOptions {
  return {
    provider: body.config.provider,
    projectId: body.project_id ?? undefined,
    fallback: body.config.fallback ?? body.fallback ?? true,
    dryRun: body.dry_run,
    maxCredits: body.max_credits,
  };
}

/** Width and height of `1792x1024`. */
function sizeOf(size: string): { width: number; height: number } {
  const [width = 0, height = 0] = size.split("x").map(Number);
  return { width, height };
}

export function toImagesRequest(body: z.output<typeof imagesRequest>): ImagesRequest {
  const { size, model, quality, style, language } = body.config;
  return {
    ...optionsOf(body),
    ...sizeOf(size),
    prompts: body.prompts.map(({ scene_id: sceneId, negative_prompt: negativePrompt, ...one }) => ({
      ...one,
      sceneId,
      negativePrompt,
    })),
    language,
    options: { ...(model ? { model } : {}), ...(quality ? { quality } : {}), ...(style ? { style } : {}) },
  };
}

export function toVoiceRequest(body: z.output<typeof voiceRequest>): VoiceRequest {
  const { speed, stability, similarity_boost: similarityBoost, output_format: format } = body.config;
  return {
    ...optionsOf(body),
    segments: body.segments.map(({ scene_id: sceneId, voice_id: voiceId, ...one }) => ({ ...one, sceneId, voiceId })),
    speed,
    voiceSettings: {
      ...(stability === undefined ? {} : { stability }),
      ...(similarityBoost === undefined ? {} : { similarityBoost }),
    },
    format,
  };
}

export function toMusicRequest(body: z.output<typeof musicRequest>): MusicRequest {
  const { duration: seconds, style, tempo, mood, seed, output_format: format } = body.config;
  return { ...optionsOf(body), prompt: body.prompt, seconds, style, tempo, mood, seed, format };
}

export function toClipsRequest(body: z.output<typeof clipsRequest>): ClipsRequest {
  const { size, duration: seconds, language } = body.config;
  return {
    ...optionsOf(body),
    ...sizeOf(size),
    prompts: body.prompts.map(({ scene_id: sceneId, image_asset_id: imageAssetId, duration, ...one }) => ({
      ...one,
      sceneId,
      imageAssetId,
      seconds: duration,
    })),
    seconds,
    language,
  };
}
