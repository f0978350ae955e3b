import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { pool } from "@/lib/db/pool";
import { failJob } from "@/lib/services/jobs/end-job";
import { resumeJob } from "@/lib/services/jobs/resume-job";
import { advisoryLock, inTransaction, LOCKS } from "./executor/transaction";
import type { LostJob } from "./lost-jobs";

const EVERY_MS = 60_000;

async function goOn({ job, isCertain }: LostJob): Promise<void> {
  logger.warn("The workflow engine has lost a job's run", { job: job.id, run: job.run });
  try {
    await resumeJob(job, isCertain);
  } catch (error) {
    // What cannot be read cannot go on either: it ends, and what was held is given back.
    await failJob(job.id, error);
  }
}

/** Looks once for jobs whose run is lost, and has each go on in a new run, or end. One process at a time. */
export async function reconcile(findLost: () => Promise<LostJob[]>): Promise<void> {
  await inTransaction(pool(), async (tx) => {
    await advisoryLock(tx, LOCKS.reconcile);
    for (const lost of await findLost()) await goOn(lost);
  });
}

/**
 * Reconciles jobs with the workflow engine, each minute until the returned function is called.
 * @param firstAfterMs before the first look, which is made and awaited at once without it
 */
export async function keepReconciling(findLost: () => Promise<LostJob[]>, firstAfterMs = 0): Promise<() => void> {
  const look = () =>
    reconcile(findLost).catch((error: unknown) =>
      logger.warn("Jobs could not be compared with the workflow engine's runs", { error: messageOf(error) }),
    );
  if (firstAfterMs === 0) await look();
  let timer: NodeJS.Timeout;
  const later = (ms: number) => {
    timer = setTimeout(() => void look().then(() => later(EVERY_MS)), ms);
    timer.unref();
  };
  later(firstAfterMs || EVERY_MS);
  return () => clearTimeout(timer);
}
