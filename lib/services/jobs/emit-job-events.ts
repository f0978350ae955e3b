import type { Tx } from "@/lib/db/client";
import { type JobWithSteps, loadJob } from "@/lib/jobs/repo";
import type { ToldJob } from "../events/domain-event";
import { emit } from "../events/emit";
import { exportJob } from "../exports/export-job";
import { jobOutcome } from "./job-outcome";
import { kindOf } from "./kinds";

/** A job as events tell of it. @throws AppError `internal` for a row that cannot be read */
export function toldJob(job: JobWithSteps): ToldJob {
  const { id, projectId, filmId, webhookUrl } = job;
  const timelineId = exportJob.is(job) ? exportJob.inputOf(job).timelineId : undefined;
  return { id, projectId, filmId, webhookUrl, timelineId, audience: kindOf(job).audience };
}

/** Lets whoever is to know hear how a job has ended, in the transaction that ended it. The one place from which an end is told. */
export async function emitJobEnd(tx: Tx, jobId: string): Promise<void> {
  const job = await loadJob(jobId, tx);
  await emit(tx, { type: "job.ended", userId: job.userId, job: toldJob(job), outcome: await jobOutcome(job, tx) });
}

/** The same for a render that begins. */
export async function emitRenderStart(tx: Tx, jobId: string): Promise<void> {
  const job = await loadJob(jobId, tx);
  await emit(tx, { type: "render.started", userId: job.userId, job: toldJob(job) });
}
