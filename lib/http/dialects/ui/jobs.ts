import { z } from "zod";
import { FILM_ROLES } from "@/lib/jobs/film-roles";
import { wordsSchema } from "@/lib/messages/message";
import { lineSchema } from "./account";
import { noticeSchema, pageOf, pageQuery, saidSchema, time } from "./common";
import { sceneSchema } from "./films";

export const JOB_STATUSES = ["queued", "running", "waiting", "succeeded", "failed", "cancelled"] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const stepSchema = z.object({
  key: z.string(),
  label: z.string(),
  status: z.enum(["pending", "running", "succeeded", "failed", "skipped"]),
  /** 0–1 */
  progress: z.number(),
  itemsDone: z.number().nullable(),
  itemsTotal: z.number().nullable(),
  error: wordsSchema.nullable(),
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
});
export type StepView = z.infer<typeof stepSchema>;

export const jobCardSchema = z.object({
  id: z.string(),
  kind: z.string(),
  /** What the job does with its film: makes it, changes a scene of it, or renders it into a file; absent for other jobs. */
  film: z.enum(FILM_ROLES).optional(),
  title: z.string(),
  status: z.enum(JOB_STATUSES),
  /** 0–1 */
  progress: z.number(),
  currentStep: z.string().nullable(),
  format: z.string().nullable(),
  filmId: z.string().nullable(),
  posterUrl: z.string().nullable(),
  createdAt: time,
  startedAt: time.nullable(),
  finishedAt: time.nullable(),
  remainingSeconds: z.number().nullable(),
  ...lineSchema.shape,
});
export type JobCard = z.infer<typeof jobCardSchema>;
export const jobPage = pageOf(jobCardSchema);
export const jobQuery = pageQuery.extend({
  status: z.enum([...JOB_STATUSES, "active"]).optional(),
  kind: z.string().max(40).optional(),
});

export const eventSchema = z.object({
  id: z.string(),
  type: z.string(),
  level: z.enum(["debug", "info", "warn", "error"]),
  message: wordsSchema,
  step: z.string().nullable(),
  at: time,
});
export type JobEventView = z.infer<typeof eventSchema>;

export const jobSchema = jobCardSchema.extend({
  steps: z.array(stepSchema),
  scenes: z.array(sceneSchema),
  notices: z.array(noticeSchema),
  log: z.array(eventSchema),
  creditsEstimated: z.number().int(),
  creditsCharged: z.number().int(),
  error: saidSchema.extend({ code: z.string() }).nullable(),
});
export type JobDetail = z.infer<typeof jobSchema>;
