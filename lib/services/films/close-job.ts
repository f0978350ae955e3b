import { isAppError } from "@/lib/core/errors";
import { db, type Tx, transaction } from "@/lib/db/client";
import { appendEvent, loadJob } from "@/lib/jobs/repo";
import { failJob } from "@/lib/jobs/run";
import { releaseCredits } from "../credits";
import { tellJobEnd } from "../projects/tell";
import { queueDelivery } from "../webhooks";
import { loadFilm, removeTake, updateFilm, updateScene } from "./repo";
import { publicFailure } from "./results";
import { settleSceneNotices } from "./scene-notices";
import { clearWork } from "./work-files";

/** Ends a job that cannot go on: gives back what was held, tells its webhook. Does nothing when it has ended already. */
export async function closeFailedJob(jobId: string, error: unknown): Promise<void> {
  await transaction(async (tx) => {
    const job = await loadJob(jobId, tx);
    if (!(await failJob(tx, job, error))) return;
    await releaseCredits(tx, job.userId, job.id);
    if (job.kind === "film" && job.filmId) await updateFilm(job.filmId, { status: "failed" }, tx);
    if (job.kind === "scene" && job.filmId) await tellScene(tx, job, error);
    await tellFailure(tx, jobId);
  });
  await clearWork(jobId);
}

/** A scene that failed and cannot be made again says why now; one that was well stays as it was. */
async function tellScene(tx: Tx, job: { id: string; filmId: string | null; input: unknown }, error: unknown) {
  await removeTake(tx, job.id);
  const { scenes } = await loadFilm(job.filmId ?? "", tx);
  const scene = scenes.find(({ id }) => id === (job.input as { sceneId?: string }).sceneId);
  const { reason, step } = isAppError(error) ? error.details : {};
  if (scene?.status !== "failed" || typeof reason !== "string") return;
  await updateScene(scene.id, { error: { message: reason, step: String(step) } }, tx);
  await settleSceneNotices(tx, scene.filmId);
}

async function tellFailure(tx: Tx, jobId: string): Promise<void> {
  await tellJobEnd(tx, jobId);
  const job = await loadJob(jobId, tx);
  if (!job.webhookUrl) return;
  const event = job.kind === "export" ? "export.failed" : "generation.failed";
  await queueDelivery(tx, {
    userId: job.userId,
    jobId: job.id,
    dialect: "public",
    event,
    url: job.webhookUrl,
    body: { event, job_id: job.id, error: publicFailure(job) },
    once: `${event}:${job.id}`,
  });
}

/** Writes a failed try into the job's log; the job goes on. */
export async function noteFailedAttempt(jobId: string, step: string, message: string): Promise<void> {
  const job = await loadJob(jobId);
  await appendEvent(db(), job, {
    type: "attempt.failed",
    level: "warn",
    message: `${message} Trying again.`,
    data: { step },
  });
}
