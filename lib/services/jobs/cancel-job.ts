import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { jobCancelled } from "@/lib/jobs/events";
import { appendEvent } from "@/lib/jobs/log/repo";
import { ACTIVE, findJob, type JobRow, loadJobs, moveJob, TERMINAL } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { failUnfinished } from "../assets/repo";
import { findLectureJobsOf } from "../courses/repo";
import { releaseCredits } from "../credits";
import { cancelMarketing } from "../marketing/end-marketing";
import { findPartsOf } from "../marketing/repo";
import { getJob, type JobView } from "./get-job";

const isActive = (status: JobRow["status"]): boolean => ACTIVE.some((active) => active === status);

/**
 * Stops a job: what is running is aborted within about a second, what was held is given back, what was made is kept. A course's lectures and
 * a marketing job's parts are stopped with it.
 * Cancelling a cancelled job changes nothing.
 * @throws AppError `not_found`, or `conflict` when the job has ended another way
 */
export async function cancelJob(actor: Actor, input: { id: string }): Promise<JobView> {
  const job = await findJob(actor.userId, input.id);
  await transaction(async (tx) => {
    const moved = await moveJob(tx, job.id, ACTIVE, {
      status: "cancelled",
      cancelRequested: true,
      currentStep: null,
      finishedAt: new Date(),
    });
    if (!moved) return;
    await releaseCredits(tx, job.userId, job.id);
    await cancelMarketing(tx, job);
    await failUnfinished(tx, job.id, say("jobs.was_cancelled"));
    await appendEvent(tx, job, { type: "job.cancelled", message: say("jobs.cancelled") });
    await dispatch(tx, jobCancelled, { jobId: job.id }, `cancel:${job.id}`);
  });
  const parts = await loadJobs([...(await findLectureJobsOf(job)), ...(await findPartsOf(job))]);
  for (const { id } of parts.filter(({ status }) => isActive(status))) await cancelJob(actor, { id });
  const after = await getJob(actor, input);
  if (after.status !== "cancelled" && TERMINAL.some((status) => status === after.status)) {
    throw new AppError({ code: "conflict", message: say("jobs.job_has_already", { status: after.status }) });
  }
  return after;
}
