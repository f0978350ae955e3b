import type { Db } from "@/lib/db/client";
import { insertMovement } from "./repo";

/** Gives an account credits; `once` names the occasion, so that it happens once. */
export async function grantCredits(
  tx: Db,
  userId: string,
  amount: number,
  reason: string,
  once: string,
): Promise<void> {
  await insertMovement(tx, { userId, kind: "grant", amount, reason, once });
}
