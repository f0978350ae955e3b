import { z } from "zod";
import { SOUND_CONTAINERS } from "@/lib/core/media-formats";
import { attemptSchema, MOODS, PROVIDER_KINDS } from "@/lib/providers/ports";

const itemBase = {
  assetId: z.string(),
  seed: z.number(),
  /** ISO 639-1 */
  language: z.string(),
};

const imageItem = z.object({
  ...itemBase,
  kind: z.literal("image"),
  prompt: z.string(),
  negativePrompt: z.string(),
  width: z.number(),
  height: z.number(),
  /** What the request asks for besides, for providers that know it. */
  options: z.record(z.string(), z.unknown()),
});
export type ImageItem = z.output<typeof imageItem>;

const voiceItem = z.object({
  ...itemBase,
  kind: z.literal("voice"),
  text: z.string(),
  voiceId: z.string().optional(),
  rate: z.number(),
  format: z.enum([...SOUND_CONTAINERS, "ogg"]),
  voiceSettings: z.object({ stability: z.number().optional(), similarityBoost: z.number().optional() }).default({}),
});
export type VoiceItem = z.output<typeof voiceItem>;

const musicItem = z.object({
  ...itemBase,
  kind: z.literal("music"),
  prompt: z.string(),
  mood: z.enum(MOODS),
  seconds: z.number(),
  format: z.enum([...SOUND_CONTAINERS, "ogg"]),
});
export type MusicItem = z.output<typeof musicItem>;

const clipItem = z.object({
  ...itemBase,
  kind: z.literal("video"),
  prompt: z.string(),
  imageAssetId: z.string().optional(),
  seconds: z.number(),
  width: z.number(),
  height: z.number(),
  /** What the request asks for besides, for providers that know it. Clips of before December 2026 have none. */
  options: z.record(z.string(), z.unknown()).default({}),
});
export type ClipItem = z.output<typeof clipItem>;

const batchItem = z.discriminatedUnion("kind", [imageItem, voiceItem, musicItem, clipItem]);
export type BatchItem = z.output<typeof batchItem>;

/** What a batch's job keeps: its steps read nothing else. */
export const batchInput = z.object({
  items: z.array(batchItem),
  /** Provider to begin with, by kind. */
  providers: z.partialRecord(z.enum(PROVIDER_KINDS), z.string()),
  /** Providers that were asked for and were unavailable; jobs that are kept call them so. */
  gaveWay: z.array(attemptSchema).optional(),
  fallback: z.boolean(),
  /** Providers in the order in which they are asked; `providers` alone without it. */
  order: z.array(z.string()).optional(),
  /** Credits held for each item, in the order of `items`. */
  prices: z.array(z.number()),
});
export type BatchInput = z.output<typeof batchInput>;

export const batchOutput = z.object({
  /** Assets that were made. */
  completed: z.array(z.string()),
  /** How many could not be. */
  failed: z.number(),
});
