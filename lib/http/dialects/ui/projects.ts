import { z } from "zod";
import { SHAPES } from "@/lib/core/media-formats";
import { wordsSchema } from "@/lib/messages/message";
import { createProjectSchema, PROJECT_STATUSES, SKIPPABLE } from "@/lib/services/projects/schemas";
import { pageOf, pageQuery, time } from "./common";
import { jobSchema } from "./jobs";
import { assetSchema } from "./library";

export { PROJECT_STATUSES };
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

export const projectCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  status: z.enum(PROJECT_STATUSES),
  /** 0–1 */
  progress: z.number(),
  /** Key of the pipeline's step that is worked on. */
  currentStep: z.string().nullable(),
  remainingSeconds: z.number().nullable(),
  format: z.enum(SHAPES),
  posterUrl: z.string().nullable(),
  jobId: z.string().nullable(),
  filmId: z.string().nullable(),
  createdAt: time,
  updatedAt: time,
});
export type ProjectCard = z.infer<typeof projectCardSchema>;
export const projectPage = pageOf(projectCardSchema);
export const projectQuery = pageQuery.extend({ status: z.enum(PROJECT_STATUSES).optional() });

const project = createProjectSchema.shape;

/** What the brief's form sends; the rest of a project's configuration stays as programs set it. */
export const projectRequest = z.object({
  title: project.title,
  description: project.description,
  prompt: project.prompt,
  format: z.enum(SHAPES).default("landscape"),
  /** ISO 639-1; absent means: detect it. */
  language: z.string().min(2).max(8).optional(),
  /** Seconds. */
  targetSeconds: z.number().int().min(5).max(3600).optional(),
});
export type ProjectRequest = z.input<typeof projectRequest>;

export const projectSchema = projectCardSchema.extend({
  prompt: z.string(),
  language: z.string().nullable(),
  targetSeconds: z.number().nullable(),
  /** The last run, null before the first. */
  job: jobSchema.nullable(),
  assets: z.array(assetSchema),
});
export type Project = z.infer<typeof projectSchema>;

export const startRequest = z.object({
  skipSteps: z.array(z.enum(SKIPPABLE)).default([]),
  /** Only says what it would cost and take. */
  dryRun: z.boolean().default(false),
});
export type StartRequest = z.input<typeof startRequest>;

export const projectStarted = z.object({
  jobId: z.string().nullable(),
  credits: z.number().int(),
  balance: z.number().int(),
  /** Length of the film, seconds. */
  filmSeconds: z.number(),
  /** How long making it takes on this machine, seconds. */
  workSeconds: z.number(),
  warnings: z.array(wordsSchema),
});
