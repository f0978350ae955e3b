import { SHAPES } from "@/lib/core/media-formats";
import type { FilmReport, FilmRow, ListedFilm, SceneRow } from "@/lib/services/films";
import { usualCaptions } from "@/lib/timeline/layout/captions";
import { type FilmCard, filmRequest, type Report, type SceneView } from "./films";

const ACTIVE = ["queued", "running", "waiting"];

/** Address of an asset's file for its signed-in owner. */
export const fileUrl = (assetId: string | null): string | null => (assetId ? `/api/ui/assets/${assetId}/file` : null);

type Job = { id: string; status: string };

export function filmCard(film: FilmRow, job: Job | undefined): FilmCard {
  const making = film.status === "draft" && job !== undefined && ACTIVE.includes(job.status);
  return {
    id: film.id,
    title: film.title,
    status: film.status === "ready" ? "ready" : making ? "making" : "failed",
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
  const card = filmCard(film, film.jobs[0]);
  return { ...card, posterUrl: card.posterUrl ?? fileUrl(film.scenes[0]?.stillAssetId ?? null) };
}

function sceneStatus(scene: SceneRow): SceneView["status"] {
  if (scene.status === "failed") return "failed";
  if (scene.stillAssetId) return "ready";
  return scene.status === "pending" ? "pending" : "running";
}

function sceneError(error: unknown): SceneView["error"] {
  if (!error || typeof error !== "object") return null;
  const { message, remedy } = error as { message?: string; remedy?: string };
  return message ? { message, ...(remedy ? { remedy } : {}) } : null;
}

interface Plan {
  visual?: { type?: string };
  media?: { assetId: string; kind: "image" | "video" };
}

function mediumOf({ pictureAssetId }: SceneRow, plan: Plan | null): SceneView["medium"] {
  const media = plan?.media;
  // One that was searched or generated is the studio's own, and made again with the scene.
  if (!media || media.assetId === pictureAssetId) return null;
  return { assetId: media.assetId, kind: media.kind, thumbnailUrl: `/api/ui/assets/${media.assetId}/thumbnail` };
}

export function sceneView(scene: SceneRow): SceneView {
  const plan = scene.plan as Plan | null;
  return {
    id: scene.id,
    position: scene.position,
    status: sceneStatus(scene),
    heading: scene.heading,
    text: scene.narration,
    prompt: scene.prompt,
    visual:
      scene.status === "failed" ? "card" : plan?.media?.kind === "video" ? "video" : (plan?.visual?.type ?? "card"),
    seconds: scene.durationSeconds,
    stillUrl: fileUrl(scene.stillAssetId),
    audioUrl: fileUrl(scene.voiceAssetId),
    medium: mediumOf(scene, plan),
    error: scene.status === "failed" ? sceneError(scene.error) : null,
  };
}

/** The kept report, with its verdict: the worst of its findings. */
export function reportView(kept: unknown): Report | null {
  if (!kept || typeof kept !== "object") return null;
  const report = kept as FilmReport;
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
export function captionsOf(options: { captions?: unknown; format?: unknown }): string {
  const format = SHAPES.find((known) => known === options.format) ?? "landscape";
  return typeof options.captions === "string" ? options.captions : usualCaptions(format);
}

/** What a film was asked for with, as the form takes it; null for requests that the form cannot show. */
export function requestView(options: Record<string, unknown>): ReturnType<typeof filmRequest.parse> | null {
  const animate = options.animateImage === false ? "none" : options.animateMode;
  const { prompt, script, format, language, voiceId, avatarId, targetSeconds, theme, music, webSearch } = options;
  const parsed = filmRequest.safeParse({
    prompt: prompt || undefined,
    script: script || undefined,
    format,
    language,
    voiceId,
    avatarId,
    targetSeconds,
    theme,
    captions: captionsOf(options),
    music,
    mediaAssetIds: options.mediaAssetIds,
    webSearch,
    animate,
  });
  return parsed.success ? parsed.data : null;
}
