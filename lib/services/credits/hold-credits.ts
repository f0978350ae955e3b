import type { Db } from "@/lib/db/client";
import { assertCredits } from "./assert-credits";
import { insertMovement, lockAccount } from "./repo";

/**
 * Sets credits aside for a job before it starts.
 * @throws AppError `insufficient_credits` with `required` and `available` in its details
 */
export async function holdCredits(tx: Db, userId: string, jobId: string, amount: number): Promise<void> {
  await lockAccount(tx, userId);
  await assertCredits(userId, amount, tx);
  await insertMovement(tx, {
    userId,
    jobId,
    kind: "hold",
    amount: -amount,
    reason: "Held for a job",
    once: `hold:${jobId}`,
  });
}

/**
 * Sets more credits aside for a job that has become dearer, once for each `part`.
 * @throws AppError `insufficient_credits` with `required` and `available` in its details
 */
export async function holdMore(tx: Db, userId: string, jobId: string, part: string, amount: number): Promise<void> {
  if (amount <= 0) return;
  await lockAccount(tx, userId);
  await assertCredits(userId, amount, tx);
  const once = `hold:${jobId}:${part}`;
  await insertMovement(tx, { userId, jobId, kind: "hold", amount: -amount, reason: "Held for a job", once });
}
