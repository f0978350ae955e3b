import type { Db } from "@/lib/db/client";
import { insertMovement, lockAccount, sumOfJob } from "./repo";

/** Gives back what was held, once: for a job that failed or was cancelled. */
export async function releaseCredits(tx: Db, userId: string, jobId: string): Promise<void> {
  await lockAccount(tx, userId);
  const held = -(await sumOfJob(tx, jobId, ["hold"]));
  if (held <= 0) return;
  await insertMovement(tx, {
    userId,
    jobId,
    kind: "release",
    amount: held,
    reason: "No longer held",
    once: `release:${jobId}`,
  });
}
