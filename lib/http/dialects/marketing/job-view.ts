import { z } from "zod";
import { SHAPE_RATIOS } from "@/lib/core/media-formats";
import { wordsSchema } from "@/lib/messages/message";
import { signedUrl } from "@/lib/services/assets/signed-url";
import { type MarketingView, SEGMENT_STATUSES, type SegmentView } from "@/lib/services/marketing";
import { BUSY, JOB_MODES, MARKETING_STATUSES, SEGMENT_MODES } from "@/lib/services/marketing/schemas";
import { acceptedLanguage } from "../../accept-language";
import { DISPLAY } from "./words";

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

/** Languages of `status_display`. */
export type Language = "en" | "fr";
export const languageOf = (request: Request): Language =>
  acceptedLanguage(request.headers.get("accept-language")) ?? "en";

const whole = (share: number): number => Math.floor(share * 100);

function segmentView(view: SegmentView, language: Language): MarketingSegmentWire {
  const { segment, status, progress, clip, picture, provider, attempts, error, sent } = view;
  return {
    segment_index: segment.position,
    role: segment.role,
    prompt: segment.prompt,
    sent_prompt: sent,
    narration: segment.narration,
    generation_mode: segment.mode,
    duration: segment.seconds,
    provider,
    providers: segment.providers,
    status,
    status_display: DISPLAY[language].segments[status],
    progress_percent: whole(progress),
    video_url: clip && signedUrl(clip, `segment-${segment.position + 1}.mp4`),
    video_asset_id: clip?.id ?? null,
    image_asset_id: segment.imageAssetId,
    image_url: picture && signedUrl(picture, picture.name || "picture"),
    error: error?.text ?? null,
    error_said: error,
    cost: segment.spentCents / 100,
    attempts: attempts.map(({ provider: id, outcome, message, costCents = 0, durationMs = 0 }) => ({
      provider: id,
      outcome,
      message: message.text,
      said: message,
      cost: costCents / 100,
      seconds: durationMs / 1000,
    })),
  };
}

/** A job as this surface tells it, with its state in the language that is asked for. */
export function marketingJobView(
  language: Language,
  { row, segments, progress, file, missing }: MarketingView,
): MarketingJobWire {
  const { config } = row;
  return {
    id: row.id,
    title: row.title,
    theme: row.theme,
    template_id: row.templateId,
    template: row.template || null,
    status: row.status,
    status_display: DISPLAY[language].jobs[row.status],
    progress_percent: whole(progress),
    estimated_cost: row.estimatedCents / 100,
    actual_cost: row.spentCents / 100,
    final_video_url: file && signedUrl(file, "film.mp4"),
    final_video_asset_id: file?.id ?? null,
    film_id: row.status === "completed" || !BUSY.includes(row.status) ? row.filmId : null,
    job_id: row.jobId,
    error: row.error?.text ?? null,
    error_said: row.error,
    mode: config.mode,
    aspect_ratio: SHAPE_RATIOS[config.shape],
    style: config.style,
    providers: config.providers,
    voice_id: config.voiceId ?? null,
    language: config.language ?? null,
    tone: config.tone,
    captions: config.captions,
    music: config.music,
    missing: missing.map(({ field, message }) => ({ field, message: message.text, said: message })),
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    segments: segments.map((segment) => segmentView(segment, language)),
  };
}
