import type { Db, LedgerKind } from "@/lib/db/client";

export interface Movement {
  userId: string;
  jobId?: string;
  kind: LedgerKind;
  /** Signed: negative takes from the balance. */
  amount: number;
  /** For who reads the table: pages and APIs tell movements by their kind. */
  reason: string;
  once: string;
}

/** True when it was written now, false when this movement had been made before. */
export async function insertMovement(tx: Db, movement: Movement): Promise<boolean> {
  const { count } = await tx.ledgerEntry.createMany({ data: [movement], skipDuplicates: true });
  return count > 0;
}

/**
 * Makes movements of one account wait for each other until the transaction ends. Rows that name the account, such as a new
 * job, hold its key: a lock that excluded them would let two starts wait for each other.
 */
export async function lockAccount(tx: Db, userId: string): Promise<void> {
  await tx.$queryRaw`select id from "User" where id = ${userId} for no key update`;
}

export async function sumMovements(tx: Db, userId: string): Promise<number> {
  const { _sum } = await tx.ledgerEntry.aggregate({ where: { userId }, _sum: { amount: true } });
  return _sum.amount ?? 0;
}

export async function sumOfJob(tx: Db, jobId: string, kinds: LedgerKind[]): Promise<number> {
  const { _sum } = await tx.ledgerEntry.aggregate({ where: { jobId, kind: { in: kinds } }, _sum: { amount: true } });
  return _sum.amount ?? 0;
}

/** Sum of an account's movements of these kinds. */
export async function sumOfKinds(tx: Db, userId: string, kinds: LedgerKind[]): Promise<number> {
  const { _sum } = await tx.ledgerEntry.aggregate({ where: { userId, kind: { in: kinds } }, _sum: { amount: true } });
  return _sum.amount ?? 0;
}
