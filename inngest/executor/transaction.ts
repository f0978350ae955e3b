import type pg from "pg";

/** A connection inside a transaction. */
export type Tx = pg.ClientBase;

/** Serialization failure and deadlock: PostgreSQL asks for the same transaction again. */
const RETRY_CODES = new Set(["40001", "40P01"]);
const MAX_TRIES = 6;

/** Runs `work` in one transaction, again when it lost a deadlock. Whatever it changes outside the database it must change afterwards. */
export async function inTransaction<T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    // A connection lost between two queries says so by an event, which ends the process when nobody listens.
    const lost = (error: Error) => {
      broken = error;
    };
    client.on("error", lost);
    try {
      await client.query("begin");
      const result = await work(client);
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch((failure: Error) => {
        broken = failure;
      });
      if (attempt >= MAX_TRIES || !RETRY_CODES.has((error as { code?: string }).code ?? "")) throw error;
    } finally {
      client.off("error", lost);
      client.release(broken);
    }
  }
}

/** Advisory locks of the engine, held to the end of a transaction. */
export const LOCKS = {
  /** One claimer at a time, so that concurrency slots are counted exactly over several processes. */
  claim: 7_201_001,
  /** One taker of the outbox at a time, so that events keep their order. */
  outbox: 7_201_002,
  /** One process at a time looks for jobs whose run is lost. */
  reconcile: 7_201_003,
} as const;

export async function advisoryLock(tx: Tx, lock: number): Promise<void> {
  await tx.query("select pg_advisory_xact_lock($1)", [lock]);
}

/** Wakes every worker when the transaction commits. */
export const WAKE_CHANNEL = "workflow_wake";
/** Carries the id of a run that was cancelled. */
export const CANCEL_CHANNEL = "workflow_cancelled";

export async function wake(tx: Tx): Promise<void> {
  await tx.query(`select pg_notify('${WAKE_CHANNEL}', '')`);
}
