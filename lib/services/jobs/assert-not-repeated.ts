import { AppError } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import { countRepetitions, type JobRow, lockJob } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";

/** @returns what a job that runs is refused with */
export const stillRunning = (): AppError =>
  new AppError({ code: "conflict", message: say("jobs.job_still_running"), remedy: say("jobs.cancel_first") });

/**
 * Refuses to do a job again while one of its repetitions runs, whichever of them was asked to be done again.
 * Whoever asks meanwhile waits for this transaction.
 * @returns the first of these jobs
 * @throws AppError `conflict`
 */
export async function assertNotRepeated(tx: Tx, job: JobRow): Promise<string> {
  const first = job.firstJobId ?? job.id;
  await lockJob(tx, first);
  if ((await countRepetitions(tx, first)) > 0) throw stillRunning();
  return first;
}
