import { NonRetriableError } from "inngest";
import { isAppError, messageOf, tellable } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { findMemo, saveMemo } from "@/lib/jobs/memos/repo";
import { noteFailedAttempt, runStep, type StepContext, skipStep } from "@/lib/jobs/run";
import type { Message } from "@/lib/messages/message";
import { failJob } from "@/lib/services/jobs/end-job";
import type { JobRun } from "./job-function";

/** Failures that no second try can mend. */
const FINAL = new Set([
  "bad_request",
  "validation",
  "unauthenticated",
  "forbidden",
  "not_found",
  "insufficient_credits",
  "unsupported_media",
  "payload_too_large",
  "provider_refused",
  "storage_full",
  "conflict",
  "cancelled",
]);

/**
 * Runs a step's work so that its failure reaches the job as the user must read it: at once when another try is useless,
 * otherwise as a line in the log, and the workflow engine tries again.
 */
export async function attempt<T>(jobId: string, step: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isAppError(error) && error.code === "cancelled") throw new NonRetriableError(error.message, { cause: error });
    if (isAppError(error) && FINAL.has(error.code)) {
      await failJob(jobId, error);
      throw new NonRetriableError(error.message, { cause: error });
    }
    const message = tellable(error);
    if (message.text !== messageOf(error))
      logger.error("A step failed unexpectedly", { job: jobId, step, error: messageOf(error) });
    await noteFailedAttempt(jobId, step, message);
    throw error;
  }
}

/**
 * A step of a job's run whose answer is kept with the job. A run that goes on after others were lost takes the answer of a
 * step that they have finished. What is kept is JSON.
 */
export function keptStep<T>({ jobId, step, goesOn }: JobRun, name: string, work: () => Promise<T>): Promise<T> {
  return step.run(name, async () => {
    const kept = goesOn ? await findMemo(jobId, name) : null;
    if (kept) return kept.value;
    const value = await work();
    await saveMemo(jobId, name, value);
    return value;
  }) as Promise<T>;
}

/** A step of a job's pipeline: progress, time and failures are the job's. Its key is its name in the run, too. */
export function jobStep<T>(run: JobRun, key: string, work: (context: StepContext) => T | Promise<T>): Promise<T> {
  const { jobId, signal } = run;
  return keptStep(run, key, () =>
    attempt(jobId, key, () => runStep(jobId, key, signal, async (context) => work(context))),
  );
}

/** Marks a step of a job's pipeline that has nothing to do, within a step of the run. */
export function skip(jobId: string, key: string, reason: Message): Promise<void> {
  return attempt(jobId, key, () => skipStep(jobId, key, reason));
}
