import { type Tx, transaction } from "@/lib/db/client";
import { type JobWithSteps, loadJob } from "@/lib/jobs/repo";
import { loadAssets } from "../assets/repo";
import { signedUrl } from "../assets/signed-url";
import { exportJob } from "../exports/export-job";
import { kindOf } from "../jobs/kinds";
import { emitEvent } from "../webhooks";

type Job = JobWithSteps;

/** What both a project's and a render's end carry: the file and its length in seconds. */
async function made(tx: Tx, job: Job): Promise<{ video_url: string; duration: number }> {
  const file = kindOf(job).fileOf(job);
  const [asset] = file?.assetId ? await loadAssets([file.assetId], tx) : [];
  const seconds = file?.durationSeconds ?? asset?.durationSeconds ?? 0;
  const name = `${job.filmId ?? job.id}.${file?.extension ?? "mp4"}`;
  return { video_url: asset ? signedUrl(asset, name) : "", duration: Math.round(seconds * 10) / 10 };
}

function renderFacts(job: Job): Record<string, unknown> {
  const { timelineId } = exportJob.inputOf(job);
  return {
    render_id: job.id,
    ...(job.projectId ? { project_id: job.projectId } : {}),
    ...(timelineId ? { timeline_id: timelineId } : {}),
    ...(job.filmId ? { video_id: job.filmId } : {}),
  };
}

/** Tells the account's webhooks that a render has begun. */
export async function tellRenderStarted(jobId: string): Promise<void> {
  const job = await loadJob(jobId);
  const options = { once: job.id, jobId: job.id };
  await transaction((tx) => emitEvent(tx, job.userId, "render.started", renderFacts(job), options));
}

/**
 * Tells the account's webhooks how a project's pipeline or a render ended, in the transaction that ended it. Other jobs,
 * and films without a project, tell nothing here.
 */
export async function tellJobEnd(tx: Tx, jobId: string): Promise<void> {
  const job = await loadJob(jobId, tx);
  const succeeded = job.status === "succeeded";
  const options = { once: job.id, jobId: job.id };
  const result = succeeded
    ? await made(tx, job)
    : { error: { code: (job.errorCode ?? "internal").toUpperCase(), message: job.errorMessage ?? "" } };
  const { account } = kindOf(job).audience;
  if (account === "project" && job.projectId) {
    const data = { project_id: job.projectId, pipeline_id: job.id, ...result };
    await emitEvent(tx, job.userId, succeeded ? "project.completed" : "project.failed", data, options);
  } else if (account === "render") {
    const data = { ...renderFacts(job), ...result };
    await emitEvent(tx, job.userId, succeeded ? "render.completed" : "render.failed", data, options);
  }
}
