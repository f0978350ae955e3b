import type { z } from "zod";
import type { FilmReport, FilmRequest, FilmRow, FilmWithSegments, ListedFilm, SegmentRow } from "@/lib/services/films";
import { usualCaptions } from "@/lib/timeline/layout/captions";
import { type FilmCard, filmRequest, type Report, type SceneView } from "./films";

const ACTIVE = ["queued", "running", "waiting"];

/** Address of an asset's file for its signed-in owner. */
export const fileUrl = (assetId: string | null): string | null => (assetId ? `/api/ui/assets/${assetId}/file` : null);

type Job = { id: string; status: string } | null | undefined;

function statusOf(film: FilmRow, job: Job, isDraft: boolean): FilmCard["status"] {
  if (film.status === "ready") return "ready";
  if (isDraft) return "draft";
  return film.status === "draft" && job && ACTIVE.includes(job.status) ? "making" : "failed";
}

/** `isDraft`: nobody asked for it as a film. */
export function filmCard(film: FilmRow, job: Job, isDraft: boolean): FilmCard {
  return {
    id: film.id,
    title: film.title,
    status: statusOf(film, job, isDraft),
    format: film.format,
    width: film.width,
    height: film.height,
    language: film.language,
    theme: film.theme,
    seconds: film.durationSeconds,
    posterUrl: fileUrl(film.posterAssetId),
    videoUrl: fileUrl(film.fileAssetId),
    jobId: job?.id ?? null,
    createdAt: film.createdAt.toISOString(),
  };
}

export function listedFilm(film: ListedFilm): FilmCard {
  const card = filmCard(film, film.job, film.isDraft);
  return { ...card, posterUrl: card.posterUrl ?? fileUrl(film.segments[0]?.stillAssetId ?? null) };
}

function sceneStatus(scene: SegmentRow): SceneView["status"] {
  if (scene.status === "failed") return "failed";
  if (scene.stillAssetId) return "ready";
  return scene.status === "pending" ? "pending" : "running";
}

function sceneError(error: SegmentRow["error"]): SceneView["error"] {
  if (!error?.message.text) return null;
  const { message, remedy } = error;
  return { message, ...(remedy ? { remedy } : {}) };
}

function mediumOf({ pictureAssetId, plan: { media } }: SegmentRow): SceneView["medium"] {
  // One that was searched or generated is the studio's own, and made again with the scene.
  if (!media || media.assetId === pictureAssetId) return null;
  return { assetId: media.assetId, kind: media.kind, thumbnailUrl: `/api/ui/assets/${media.assetId}/thumbnail` };
}

export function sceneView(scene: SegmentRow): SceneView {
  const { plan } = scene;
  return {
    id: scene.id,
    position: scene.position,
    status: sceneStatus(scene),
    heading: scene.heading,
    text: scene.narration,
    prompt: scene.prompt,
    visual: scene.status === "failed" ? "card" : plan.media?.kind === "video" ? "video" : plan.visual.type,
    seconds: scene.durationSeconds,
    stillUrl: fileUrl(scene.stillAssetId),
    audioUrl: fileUrl(scene.voiceAssetId),
    medium: mediumOf(scene),
    error: scene.status === "failed" ? sceneError(scene.error) : null,
  };
}

/** The kept report, with its verdict: the worst of its findings. */
export function reportView(report: FilmReport | null): Report | null {
  if (!report) return null;
  const has = (level: string) => report.findings.some((finding) => finding.level === level);
  return {
    verdict: has("problem") ? "bad" : has("warning") ? "warnings" : "good",
    durationSeconds: report.durationSeconds,
    expectedSeconds: report.expectedSeconds,
    lufs: report.lufs,
    truePeak: report.truePeak,
    captionCoverage: report.captionCoverage,
    findings: report.findings.map((finding) => ({ ...finding, spans: finding.spans ?? [] })),
  };
}

/** The captions a film has: those asked for, or those usual for its shape. */
export function captionsOf(
  options: { captions?: FilmRequest["captions"]; format: FilmRequest["format"] } | null,
): string {
  return options?.captions ?? usualCaptions(options?.format ?? "landscape");
}

type Production = FilmWithSegments["production"];

/** Whose files a film was asked for with, in their order; those at addresses as the assets that they have become. */
export function mediaIdsOf(production: Production): string[] {
  return production?.progress.media?.map(({ assetId }) => assetId) ?? production?.film?.mediaAssetIds ?? [];
}

/** What a film was asked for with, as the form takes it; null without a request. */
export function requestView(production: Production): z.output<typeof filmRequest> | null {
  if (!production?.film) return null;
  const { film, progress } = production;
  const { prompt, script, animateImage, animateMode, mediaUrls, ...same } = film;
  return filmRequest.parse({
    ...same,
    prompt: prompt || undefined,
    script: script || undefined,
    captions: captionsOf(film),
    mediaAssetIds: mediaIdsOf(production),
    mediaUrls: progress.media ? [] : mediaUrls,
    animate: animateImage ? animateMode : "none",
  });
}
