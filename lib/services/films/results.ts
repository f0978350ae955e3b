import { isSoundFormat } from "@/lib/core/media-formats";
import { type Db, db } from "@/lib/db/client";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { noticesWire } from "@/lib/wire/notices";
import { loadAssets } from "../assets/repo";
import { signedUrl } from "../assets/signed-url";
import { exportJob } from "../exports/export-job";
import { loadFilm } from "./repo";

type Job = JobWithSteps;

/** What a finished film's job gives, as status answers and webhooks both carry it. */
export interface GenerationResult {
  video_id: string;
  thumbnail_url: string;
  /** Seconds, to a tenth. */
  duration: number;
  cost: number;
  created_at: string;
  notices?: { code: string; message: string }[];
}

export interface ExportResult {
  video_url: string;
  thumbnail_url: string;
  cost: number;
  created_at: string;
}

export interface PublicFailure {
  code: string;
  message: string;
}

const isoSeconds = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, "Z");

async function linkTo(id: string | null, name: string, tx: Db): Promise<string> {
  const [asset] = id ? await loadAssets([id], tx) : [];
  return asset ? signedUrl(asset, name) : "";
}

/** @throws AppError `not_found` when the film was removed */
export async function generationResult(job: Job, tx: Db = db()): Promise<GenerationResult> {
  const film = await loadFilm(job.filmId ?? "", tx);
  const notices = noticesWire(job.notices);
  return {
    video_id: film.id,
    thumbnail_url: await linkTo(film.posterAssetId, `${film.id}.jpg`, tx),
    duration: Math.round(film.durationSeconds * 10) / 10,
    cost: job.creditsCharged,
    created_at: isoSeconds(job.finishedAt ?? job.createdAt),
    ...(notices.length > 0 ? { notices } : {}),
  };
}

/** What an export's file is called; sound has no shape. */
function fileName(job: Job): string {
  const { format, extension = "mp4" } = exportJob.outputOf(job) ?? {};
  const isSound = isSoundFormat(exportJob.inputOf(job).codec);
  return isSound ? `${job.filmId}.${extension}` : `${job.filmId}_${format}.${extension}`;
}

export async function exportResult(job: Job, tx: Db = db()): Promise<ExportResult> {
  const output = exportJob.outputOf(job);
  return {
    video_url: await linkTo(output?.assetId ?? null, fileName(job), tx),
    thumbnail_url: await linkTo(output?.posterAssetId ?? null, `${job.filmId}.jpg`, tx),
    cost: job.creditsCharged,
    created_at: isoSeconds(job.finishedAt ?? job.createdAt),
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

/** The failure as the public document writes it: `VOICE_GENERATION_FAILED`, `EXPORT_FAILED` … */
export function publicFailure(job: Job): PublicFailure {
  if (job.status === "cancelled") return { code: "CANCELLED", message: "The job was cancelled." };
  const message = job.errorMessage ?? "The job failed.";
  if (exportJob.is(job)) return { code: "EXPORT_FAILED", message };
  const step = job.steps.find((candidate) => candidate.status === "failed")?.key ?? "";
  return { code: FAILURE_CODES[step] ?? "GENERATION_FAILED", message };
}
