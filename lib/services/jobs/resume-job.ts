import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { jobSuperseded } from "@/lib/jobs/events";
import { appendEvent } from "@/lib/jobs/log/repo";
import { findNewestEvent } from "@/lib/jobs/outbox/repo";
import { type JobWithSteps, takeNextRun } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { failJob } from "./end-job";
import { kindOf } from "./kinds";

/** Runs that a job may lose before it is given up. */
const MOST_LOST = 3;

/**
 * Lets a job go on whose run the workflow engine has lost: a new run does what the lost one had not finished. Credits stay
 * held as they were. A job that loses its runs again and again ends, with what was held given back.
 * @param isCertain false when the run may only have to wait: such a job is never given up
 */
export async function resumeJob(job: JobWithSteps, isCertain = true): Promise<void> {
  const run = job.run + 1;
  if (isCertain && run > MOST_LOST) {
    await failJob(job.id, new AppError({ code: "internal", message: say("jobs.lost_too_often", { times: run }) }));
    return;
  }
  const kind = kindOf(job);
  const events = [...kind.laterEvents, kind.eventOf(kind.inputOf(job))];
  const last = await findNewestEvent(
    job.id,
    events.map(({ name }) => name),
  );
  const event = events.find(({ name }) => name === last) ?? kind.eventOf(kind.inputOf(job));
  await transaction(async (tx) => {
    if (!(await takeNextRun(tx, job))) return;
    await appendEvent(tx, job, { type: "job.resumed", level: "warn", message: say("jobs.goes_on") });
    await dispatch(tx, jobSuperseded, { jobId: job.id, run }, `superseded:${job.id}:${run}`);
    await dispatch(tx, event, { jobId: job.id, userId: job.userId, run }, `${kind.kind}:${job.id}:${run}`);
  });
}
