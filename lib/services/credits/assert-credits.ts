import { AppError } from "@/lib/core/errors";
import { type Db, db } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { sumMovements } from "./repo";

/**
 * Refuses what an account cannot pay. Outside a transaction it only spares opening one: what counts is looked at again in it.
 * @throws AppError `insufficient_credits` with `required` and `available` in its details
 */
export async function assertCredits(userId: string, amount: number, tx: Db = db()): Promise<void> {
  const available = await sumMovements(tx, userId);
  if (available >= amount) return;
  throw new AppError({
    code: "insufficient_credits",
    message: say("accounts.required_credits", { amount, available: Math.max(0, available) }),
    remedy: say("accounts.ask_shorter_film"),
    details: { required: amount, available: Math.max(0, available) },
  });
}
