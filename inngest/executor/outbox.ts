import type pg from "pg";
import type { IncomingEvent } from "./protocol";
import { advisoryLock, inTransaction, LOCKS, type Tx } from "./transaction";

const BATCH = 100;

interface OutboxRow {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
}

/**
 * Hands the events that lib/jobs/dispatch wrote down to `take`, oldest first, and marks them sent; both or neither, as far as `take`
 * works in the given transaction. One process at a time, so that a cancellation never overtakes its job.
 * @returns how many events were handed on
 */
export function drainOutbox(pool: pg.Pool, take: (tx: Tx, events: IncomingEvent[]) => Promise<void>): Promise<number> {
  return inTransaction(pool, async (tx) => {
    await advisoryLock(tx, LOCKS.outbox);
    // Prisma keeps times without a zone, in UTC.
    const { rows } = await tx.query<OutboxRow>(
      `select id, name, data, (extract(epoch from "createdAt") * 1000)::float8 as ts
       from "Outbox" where "sentAt" is null order by "createdAt", id limit ${BATCH}`,
    );
    if (rows.length === 0) return 0;
    await take(tx, rows);
    await tx.query(`update "Outbox" set "sentAt" = now() at time zone 'utc' where id = any($1)`, [
      rows.map((row) => row.id),
    ]);
    return rows.length;
  });
}
