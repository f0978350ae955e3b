import { NonRetriableError } from "inngest";
import { isAppError, messageOf, tellableMessage } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { runStage, type StageContext, skipStage } from "@/lib/jobs/run";
import { closeFailedJob, noteFailedAttempt } from "@/lib/services/films/close-job";

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
      await closeFailedJob(jobId, error);
      throw new NonRetriableError(error.message, { cause: error });
    }
    const message = tellableMessage(error);
    if (message !== messageOf(error))
      logger.error("A step failed unexpectedly", { job: jobId, step, error: messageOf(error) });
    await noteFailedAttempt(jobId, step, message);
    throw error;
  }
}

/** One step of a pipeline: runStage with the failures told. */
export function stage<T>(
  jobId: string,
  key: string,
  signal: AbortSignal,
  work: (context: StageContext) => Promise<T>,
): Promise<T> {
  return attempt(jobId, key, () => runStage(jobId, key, signal, work));
}

/** A step that the request left out. */
export function leaveOut(jobId: string, key: string, reason: string): Promise<void> {
  return attempt(jobId, key, () => skipStage(jobId, key, reason));
}
