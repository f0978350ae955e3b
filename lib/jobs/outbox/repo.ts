import type { Db } from "@/lib/db/client";
import { toStored } from "@/lib/db/stored";

/** Writes an event down for the workflow engine; a second one with the same id is ignored. */
export async function insertOutbox(tx: Db, id: string, name: string, data: Record<string, unknown>): Promise<void> {
  await tx.outbox.createMany({ data: [{ id, name, data: toStored(data) }], skipDuplicates: true });
}
