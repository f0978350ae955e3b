import type { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { type Tx, transaction } from "@/lib/db/client";
import type { JobKind } from "@/lib/jobs/define-kind";
import { loadJob } from "@/lib/jobs/repo";
import { markFailed, markSucceeded } from "@/lib/jobs/run";
import { refundCredits, releaseCredits, settleCredits } from "../credits";
import { clearWork } from "../production/work-files";
import { emitJobEnd } from "./emit-job-events";
import { kindOf } from "./kinds";

/** Credits given back for a part that could not be made. */
export interface Refund {
  /** Names the part, so that it is given back once. */
  part: string;
  amount: number;
  reason: string;
}

interface GoodEnd<O> {
  output: O;
  /** Credits the job really cost, of those that were held; nothing for a kind that is free. */
  cost?: number;
  refunds?: Refund[];
  /** What belongs to the end and must happen with it: done before the account is locked. */
  also?: (tx: Tx) => Promise<void>;
}

/**
 * Ends a job well, once: its output, its credits and whoever is to know, in one transaction, so that a crash in between
 * repeats nothing. Does nothing when it has ended already.
 */
export async function completeJob<O extends z.ZodType<object>>(
  kind: Pick<JobKind<string, z.ZodType, O>, "output" | "isFree">,
  { id, userId }: { id: string; userId: string },
  { output, cost = 0, refunds = [], also }: GoodEnd<z.input<O>>,
): Promise<void> {
  const refunded = refunds.reduce((sum, { amount }) => sum + amount, 0);
  await transaction(async (tx) => {
    if (!(await markSucceeded(tx, { id, userId }, kind.output.parse(output), cost - refunded))) return;
    await also?.(tx);
    if (!kind.isFree) await settleCredits(tx, userId, id, cost);
    for (const { part, amount, reason } of refunds) await refundCredits(tx, userId, id, part, amount, reason);
    await emitJobEnd(tx, id);
  });
}

/** A job whose row cannot be read must end all the same. */
async function despiteUnreadable(job: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    if (!isAppError(error) || error.code !== "internal") throw error;
    logger.error("A failed job's end could not be told in full", { job, error: error.message });
  });
}

/** Ends a job that cannot go on: gives back what was held, tells whoever is to know. Does nothing when it has ended already. */
export async function failJob(jobId: string, error: unknown): Promise<void> {
  await transaction(async (tx) => {
    const job = await loadJob(jobId, tx);
    if (!(await markFailed(tx, job, error))) return;
    await releaseCredits(tx, job.userId, job.id);
    await despiteUnreadable(job.id, async () => kindOf(job).failed?.(tx, job, error));
    await despiteUnreadable(job.id, () => emitJobEnd(tx, jobId));
  });
  await clearWork(jobId);
}
