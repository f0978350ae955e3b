import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError, notFound } from "@/lib/core/errors";
import { type AssetRow, getAsset } from "../assets";
import { getFilm } from "../films";
import { cancelJob, getJob, type JobView } from "../jobs";
import { findRenderPlace, findRenderStages, type RenderStageEvent } from "./repo";
import { type RenderStages, stagesOf } from "./stages";

export interface RenderProgress {
  job: JobView;
  timelineId: string;
  stages: RenderStages;
  /** Renders that come before this one, while it waits for its turn on its machine. */
  waitsFor: number;
  /** Seconds until it is finished, waiting included; null when that is not known. */
  remainingSeconds: number | null;
}

/** How long a render in line has still to wait, and for how many. */
async function waitOf(job: JobView): Promise<{ waitsFor: number; seconds: number }> {
  const place = job.status === "running" ? await findRenderPlace(job.id) : undefined;
  if (!place || place.position === 0) return { waitsFor: 0, seconds: 0 };
  const since = (Date.now() - place.at.getTime()) / 1000;
  return { waitsFor: place.position, seconds: Math.max(0, place.waitSeconds - since) };
}

/** @throws AppError `not_found` */
async function findRender(actor: Actor, id: string): Promise<JobView> {
  const job = await getJob(actor, { id });
  if (job.kind !== "export") throw notFound("Render", id);
  return job;
}

/** How far a render is, in the four stages that clients see. @throws AppError `not_found` */
export async function getRender(actor: Actor, input: { id: string }): Promise<RenderProgress> {
  const job = await findRender(actor, input.id);
  const events: RenderStageEvent[] = await findRenderStages(job.id);
  const { timelineId } = job.input as { timelineId?: string };
  const { waitsFor, seconds } = await waitOf(job);
  const own = waitsFor > 0 ? (job.estimateSeconds ?? job.remainingSeconds) : job.remainingSeconds;
  return {
    job,
    timelineId: timelineId ?? job.filmId ?? "",
    stages: stagesOf(job, events),
    waitsFor,
    remainingSeconds: own === null ? null : own + seconds,
  };
}

/** Stops a render within about a second. @throws AppError `not_found`, `conflict` when it has ended another way */
export async function cancelRender(actor: Actor, input: { id: string }): Promise<RenderProgress> {
  await findRender(actor, input.id);
  await cancelJob(actor, input);
  return getRender(actor, input);
}

const orNull = (error: unknown): null => {
  if (isAppError(error) && error.code === "not_found") return null;
  throw error;
};

function notMade(id: string): AppError {
  return new AppError({
    code: "conflict",
    message: `The video ${id} is not rendered yet.`,
    remedy: "Ask for its status, and download it when it is completed.",
    retryable: true,
  });
}

const outputOf = (job: JobView): string | undefined => (job.output as { assetId?: string } | null)?.assetId;

/**
 * The file of a film, of a render or of a clip, by whichever of their ids a client holds.
 * @throws AppError `not_found`, or `conflict` while it is not made yet
 */
export async function videoAsset(actor: Actor, input: { id: string }): Promise<AssetRow> {
  const { id } = input;
  const render = await findRender(actor, id).catch(orNull);
  if (render) {
    const made = outputOf(render);
    if (!made) throw notMade(id);
    return getAsset(actor, { id: made });
  }
  const film = await getFilm(actor, { id }).catch(orNull);
  if (film) {
    if (!film.fileAssetId) throw notMade(id);
    return getAsset(actor, { id: film.fileAssetId });
  }
  const asset = await getAsset(actor, { id }).catch(orNull);
  if (!asset || !["film", "video"].includes(asset.kind)) throw notFound("Video", id);
  return asset;
}
