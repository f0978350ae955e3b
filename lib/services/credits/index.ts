import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { type Db, db } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { insertMovement, lockAccount, sumMovements, sumOfJob, sumOfKinds } from "./repo";

/** Credits an account may still spend: everything granted, less what is held and charged. */
export function balanceOf(actor: Actor): Promise<number> {
  return sumMovements(db(), actor.userId);
}

/** Credits that are set aside for an account's jobs under way. */
export async function heldCredits(actor: Actor): Promise<number> {
  return Math.max(0, -(await sumOfKinds(db(), actor.userId, ["hold", "release"])));
}

export async function grantCredits(
  tx: Db,
  userId: string,
  amount: number,
  reason: string,
  once: string,
): Promise<void> {
  await insertMovement(tx, { userId, kind: "grant", amount, reason, once });
}

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
