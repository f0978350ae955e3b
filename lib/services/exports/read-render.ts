import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError, notFound } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { type AssetRow, getAsset } from "../assets";
import { getFilm } from "../films";
import { cancelJob, getJob, type JobView } from "../jobs";
import { findRenderStages, type RenderStageEvent } from "../rendering/repo";
import { exportJob } from "./export-job";

export interface RenderProgress {
  job: JobView;
  timelineId: string;
  /** When the renderer came to each of its own stages, in order. */
  reached: RenderStageEvent[];
}

/** @throws AppError `not_found` */
async function findRender(actor: Actor, id: string): Promise<JobView> {
  const job = await getJob(actor, { id });
  if (!exportJob.is(job)) throw notFound("Render", id);
  return job;
}

/** How far a render is. @throws AppError `not_found` */
export async function getRender(actor: Actor, input: { id: string }): Promise<RenderProgress> {
  const job = await findRender(actor, input.id);
  const { timelineId } = exportJob.inputOf(job);
  return { job, timelineId: timelineId ?? job.filmId ?? "", reached: await findRenderStages(job.id) };
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
    message: say("films.video_not_rendered_yet", { id }),
    remedy: say("assets.ask_status"),
    retryable: true,
  });
}

/**
 * The file of a film, of a render or of a clip, by whichever of their ids a client holds.
 * @throws AppError `not_found`, or `conflict` while it is not made yet
 */
export async function videoAsset(actor: Actor, input: { id: string }): Promise<AssetRow> {
  const { id } = input;
  const render = await findRender(actor, id).catch(orNull);
  if (render) {
    const made = exportJob.outputOf(render)?.assetId;
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
