import type { Db } from "@/lib/db/client";
import { insertMovement } from "./repo";

/** Gives back the share of one part that could not be made, once. */
export async function refundCredits(
  tx: Db,
  userId: string,
  jobId: string,
  part: string,
  amount: number,
  reason: string,
): Promise<void> {
  if (amount <= 0) return;
  await insertMovement(tx, { userId, jobId, kind: "refund", amount, reason, once: `refund:${jobId}:${part}` });
}
