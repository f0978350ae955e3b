import { z } from "zod";
import { languageTag } from "@/lib/core/fields";
import { SHAPES } from "@/lib/core/media-formats";
import { STYLES, type Style } from "@/lib/planning/scenarist/styles";
import { MOODS } from "@/lib/providers/ports";
import { CAPTION_STYLES } from "@/lib/timeline/schema/overlays";

export { STYLES, type Style };

/** How a segment's clip is made: from words alone, or from a picture that begins it. */
export const SEGMENT_MODES = ["text_to_video", "image_to_video"] as const;
export type SegmentMode = (typeof SEGMENT_MODES)[number];
/** How a job's segments are made: all alike, or each as it says itself. */
export const JOB_MODES = [...SEGMENT_MODES, "hybrid"] as const;
export type JobMode = (typeof JOB_MODES)[number];

export const MARKETING_STATUSES = [
  "draft",
  "configuring",
  "assets_ready",
  "generating",
  "assembling",
  "completed",
  "failed",
  "cancelled",
] as const;
export type MarketingStatus = (typeof MARKETING_STATUSES)[number];
/** Of these, the ones in which something is being made. */
export const BUSY: readonly MarketingStatus[] = ["generating", "assembling"];

/** How far a segment's clip is. */
export const SEGMENT_STATUSES = ["pending", "queued", "processing", "completed", "failed", "cancelled"] as const;
export type SegmentStatus = (typeof SEGMENT_STATUSES)[number];

export const MAX_SEGMENTS = 20;
/** Seconds of one segment. */
export const SHORTEST_SEGMENT = 2;
export const LONGEST_SEGMENT = 10;
const MAX_PROMPT = 2000;

export const providerOrder = z.array(z.string().trim().min(1).max(80)).max(6);

/** How a job's film looks and sounds; the column `MarketingJob.config`. */
export const jobConfigSchema = z.object({
  mode: z.enum(JOB_MODES).default("text_to_video"),
  shape: z.enum(SHAPES).default("vertical"),
  style: z.enum(STYLES).default("photorealistic"),
  /** Video providers in the order in which they are asked; any that is there follows them. */
  providers: providerOrder.default([]),
  voiceId: z.string().max(200).optional(),
  /** ISO 639-1 of what is said; found out from the text without it. */
  language: languageTag.optional(),
  tone: z.string().trim().max(80).default(""),
  captions: z.enum([...CAPTION_STYLES, "none"]).default("bold"),
  music: z.enum([...MOODS, "auto", "none"]).default("auto"),
});
export type JobConfig = z.output<typeof jobConfigSchema>;

const { shape: whole } = jobConfigSchema;
/** Settings that a request or a template names: those that it does not name stay as they are, and get no defaults. */
export const jobConfigPart = z.object({
  mode: whole.mode.unwrap().optional(),
  shape: whole.shape.unwrap().optional(),
  style: whole.style.unwrap().optional(),
  providers: whole.providers.unwrap().optional(),
  voiceId: whole.voiceId,
  language: whole.language,
  tone: whole.tone.unwrap().optional(),
  captions: whole.captions.unwrap().optional(),
  music: whole.music.unwrap().optional(),
});

export const segmentInputSchema = z.object({
  role: z.string().trim().max(40).default(""),
  /** What is seen. */
  prompt: z.string().trim().max(MAX_PROMPT).default(""),
  /** What is said over it. */
  narration: z.string().trim().max(MAX_PROMPT).default(""),
  mode: z.enum(SEGMENT_MODES).default("text_to_video"),
  seconds: z.number().min(SHORTEST_SEGMENT).max(LONGEST_SEGMENT).default(5),
  imageAssetId: z.string().max(200).nullish(),
  providers: providerOrder.default([]),
});
export type SegmentInput = z.output<typeof segmentInputSchema>;

export const segmentsInputSchema = z.array(segmentInputSchema).min(1).max(MAX_SEGMENTS);

/** What a job is made with: the wizard's first step. */
export const newJobSchema = z.object({
  title: z.string().trim().min(1).max(200),
  theme: z.string().trim().max(MAX_PROMPT).default(""),
  templateId: z.string().max(100).nullish(),
  /** Values of the template's variables. */
  variables: z.record(z.string().max(40), z.string().max(500)).default({}),
  config: jobConfigPart.default({}),
  segmentsCount: z.number().int().min(1).max(MAX_SEGMENTS).optional(),
  segmentSeconds: z.number().min(SHORTEST_SEGMENT).max(LONGEST_SEGMENT).optional(),
});
export type NewJobInput = z.input<typeof newJobSchema>;

/** What of a job is changed; `segments` replaces all of them. */
export const jobChangeSchema = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  theme: z.string().trim().max(MAX_PROMPT).optional(),
  config: jobConfigPart.optional(),
  segments: segmentsInputSchema.optional(),
});
export type JobChange = z.input<typeof jobChangeSchema>;
