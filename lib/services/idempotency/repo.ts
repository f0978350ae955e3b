import { z } from "zod";
import { db, type Prisma } from "@/lib/db/client";
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

export async function insertRecord(id: IdempotencyId, bodyHash: string): Promise<boolean> {
  const { count } = await db().idempotencyRecord.createMany({ data: [{ ...id, bodyHash }], skipDuplicates: true });
  return count > 0;
}

export async function findRecord(id: IdempotencyId): Promise<IdempotencyRow | null> {
  const row = await db().idempotencyRecord.findUnique({ where: { userId_route_key: id } });
  if (!row) return null;
  const place = { table: "IdempotencyRecord", column: "responseBody", id: `${id.route} ${id.key}` };
  return { ...row, responseBody: parseStored(responseColumn, row.responseBody, place) };
}

export async function finishRecord(id: IdempotencyId, responseStatus: number, responseBody: unknown): Promise<void> {
  await db().idempotencyRecord.update({
    where: { userId_route_key: id },
    data: { status: "done", responseStatus, responseBody: responseBody as Prisma.InputJsonValue },
  });
}

export async function deleteRecord(id: IdempotencyId): Promise<void> {
  await db().idempotencyRecord.deleteMany({ where: id });
}

/** Takes over a record whose process died before it answered. */
export async function takeOverRecord(id: IdempotencyId, olderThan: Date): Promise<boolean> {
  const { count } = await db().idempotencyRecord.updateMany({
    where: { ...id, status: "in_flight", createdAt: { lt: olderThan } },
    data: { createdAt: new Date() },
  });
  return count > 0;
}

export async function pruneRecords(olderThan: Date): Promise<void> {
  await db().idempotencyRecord.deleteMany({ where: { createdAt: { lt: olderThan } } });
}
