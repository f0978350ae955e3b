import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import { isSoundContainer } from "@/lib/core/media-formats";
import type { JobFailure, JobSuccess } from "@/lib/services/events/domain-event";
import { noticesWire } from "./notices";
import { isoTime } from "./time";

/** The address at which an asset can be had under a name without credentials. */
export type Link = (assetId: string, name: string) => string;

/** What the user should know of a result, beside it: the documents give results no such field. */
export const resultNotices = z.array(z.object({ code: z.string(), message: z.string() }));

/** What a finished film's job gives, as status answers and webhooks both carry it. */
export const generationResult = z.object({
  video_id: z.string(),
  thumbnail_url: z.string(),
  /** Seconds, to a tenth. */
  duration: z.number(),
  cost: z.number().int(),
  created_at: z.string(),
});

/** What a finished export's job gives. */
export const exportResult = z.object({
  video_url: z.string(),
  thumbnail_url: z.string(),
  cost: z.number().int(),
  created_at: z.string(),
});

/** Why a job failed: `VOICE_GENERATION_FAILED`, `EXPORT_FAILED` … */
export const requestFailure = z.object({ code: z.string(), message: z.string() });

const linkTo = (link: Link, assetId: string | null, name: string): string => (assetId ? link(assetId, name) : "");

/** Seconds, to a tenth. */
export const tenth = (seconds: number): number => Math.round(seconds * 10) / 10;

/** @throws AppError `not_found` when the film was removed */
export function generationResultOf(
  { filmId }: { filmId: string | null },
  { film, credits, endedAt }: JobSuccess,
  link: Link,
): z.output<typeof generationResult> {
  if (!film) throw notFound("Video", filmId ?? "");
  return {
    video_id: film.id,
    thumbnail_url: linkTo(link, film.posterAssetId, `${film.id}.jpg`),
    duration: tenth(film.seconds),
    cost: credits,
    created_at: isoTime(endedAt),
  };
}

/** The notices that stand beside a result; no field at all without any. */
export function noticesBeside({ notices }: JobSuccess): { notices?: z.output<typeof resultNotices> } {
  return notices.length > 0 ? { notices: noticesWire(notices) } : {};
}

export function exportResultOf(
  { filmId }: { filmId: string | null },
  { file, shape, credits, endedAt }: JobSuccess,
  link: Link,
): z.output<typeof exportResult> {
  const { assetId, posterAssetId, extension } = file;
  // Sound has no shape.
  const name = isSoundContainer(extension) ? `${filmId}.${extension}` : `${filmId}_${shape}.${extension}`;
  return {
    video_url: linkTo(link, assetId, name),
    thumbnail_url: linkTo(link, posterAssetId, `${filmId}.jpg`),
    cost: credits,
    created_at: isoTime(endedAt),
  };
}

/** What failed, by the step at which the work stopped. */
const FAILURE_CODES: Record<string, string> = {
  understand: "INVALID_CONTENT",
  script: "SCRIPT_GENERATION_FAILED",
  scenes: "SCRIPT_GENERATION_FAILED",
  voices: "VOICE_GENERATION_FAILED",
  pictures: "IMAGE_GENERATION_FAILED",
  music: "MUSIC_GENERATION_FAILED",
};

/** The failure as the public document writes it. */
export function requestFailureOf(
  subject: "generation" | "export",
  outcome: JobFailure | { status: "cancelled" },
): z.output<typeof requestFailure> {
  if (outcome.status === "cancelled") return { code: "CANCELLED", message: "The job was cancelled." };
  const message = outcome.message ?? "The job failed.";
  if (subject === "export") return { code: "EXPORT_FAILED", message };
  return { code: FAILURE_CODES[outcome.step ?? ""] ?? "GENERATION_FAILED", message };
}
