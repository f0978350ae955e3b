import { z } from "zod";
import { db, type Prisma, type Tx } from "@/lib/db/client";
import { parseStored } from "@/lib/db/stored";

/** The column `IdempotencyRecord.responseBody`: the answer of any route, as JSON. */
const responseColumn = z.json();
type Json = z.output<typeof responseColumn>;

type StoredRecord = Prisma.IdempotencyRecordGetPayload<object>;
export interface IdempotencyRow extends Omit<StoredRecord, "responseBody"> {
  responseBody: Json;
}
export interface IdempotencyId {
  userId: string;
  route: string;
  key: string;
}

/** A record and the try that holds it. */
export interface Claimed {
  id: IdempotencyId;
  claim: string;
}

/** @param claim names the try that may finish the record */
export async function insertRecord(id: IdempotencyId, bodyHash: string, claim: string): Promise<boolean> {
  const data = [{ ...id, bodyHash, claim }];
  const { count } = await db().idempotencyRecord.createMany({ data, skipDuplicates: true });
  return count > 0;
}

export async function findRecord(id: IdempotencyId): Promise<IdempotencyRow | null> {
  const row = await db().idempotencyRecord.findUnique({ where: { userId_route_key: id } });
  if (!row) return null;
  const place = { table: "IdempotencyRecord", column: "responseBody", id: `${id.route} ${id.key}` };
  return { ...row, responseBody: parseStored(responseColumn, row.responseBody, place) };
}

/** Keeps the answer, unless another try has taken the record over. */
export async function finishRecord(
  { id, claim }: Claimed,
  responseStatus: number,
  responseBody: unknown,
): Promise<void> {
  await db().idempotencyRecord.updateMany({
    where: { ...id, claim },
    data: { status: "done", responseStatus, responseBody: responseBody as Prisma.InputJsonValue },
  });
}

/** Removes the record of a try that failed and has started nothing. */
export async function deleteRecord({ id, claim }: Claimed): Promise<void> {
  await db().idempotencyRecord.deleteMany({ where: { ...id, claim, jobs: { isEmpty: true } } });
}

/**
 * Takes over a record whose process died before it answered, or that has started its job already.
 * @returns false when there is none
 */
export async function takeOverRecord({ id, claim }: Claimed, olderThan: Date): Promise<boolean> {
  const { count } = await db().idempotencyRecord.updateMany({
    where: {
      ...id,
      status: "in_flight",
      OR: [{ createdAt: { lt: olderThan } }, { jobs: { isEmpty: false } }],
    },
    data: { claim, createdAt: new Date() },
  });
  return count > 0;
}

/** Writes down a job with what starts it. @returns false when another try has taken the record over */
export async function addJob(tx: Tx, { id, claim }: Claimed, jobId: string): Promise<boolean> {
  const { count } = await tx.idempotencyRecord.updateMany({ where: { ...id, claim }, data: { jobs: { push: jobId } } });
  return count > 0;
}

export async function pruneRecords(olderThan: Date): Promise<void> {
  await db().idempotencyRecord.deleteMany({ where: { createdAt: { lt: olderThan } } });
}
