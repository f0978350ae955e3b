import { z } from "zod";
import type { FilmFormat } from "../films/schemas";

export const PROJECT_STATUSES = [
  "draft",
  "scripting",
  "generating",
  "rendering",
  "completed",
  "failed",
  "cancelled",
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];
export const RUNNING: readonly ProjectStatus[] = ["scripting", "generating", "rendering"];

/** Words for a length, in seconds, used when no duration is given. */
export const LENGTHS: Record<string, number> = { short: 30, medium: 90, long: 300 };

/** Words and ratios for a shape. */
export const SHAPES: Record<string, FilmFormat> = {
  landscape: "landscape",
  horizontal: "landscape",
  "16:9": "landscape",
  vertical: "vertical",
  portrait: "vertical",
  "9:16": "vertical",
  square: "square",
  "1:1": "square",
  ads: "ads",
  "4:5": "ads",
};

const FORMATS = [...Object.keys(LENGTHS), ...Object.keys(SHAPES)] as [string, ...string[]];

/** How the film is to be; the document's own names. What is not known is kept and given back. */
export const projectConfigSchema = z.looseObject({
  /** seconds */
  target_duration: z.number().int().min(5).max(3600).optional(),
  /** A length (short, medium, long) or a shape (vertical, 16:9 …). */
  format: z.enum(FORMATS).optional(),
  aspect_ratio: z.enum(Object.keys(SHAPES) as [string, ...string[]]).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/, "a language code such as en or fr")
    .optional(),
  style: z.string().max(80).optional(),
  voice_id: z.string().max(200).optional(),
  theme: z.string().max(40).optional(),
  captions: z.string().max(40).optional(),
  music: z.string().max(40).optional(),
});
export type ProjectConfig = z.output<typeof projectConfigSchema>;

const title = z.string().trim().min(1).max(200);
const description = z.string().trim().max(5000);
const prompt = z.string().trim().max(100_000);

export const createProjectSchema = z.object({
  title,
  description: description.default(""),
  prompt: prompt.default(""),
  config: projectConfigSchema.default({}),
});
export type CreateProjectInput = z.input<typeof createProjectSchema>;

export const updateProjectSchema = z.object({
  title: title.optional(),
  description: description.optional(),
  prompt: prompt.optional(),
  config: projectConfigSchema.optional(),
});
export type UpdateProjectInput = z.input<typeof updateProjectSchema>;

/** Steps that can be left out. `music` is part of the document's montage; alone it leaves the film silent behind the voice. */
export const SKIPPABLE = ["script", "images", "videos", "voice", "music", "montage"] as const;
export type Skippable = (typeof SKIPPABLE)[number];

export const PROVIDER_WISHES = ["llm", "image", "video", "voice", "music"] as const;
export type ProviderWish = (typeof PROVIDER_WISHES)[number];

export const startProjectSchema = z.object({
  skipSteps: z.array(z.enum(SKIPPABLE)).default([]),
  providers: z.partialRecord(z.enum(PROVIDER_WISHES), z.string().min(1).max(80)).default({}),
  fallback: z.boolean().default(true),
});
export type StartProjectInput = z.input<typeof startProjectSchema>;
