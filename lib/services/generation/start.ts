import type { Actor } from "@/lib/core/actor";
import { isAppError } from "@/lib/core/errors";
import { seedOf } from "@/lib/core/hash";
import { newId } from "@/lib/core/ids";
import { creditsForFilm } from "@/lib/core/money";
import { detectLanguage, loadLanguages } from "@/lib/language/language";
import { secondsToSpeak } from "@/lib/language/words";
import { findAsset } from "../assets/repo";
import { isProfileId } from "../voice-profiles/profile-voice";
import { imagesBatch, musicBatch, videoBatch, voiceBatch } from "./batch-jobs";
import { chooseVoice } from "./choose-voice";
import { moodFor } from "./mood";
import type { BatchOptions, ClipsRequest, ImagesRequest, MusicRequest, VoiceRequest } from "./requests";
import { type StartedBatch, startBatch } from "./start-batch";

/** Credits for one picture. */
const PICTURE_CREDITS = 1;
/** Narration is rarely as long as its text suggests: hold a tenth more. */
const MARGIN = 1.1;

/** What a batch is started with beside its kind and its items. */
function optionsOf({ provider, projectId, fallback, dryRun, maxCredits, also }: BatchOptions): BatchOptions {
  return { provider, projectId, fallback, dryRun, maxCredits, also };
}

const languageOf = (given: string | undefined, text: string): string =>
  (given ?? detectLanguage(text).language).slice(0, 2).toLowerCase();

/** Pictures from prompts, one asset each. @throws AppError as startBatch */
export async function generateImages(actor: Actor, input: ImagesRequest): Promise<StartedBatch> {
  await loadLanguages();
  const { width, height, language, options } = input;
  return startBatch(actor, {
    ...optionsOf(input),
    sort: imagesBatch,
    plan: async () =>
      input.prompts.map((one) => ({
        item: {
          kind: "image",
          assetId: newId(imagesBatch.assetPrefix),
          prompt: one.prompt,
          negativePrompt: one.negativePrompt,
          width,
          height,
          seed: one.seed ?? seedOf(one.prompt),
          language: languageOf(language, options.subject ?? one.prompt),
          options,
        },
        name: one.prompt,
        prompt: one.prompt,
        negativePrompt: one.negativePrompt,
        sceneId: one.sceneId,
        price: PICTURE_CREDITS,
      })),
  });
}

/** Narration of texts, one asset each. @throws AppError as startBatch, and `validation` for an unknown voice */
export async function generateVoice(actor: Actor, input: VoiceRequest): Promise<StartedBatch> {
  await loadLanguages();
  const { speed, format, voiceSettings } = input;
  return startBatch(actor, {
    ...optionsOf(input),
    sort: voiceBatch,
    speech: input.segments.map((one) => ({ voiceId: one.voiceId, language: languageOf(one.language, one.text) })),
    plan: ({ providers }) =>
      Promise.all(
        input.segments.map(async (one, index) => {
          const language = languageOf(one.language, one.text);
          const voice = await chooseVoice(actor.userId, one.voiceId, language, providers.voice).catch(
            (error: unknown) => {
              throw inSegment(error, index);
            },
          );
          const seconds = Math.max(0.5, secondsToSpeak(one.text, language) / speed);
          return {
            item: {
              kind: "voice" as const,
              assetId: newId(voiceBatch.assetPrefix),
              text: one.text,
              voiceId: isProfileId(one.voiceId) ? one.voiceId : voice.id,
              rate: speed,
              voiceSettings,
              format,
              seed: seedOf(one.text),
              language,
            },
            name: one.text,
            prompt: one.text,
            sceneId: one.sceneId,
            price: creditsForFilm(seconds * MARGIN),
            seconds,
          };
        }),
      ),
  });
}

/** Names the segment whose voice is wrong. */
function inSegment(error: unknown, index: number): unknown {
  if (!isAppError(error) || error.field !== "voiceId") return error;
  for (const issue of error.issues) issue.field = `segments.${index}.${issue.field}`;
  return Object.assign(error, { field: `segments.${index}.voiceId` });
}

/** One piece of music. @throws AppError as startBatch */
export async function generateMusic(actor: Actor, input: MusicRequest): Promise<StartedBatch> {
  await loadLanguages();
  const { prompt, seconds, style, tempo, mood, seed, format } = input;
  return startBatch(actor, {
    ...optionsOf(input),
    sort: musicBatch,
    plan: async () => [
      {
        item: {
          kind: "music",
          assetId: newId(musicBatch.assetPrefix),
          prompt,
          mood: mood ?? moodFor(`${prompt} ${style ?? ""}`, tempo),
          seconds,
          format,
          seed: seed ?? seedOf(prompt),
          language: languageOf(undefined, prompt),
        },
        name: prompt,
        prompt,
        price: creditsForFilm(seconds / 4),
        seconds,
      },
    ],
  });
}

/** Clips from prompts or pictures, one asset each. @throws AppError as startBatch, and `not_found` for a picture */
export async function generateVideos(actor: Actor, input: ClipsRequest): Promise<StartedBatch> {
  await loadLanguages();
  const { width, height, language, options = {} } = input;
  return startBatch(actor, {
    ...optionsOf(input),
    ...(input.order?.length ? { order: input.order } : {}),
    sort: videoBatch,
    plan: async () => {
      for (const { imageAssetId: id } of input.prompts) if (id) await findAsset(actor.userId, id);
      return input.prompts.map((one) => {
        const seconds = one.seconds ?? input.seconds;
        return {
          item: {
            kind: "video" as const,
            assetId: newId(videoBatch.assetPrefix),
            prompt: one.prompt,
            imageAssetId: one.imageAssetId,
            seconds,
            width,
            height,
            seed: one.seed ?? seedOf(one.prompt),
            language: languageOf(language, options.subject ?? one.prompt),
            options,
          },
          name: one.prompt,
          prompt: one.prompt,
          sceneId: one.sceneId,
          price: creditsForFilm(seconds),
          seconds,
        };
      });
    },
  });
}
