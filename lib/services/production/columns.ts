import { z } from "zod";
import { keptMessageSchema } from "@/lib/messages/message";
import { scenePlanSchema } from "@/lib/planning/plan";
import { writtenScriptSchema } from "@/lib/planning/script/written";
import { filmInputSchema } from "../films/schemas";
import { filmReport } from "./report";

/** The column `Production.progress`: what the steps leave for each other. */
export const progressColumn = z.object({
  seed: z.number().optional(),
  /** The script's text, as it will be narrated. */
  narrationText: z.string().optional(),
  kind: z.enum(["script", "topic"]).optional(),
  /** The language model's scenes, when one wrote the script. */
  written: writtenScriptSchema.optional(),
  /** Assets of the user's media, in the order given; seconds of a clip. */
  media: z
    .array(z.object({ assetId: z.string(), kind: z.enum(["image", "video"]), durationSeconds: z.number() }))
    .optional(),
  voice: z.object({ id: z.string(), name: z.string(), provider: z.string() }).optional(),
  /** What the recording says, when it came without its words and something here listened to it. */
  transcript: z.string().optional(),
  /** The transcript's words with their times in seconds, when they are known. */
  heard: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })).optional(),
  presenterAssetId: z.string().optional(),
  /** The presenter's clip brings the narration, and nothing else does. */
  presenterSpeaks: z.boolean().optional(),
  musicAssetId: z.string().optional(),
  /** What the music sounds like, whoever chose it. */
  mood: z.string().optional(),
  /** When the plan was first put up for review: milliseconds since 1970. */
  reviewAt: z.number().optional(),
  /** Chosen where none was asked for. */
  theme: filmInputSchema.shape.theme,
  /** The presenter's clip, where it brings the narration. */
  voiceUrl: filmInputSchema.shape.voiceUrl,
});
export type Progress = z.output<typeof progressColumn>;

/** The column `Segment.words`: what is kept of the narration beside its sound. Seconds count from the clip's start. */
export const speechColumn = z.union([
  z.object({
    words: z.array(
      z.object({ text: z.string(), textStart: z.number(), textEnd: z.number(), start: z.number(), end: z.number() }),
    ),
    visemes: z.array(z.object({ time: z.number(), shape: z.string() })),
  }),
  // Nothing is spoken yet.
  z.tuple([]).transform(() => ({ words: [], visemes: [] })),
]);
export type SegmentSpeech = z.output<typeof speechColumn>;

/** The column `Segment.error`: why a segment could not be made. */
export const segmentErrorColumn = z.object({
  message: keptMessageSchema,
  /** Of the pipeline. */
  step: z.string(),
  remedy: keptMessageSchema.optional(),
});
export type SegmentError = z.output<typeof segmentErrorColumn>;

/** The column `Segment.plan`. */
export const planColumn = scenePlanSchema;

/** Fields of a segment that a job changes. */
const segmentChange = z
  .object({
    status: z.string(),
    heading: z.string(),
    narration: z.string(),
    plan: planColumn,
    prompt: z.string().nullable(),
    error: segmentErrorColumn.nullable(),
    words: speechColumn,
    durationSeconds: z.number(),
    voiceAssetId: z.string().nullable(),
    pictureAssetId: z.string().nullable(),
    stillAssetId: z.string().nullable(),
  })
  .partial();
export type SegmentChange = z.output<typeof segmentChange>;

/** The column `Production.draft`: what a job that changes a finished film has made so far, beside the document. */
export const draftColumn = z.object({
  /** By segment's id. */
  segments: z.record(z.string(), segmentChange),
  report: filmReport.optional(),
});
export type Draft = z.output<typeof draftColumn>;
