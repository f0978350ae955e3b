import type { Db } from "@/lib/db/client";
import { releaseCredits } from "./release-credits";
import { insertMovement } from "./repo";

/** Gives back what was held and takes what the job really cost, once. */
export async function settleCredits(tx: Db, userId: string, jobId: string, cost: number): Promise<void> {
  await releaseCredits(tx, userId, jobId);
  await insertMovement(tx, {
    userId,
    jobId,
    kind: "charge",
    amount: -cost,
    reason: "Work done",
    once: `charge:${jobId}`,
  });
}
