import { isAppError } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { isMessage } from "@/lib/messages/message";
import { removeProduction, updateSegment } from "../production/repo";
import { settleSceneNotices } from "../production/scene-notices";
import { loadFilm, updateFilm } from "./repo";
import { sceneJob } from "./scene-job";

/** What becomes of a film whose job has failed. */
export async function failFilm(tx: Tx, { filmId }: JobWithSteps): Promise<void> {
  if (filmId) await updateFilm(filmId, { status: "failed" }, tx);
}

/** A scene that failed and cannot be made again says why now; one that was well stays as it was. */
export async function failSceneAgain(tx: Tx, job: JobWithSteps, error: unknown): Promise<void> {
  if (!job.filmId) return;
  await removeProduction(tx, job.id);
  const { segments } = await loadFilm(job.filmId, tx);
  const { sceneId } = sceneJob.inputOf(job);
  const scene = segments.find(({ id }) => id === sceneId);
  const { reason, step } = isAppError(error) ? error.details : {};
  if (scene?.status !== "failed" || !isMessage(reason)) return;
  await updateSegment(scene.id, { error: { message: reason, step: String(step) } }, tx);
  await settleSceneNotices(tx, scene.filmId);
}
