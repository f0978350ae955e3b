import { AppError, isAppError, messageOf, tellable } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { type Db, db, transaction } from "@/lib/db/client";
import { toStored } from "@/lib/db/stored";
import { foreign, type Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { ATTEMPT_FAILED, appendEvent, findLastReason } from "./log/repo";
import { insertMeasurement } from "./measurements/repo";
import {
  ACTIVE,
  advanceStep,
  failSteps,
  type JobWithSteps,
  loadJob,
  lockJob,
  moveJob,
  nameCurrentStep,
  refreshProgress,
  setNotices,
  updateStep,
} from "./repo";
import type { EventData, Notice } from "./stored";

/** What a step may do to its job while it works. */
export interface StepContext {
  job: JobWithSteps;
  /** Aborted when the job is cancelled. */
  signal: AbortSignal | undefined;
  /** Share of this step that is done, 0–1; `items` when it counts things. */
  progress(share: number, items?: { done: number; total: number }): Promise<void>;
  log(message: Message, data?: EventData, level?: "info" | "warn" | "error"): Promise<void>;
}

/** Progress smaller than this is not written: a row for each frame would be a flood. */
const SMALLEST_PROGRESS = 0.01;

/**
 * Runs one step of a job: marks it running, keeps its progress and time, and says what happened.
 * Called again after a crash it runs again; what it makes must therefore be idempotent.
 * @throws AppError `cancelled` when the job was cancelled before or during the step
 */
export async function runStep<T>(
  jobId: string,
  key: string,
  signal: AbortSignal | undefined,
  work: (context: StepContext) => Promise<T>,
): Promise<T> {
  const job = await loadJob(jobId);
  assertGoing(job);
  await enterStep(job, key);
  const context: StepContext = {
    job,
    signal,
    progress: progressOf(job, key),
    log: async (message, data, level) => {
      await appendEvent(db(), job, { type: "log", level: level ?? "info", message, data: { step: key, ...data } });
    },
  };
  const began = Date.now();
  const result = await work(context);
  const seconds = (Date.now() - began) / 1000;
  await transaction(async (tx) => {
    // Cancelled while it worked: the step did not end well, whatever it made.
    const { status, steps } = await loadJob(jobId, tx);
    if (status === "cancelled" || status === "failed") throw ended();
    // The step that ends the job has ended with it.
    if (steps.find((step) => step.key === key)?.status !== "succeeded") await endStep(tx, job, key, seconds);
  });
  await insertMeasurement(`step:${job.kind}:${key}`, seconds);
  return result;
}

async function endStep(tx: Db, job: { id: string; userId: string }, key: string, seconds: number): Promise<void> {
  await updateStep(tx, job.id, key, { status: "succeeded", progress: 1, finishedAt: new Date() });
  await nameCurrentStep(tx, job.id);
  const overall = await refreshProgress(tx, job.id);
  await appendEvent(tx, job, { type: "step.succeeded", data: { step: key, seconds, overall } });
}

/** Marks a step running, once, without running anything: for steps made of parallel parts. */
export async function enterStep(job: JobWithSteps, key: string): Promise<void> {
  await transaction(async (tx) => {
    const started = job.startedAt ? {} : { startedAt: new Date() };
    await moveJob(tx, job.id, ACTIVE, { status: "running", ...started });
    // Read here, where the job's row is held: parts that begin at the same moment each came with the step as it was.
    const { steps } = await loadJob(job.id, tx);
    const step = steps.find((candidate) => candidate.key === key);
    if (step?.status === "running" || step?.status === "succeeded") return;
    await updateStep(tx, job.id, key, { status: "running", startedAt: new Date(), error: null });
    await nameCurrentStep(tx, job.id);
    await appendEvent(tx, job, { type: "step.started", message: foreign(step?.label ?? key), data: { step: key } });
  });
}

/** Marks a step that had nothing to do. */
export async function skipStep(jobId: string, key: string, reason: Message): Promise<void> {
  const job = await loadJob(jobId);
  assertGoing(job);
  await transaction(async (tx) => {
    await updateStep(tx, jobId, key, { status: "skipped", progress: 1, startedAt: new Date(), finishedAt: new Date() });
    const overall = await refreshProgress(tx, jobId);
    await appendEvent(tx, job, { type: "step.skipped", message: reason, data: { step: key, overall } });
  });
}

/** Notes a step's progress as it grows, and leaves out what nobody would see. */
export function progressOf(job: { id: string; userId: string }, key: string): StepContext["progress"] {
  let written = 0;
  return async (share, items) => {
    const value = Math.min(1, Math.max(0, share));
    if (value < 1 && value - written < SMALLEST_PROGRESS) return;
    written = value;
    await reportProgress(job, key, value, items);
  };
}

/** Notes a step's progress. One that has come further already, by another of its parts or before it was begun again, stays. */
export async function reportProgress(
  job: { id: string; userId: string },
  key: string,
  share: number,
  items?: { done: number; total: number },
): Promise<void> {
  await transaction(async (tx) => {
    if (!(await advanceStep(tx, job.id, key, share, items))) return;
    const overall = await refreshProgress(tx, job.id);
    if (overall === null) return;
    await appendEvent(tx, job, {
      type: "progress",
      level: "debug",
      data: { step: key, progress: share, overall, ...items },
    });
  });
}

/** @throws AppError `cancelled` when the job has ended already */
export function assertGoing(job: { status: string; cancelRequested: boolean }): void {
  if (job.cancelRequested || ["cancelled", "failed", "succeeded"].includes(job.status)) {
    throw ended();
  }
}

function ended(): AppError {
  return new AppError({ code: "cancelled", message: say("jobs.job_has_ended") });
}

/** Adds a notice once: the same code replaces its older sentence. */
export async function addNotice(jobId: string, notice: Notice): Promise<void> {
  await transaction(async (tx) => {
    // Steps that run side by side each add to what is there.
    await lockJob(tx, jobId);
    const job = await loadJob(jobId, tx);
    const rest = job.notices.filter((known) => known.code !== notice.code);
    await setNotices(tx, jobId, [...rest, notice]);
    await appendEvent(tx, job, {
      type: "notice",
      level: "warn",
      message: notice.message,
      data: { ...notice, message: notice.message.text, remedy: notice.remedy?.text },
    });
  });
}

/** Notice of a provider of a kind that gave way to another when the job began; kept with what is made instead. */
export const providerNotice = (kind: string): string => `provider_${kind}`;

/** What the assets of a job say about a provider of their kind that gave way. */
export function providerWarnings(job: { notices: Notice[] }, kind: string): { code: string; message: Message }[] {
  return job.notices
    .filter((notice) => notice.code === providerNotice(kind))
    .map(({ message }) => ({ code: "provider_fallback", message }));
}

/** Marks a job as ended well, once, and the step that does so with it; false when it had ended before. */
export async function markSucceeded(
  tx: Db,
  job: { id: string; userId: string },
  output: object,
  creditsCharged: number,
): Promise<boolean> {
  const moved = await moveJob(tx, job.id, ACTIVE, {
    status: "succeeded",
    progress: 1,
    currentStep: null,
    output,
    creditsCharged,
    finishedAt: new Date(),
  });
  if (!moved) return false;
  const { steps } = await loadJob(job.id, tx);
  for (const { key, startedAt } of steps.filter((step) => step.status === "running"))
    await endStep(tx, job, key, startedAt ? (Date.now() - startedAt.getTime()) / 1000 : 0);
  await appendEvent(tx, job, { type: "job.succeeded", data: { output } });
  return true;
}

/** Marks a job as failed, once, with what the user must know; false when it had ended before. */
export async function markFailed(tx: Db, job: { id: string; userId: string }, error: unknown): Promise<boolean> {
  const known = isAppError(error) ? error : undefined;
  const told = tellable(error);
  // What comes out of the workflow engine is the sentence; what it was made from is in the log.
  const noted = told.id ? null : await findLastReason(tx, job.id);
  const message = noted?.text === told.text ? noted : told;
  const remedy = known?.said.remedy ?? say("jobs.start_again");
  const moved = await moveJob(tx, job.id, ACTIVE, {
    status: "failed",
    currentStep: null,
    errorCode: known?.code ?? "internal",
    errorMessage: message.text,
    errorRemedy: remedy.text,
    errorSaid: toStored({ message, remedy }),
    finishedAt: new Date(),
  });
  if (!moved) return false;
  if (message.text !== messageOf(error))
    logger.error("A job failed unexpectedly", { job: job.id, error: messageOf(error) });
  await failSteps(tx, job.id, message);
  await appendEvent(tx, job, {
    type: "job.failed",
    level: "error",
    message,
    data: { code: known?.code ?? "internal" },
  });
  return true;
}

/** Writes a failed try into the job's log; the job goes on. */
export async function noteFailedAttempt(jobId: string, step: string, reason: Message): Promise<void> {
  await appendEvent(db(), await loadJob(jobId), {
    type: ATTEMPT_FAILED,
    level: "warn",
    message: say("jobs.trying_again", { reason }),
    data: { step },
  });
}
