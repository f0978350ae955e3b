import type { Actor } from "@/lib/core/actor";
import { isAppError } from "@/lib/core/errors";
import { seedOf } from "@/lib/core/hash";
import { newId } from "@/lib/core/ids";
import { creditsForFilm } from "@/lib/core/money";
import { findAsset } from "../assets/repo";
import { detectLanguage } from "../scripts/language";
import { secondsToSpeak } from "../scripts/words";
import { chooseVoice } from "./choose-voice";
import { moodFor } from "./mood";
import type { GenerateImages, GenerateMusic, GenerateVideos, GenerateVoice } from "./schemas";
import { type BatchRequest, type StartedBatch, startBatch } from "./start-batch";

/** Credits for one picture. */
const PICTURE_CREDITS = 1;
/** Narration is rarely as long as its text suggests: hold a tenth more. */
const MARGIN = 1.1;

type Common = Pick<GenerateImages, "project_id" | "fallback" | "dry_run" | "max_credits"> & {
  config: { provider?: string | undefined; fallback?: boolean | undefined };
};

function commonOf(input: Common): Omit<BatchRequest, "kind" | "wish" | "plan"> {
  return {
    provider: input.config.provider,
    projectId: input.project_id,
    fallback: input.config.fallback ?? input.fallback ?? true,
    dryRun: input.dry_run,
    maxCredits: input.max_credits,
  };
}

const languageOf = (given: string | undefined, text: string): string =>
  (given ?? detectLanguage(text).language).slice(0, 2).toLowerCase();

/** Width and height of `1792x1024`. */
function sizeOf(size: string): { width: number; height: number } {
  const [width = 0, height = 0] = size.split("x").map(Number);
  return { width, height };
}

/** Pictures from prompts, one asset each. @throws AppError as startBatch */
export function generateImages(actor: Actor, input: GenerateImages): Promise<StartedBatch> {
  const { size, model, quality, style, language } = input.config;
  const options = { ...(model ? { model } : {}), ...(quality ? { quality } : {}), ...(style ? { style } : {}) };
  return startBatch(actor, {
    ...commonOf(input),
    kind: "images",
    wish: "image",
    plan: async () =>
      input.prompts.map((one) => ({
        item: {
          kind: "image",
          assetId: newId("img"),
          prompt: one.prompt,
          negativePrompt: one.negative_prompt,
          ...sizeOf(size),
          seed: one.seed ?? seedOf(one.prompt),
          language: languageOf(language, one.prompt),
          options,
        },
        name: one.prompt,
        prompt: one.prompt,
        negativePrompt: one.negative_prompt,
        sceneId: one.scene_id,
        price: PICTURE_CREDITS,
      })),
  });
}

/** Narration of texts, one asset each. @throws AppError as startBatch, and `validation` for an unknown voice */
export function generateVoice(actor: Actor, input: GenerateVoice): Promise<StartedBatch> {
  const { speed, stability, similarity_boost: similarityBoost, output_format: format } = input.config;
  const voiceSettings = {
    ...(stability === undefined ? {} : { stability }),
    ...(similarityBoost === undefined ? {} : { similarityBoost }),
  };
  return startBatch(actor, {
    ...commonOf(input),
    kind: "voice",
    wish: "voice",
    speech: input.segments.map((one) => ({ voiceId: one.voice_id, language: languageOf(one.language, one.text) })),
    plan: ({ providers }) =>
      Promise.all(
        input.segments.map(async (one, index) => {
          const language = languageOf(one.language, one.text);
          const voice = await chooseVoice(one.voice_id, language, providers.voice).catch((error: unknown) => {
            throw inSegment(error, index);
          });
          const seconds = Math.max(0.5, secondsToSpeak(one.text, language) / speed);
          return {
            item: {
              kind: "voice" as const,
              assetId: newId("voice"),
              text: one.text,
              voiceId: voice.id,
              rate: speed,
              voiceSettings,
              format,
              seed: seedOf(one.text),
              language,
            },
            name: one.text,
            prompt: one.text,
            sceneId: one.scene_id,
            price: creditsForFilm(seconds * MARGIN),
            seconds,
          };
        }),
      ),
  });
}

/** Names the segment whose voice is wrong. */
function inSegment(error: unknown, index: number): unknown {
  if (!isAppError(error) || error.field !== "voice_id") return error;
  for (const issue of error.issues) issue.field = `segments.${index}.${issue.field}`;
  return Object.assign(error, { field: `segments.${index}.voice_id` });
}

/** One piece of music. @throws AppError as startBatch */
export function generateMusic(actor: Actor, input: GenerateMusic): Promise<StartedBatch> {
  const { duration, style, tempo, mood, seed, output_format: format } = input.config;
  return startBatch(actor, {
    ...commonOf(input),
    kind: "music",
    wish: "music",
    plan: async () => [
      {
        item: {
          kind: "music",
          assetId: newId("music"),
          prompt: input.prompt,
          mood: mood ?? moodFor(`${input.prompt} ${style ?? ""}`, tempo),
          seconds: duration,
          format,
          seed: seed ?? seedOf(input.prompt),
          language: languageOf(undefined, input.prompt),
        },
        name: input.prompt,
        prompt: input.prompt,
        price: creditsForFilm(duration / 4),
        seconds: duration,
      },
    ],
  });
}

/** Clips from prompts or pictures, one asset each. @throws AppError as startBatch, and `not_found` for a picture */
export function generateVideos(actor: Actor, input: GenerateVideos): Promise<StartedBatch> {
  const { size, duration, language } = input.config;
  return startBatch(actor, {
    ...commonOf(input),
    kind: "video",
    wish: "video",
    plan: async () => {
      for (const { image_asset_id: id } of input.prompts) if (id) await findAsset(actor.userId, id);
      return input.prompts.map((one) => {
        const seconds = one.duration ?? duration;
        return {
          item: {
            kind: "video" as const,
            assetId: newId("clip"),
            prompt: one.prompt,
            imageAssetId: one.image_asset_id,
            seconds,
            ...sizeOf(size),
            seed: one.seed ?? seedOf(one.prompt),
            language: languageOf(language, one.prompt),
          },
          name: one.prompt,
          prompt: one.prompt,
          sceneId: one.scene_id,
          price: creditsForFilm(seconds),
          seconds,
        };
      });
    },
  });
}
