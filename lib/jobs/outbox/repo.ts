import { type Db, db } from "@/lib/db/client";
import { toStored } from "@/lib/db/stored";

/** Writes an event down for the workflow engine; a second one with the same id is ignored. */
export async function insertOutbox(tx: Db, id: string, name: string, data: Record<string, unknown>): Promise<void> {
  await tx.outbox.createMany({ data: [{ id, name, data: toStored(data) }], skipDuplicates: true });
}

/** Name of the newest event of a job among `names`; null when none is kept any more. */
export async function findNewestEvent(jobId: string, names: string[]): Promise<string | null> {
  const row = await db().outbox.findFirst({
    where: { name: { in: names }, data: { path: ["jobId"], equals: jobId } },
    orderBy: { createdAt: "desc" },
    select: { name: true },
  });
  return row?.name ?? null;
}
