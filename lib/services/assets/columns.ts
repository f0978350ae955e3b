import { z } from "zod";
import { keptMessageSchema } from "@/lib/messages/message";
import { operationSchema } from "@/lib/providers/operation";
import { attemptSchema } from "@/lib/providers/ports";

/** A sentence about an asset that its owner should read. */
const warning = z.object({ code: z.string(), message: keptMessageSchema });
export type AssetWarning = z.output<typeof warning>;

/** The column `Asset.warnings`. */
export const warningsColumn = z.array(warning);

/** The column `Asset.attempts`: the providers that were tried, in order. */
export const attemptsColumn = z.array(attemptSchema);

/** A spoken word, in seconds from the asset's start. */
const spokenWord = z.object({ text: z.string(), start: z.number(), end: z.number() });
export type SpokenWord = z.output<typeof spokenWord>;

/** The column `Asset.metadata`: what only some kinds of assets know. */
export const metadataColumn = z.object({
  /** A number or a name of the caller's own. */
  sceneId: z.union([z.number(), z.string()]).optional(),
  /** Length of what will be made. */
  estimatedSeconds: z.number().optional(),
  operation: operationSchema.nullish(),
  /** Of narration; captions are made from them. */
  words: z.array(spokenWord).optional(),
  /** ISO 639-1, of narration. */
  language: z.string().optional(),
  /** Id of the voice, of narration. */
  voice: z.string().optional(),
  /** Of music. */
  mood: z.string().optional(),
});
export type AssetMetadata = z.output<typeof metadataColumn>;
