import { z } from "zod";
import { wordsSchema } from "@/lib/messages/message";
import { JOB_MODES, MARKETING_STATUSES, SEGMENT_MODES, SEGMENT_STATUSES } from "@/lib/services/marketing/schemas";

const dollars = z.number().meta({ description: "US dollars." });
const percent = z.number().int().min(0).max(100);

const attemptWire = z.object({
  provider: z.string(),
  outcome: z.string(),
  /** Why it could not; empty when it could. */
  message: z.string(),
  said: wordsSchema,
  cost: dollars,
  seconds: z.number(),
});

const segmentWire = z.object({
  segment_index: z.number().int().meta({ description: "From 0." }),
  role: z.string(),
  prompt: z.string(),
  sent_prompt: z.string().meta({ description: "The prompt as its provider gets it." }),
  narration: z.string(),
  generation_mode: z.enum(SEGMENT_MODES),
  duration: z.number().meta({ description: "Seconds." }),
  provider: z.string().meta({ description: "Who made it, or is asked first; empty for the best that is there." }),
  providers: z.array(z.string()),
  status: z.enum(SEGMENT_STATUSES),
  status_display: z.string(),
  progress_percent: percent,
  video_url: z.string().nullable(),
  video_asset_id: z.string().nullable(),
  image_asset_id: z.string().nullable(),
  image_url: z.string().nullable(),
  error: z.string().nullable(),
  error_said: wordsSchema.nullable(),
  cost: dollars,
  attempts: z.array(attemptWire),
});

export const marketingJobWire = z.object({
  id: z.string(),
  title: z.string(),
  theme: z.string(),
  template_id: z.string().nullable(),
  template: z.string().nullable(),
  status: z.enum(MARKETING_STATUSES),
  status_display: z.string(),
  progress_percent: percent,
  estimated_cost: dollars,
  actual_cost: dollars,
  final_video_url: z.string().nullable(),
  final_video_asset_id: z.string().nullable(),
  film_id: z.string().nullable(),
  /** The job that makes it, in /jobs. */
  job_id: z.string().nullable(),
  error: z.string().nullable(),
  error_said: wordsSchema.nullable(),
  mode: z.enum(JOB_MODES),
  aspect_ratio: z.string(),
  style: z.string(),
  providers: z.array(z.string()),
  voice_id: z.string().nullable(),
  language: z.string().nullable(),
  tone: z.string(),
  captions: z.string(),
  music: z.string(),
  missing: z
    .array(z.object({ field: z.string(), message: z.string(), said: wordsSchema }))
    .meta({ description: "What must be given before it can be generated." }),
  created_at: z.string(),
  updated_at: z.string(),
  segments: z.array(segmentWire),
});
export type MarketingJobWire = z.infer<typeof marketingJobWire>;
export type MarketingSegmentWire = z.infer<typeof segmentWire>;

/** A page of productions, with totals of all of them. */
export const marketingPage = z.object({
  items: z.array(marketingJobWire),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.number().int(),
  stats: z.object({
    total_jobs: z.number().int(),
    completed: z.number().int(),
    in_progress: z.number().int(),
    total_cost: dollars,
  }),
});
export type MarketingPage = z.infer<typeof marketingPage>;

export const marketingEstimate = z.object({
  cost: dollars,
  credits: z.number().int(),
  /** Of work on this machine. */
  seconds: z.number(),
  providers: z
    .array(z.string().nullable())
    .meta({ description: "Who is asked first, segment by segment; null where nobody is there." }),
});
