import { SHAPE_RATIOS } from "@/lib/core/media-formats";
import { signedUrl } from "@/lib/services/assets/signed-url";
import type { MarketingView, SegmentView } from "@/lib/services/marketing";
import { BUSY } from "@/lib/services/marketing/schemas";
import { acceptedLanguage } from "../../accept-language";
import type { MarketingJobWire, MarketingSegmentWire } from "./job-wire";
import { DISPLAY } from "./words";

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
