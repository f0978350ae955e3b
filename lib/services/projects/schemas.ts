import { z } from "zod";
import { languageTag } from "@/lib/core/fields";
import { SHAPES } from "@/lib/core/media-formats";
import { MAX_TEXT } from "../films/schemas";

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

/** Lengths that have a word, in seconds, used when no duration is given. */
export const LENGTHS = { short: 30, medium: 90, long: 300 } as const;
export const LENGTH_WORDS = Object.keys(LENGTHS) as [keyof typeof LENGTHS, ...(keyof typeof LENGTHS)[]];

/** How a project's film is to be. */
export const projectConfigSchema = z.object({
  targetSeconds: z.number().int().min(5).max(3600).optional(),
  length: z.enum(LENGTH_WORDS).optional(),
  shape: z.enum(SHAPES).optional(),
  language: languageTag.optional(),
  tone: z.string().max(80).optional(),
  voiceId: z.string().max(200).optional(),
  theme: z.string().max(40).optional(),
  captions: z.string().max(40).optional(),
  music: z.string().max(40).optional(),
  /** Length and shape in the words of whoever configured the project last, by the name of the field. */
  written: z.record(z.string(), z.string()).default({}),
  /** What a client keeps with the project besides; it is given back as it came. */
  kept: z.record(z.string(), z.unknown()).default({}),
});
export type ProjectConfig = z.output<typeof projectConfigSchema>;

/** Seconds the film is to last, as far as the configuration says. */
export const secondsOf = ({ targetSeconds, length }: ProjectConfig): number | undefined =>
  targetSeconds ?? (length && LENGTHS[length]);

const title = z.string().trim().min(1).max(200);
const description = z.string().trim().max(5000);
const prompt = z.string().trim().max(MAX_TEXT);

export const createProjectSchema = z.object({
  title,
  description: description.default(""),
  prompt: prompt.default(""),
  config: projectConfigSchema.prefault({}),
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
