import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { type Tx, transaction } from "@/lib/db/client";
import type { JobKind } from "@/lib/jobs/define-kind";
import { findJob, type JobRow, type JobWithSteps } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { assertDiskSpace } from "@/lib/storage/disk-space";
import { assertCredits } from "../credits";
import { noteStarted, takeStarted } from "../idempotency/started";
import { assertNotRepeated } from "./assert-not-repeated";
import { type QueuedJob, queueJob } from "./queue-job";

/** What whoever asks for a job allows it to do. */
export interface StartOptions {
  /** Refuse when it costs more. */
  maxCredits?: number | undefined;
  /** Only estimate and validate. */
  dryRun?: boolean | undefined;
  /** The ended job that this one is to do again. */
  repeats?: JobRow | undefined;
}

/** A job that is to be started, and what must happen with it or not at all. */
export interface JobStart<I> extends QueuedJob<I>, StartOptions {
  /** Done first in the job's transaction, before the account is locked: what forbids the job throws here. */
  before?: (tx: Tx) => Promise<void>;
  /** Done in the job's transaction when the job is written. */
  after?: (tx: Tx, job: JobWithSteps) => Promise<void>;
}

/** @throws AppError `insufficient_credits` for what costs more than the request allows */
function assertAllowed(kind: Pick<JobKind, "overBudget">, required: number, available: number | undefined): void {
  if (available === undefined || required <= available) return;
  throw new AppError({
    code: "insufficient_credits",
    message: say("jobs.required_credits", { required, available }),
    ...(kind.overBudget ? { remedy: kind.overBudget } : {}),
    details: { required, available },
  });
}

/**
 * Starts a job of any kind: refuses what is too dear or finds no disk space, then writes and dispatches it, all or nothing.
 * A request whose earlier try has started its job gets that one, as it is now.
 * @returns the job; null for a dry run
 * @throws AppError `insufficient_credits`, `storage_full`, `conflict` while another repetition runs, and whatever `before`
 * and `after` throw
 */
export async function startJob<K extends string, I extends z.ZodType<object>, O extends z.ZodType>(
  kind: JobKind<K, I, O>,
  { maxCredits, dryRun, repeats, before, after, ...job }: JobStart<z.input<I>>,
): Promise<JobWithSteps | null> {
  const known = dryRun ? null : takeStarted();
  if (known) return findJob(job.userId, known);
  assertAllowed(kind, job.credits ?? 0, maxCredits);
  if (dryRun) return null;
  if (!kind.isFree) await assertCredits(job.userId, job.credits ?? 0);
  await assertDiskSpace();
  return transaction(async (tx) => {
    const firstJobId = repeats && (await assertNotRepeated(tx, repeats));
    await before?.(tx);
    const queued = await queueJob(tx, kind, { ...job, firstJobId });
    await after?.(tx, queued);
    await noteStarted(tx, queued.id);
    return queued;
  });
}

/** A job that was not asked for as a dry run, and so was started. */
export function started<J>(job: J | null): J {
  if (job === null) throw new Error("Only a dry run starts nothing");
  return job;
}
