import type pg from "pg";
import { newId } from "@/lib/core/ids";
import { logger } from "@/lib/core/logger";
import { ownIdentity, type ProcessIdentity, stillRuns } from "./identity";
import { inTransaction, wake } from "./transaction";

/** A process that runs but says nothing for this long is hung, not busy. */
const HUNG_MS = 10 * 60_000;

interface WorkerRow {
  id: string;
  machine: string;
  pid: number;
  process_started: string;
  silent_ms: number;
}

/**
 * This process among the workers. All its calls share one lease, renewed by a heartbeat: whoever stays silent for `leaseMs` has
 * lost them. On the same machine there is a better witness, the system's process table: a dead process loses its
 * calls at once, and one that is only busy (a long computation blocks its heartbeat) keeps them.
 */
export class Workers {
  readonly id = newId("worker");
  private readonly own = ownIdentity();

  constructor(
    private readonly pool: pg.Pool,
    private readonly leaseMs: number,
  ) {}

  /** Enters this process, or renews its lease. */
  async beat(): Promise<void> {
    await this.pool.query(
      `insert into workflow.worker (id, machine, pid, process_started) values ($1, $2, $3, $4)
       on conflict (id) do update set seen_at = now()`,
      [this.id, this.own.machine, this.own.pid, this.own.processStarted],
    );
  }

  /** Takes the calls of lost workers back into the queue; each costs an attempt, or a step that kills its process would do so for ever. */
  async takeFromLost(): Promise<void> {
    const { rows } = await this.pool.query<WorkerRow>(
      `select id, machine, pid, process_started,
              (extract(epoch from now() - seen_at) * 1000)::float8 as silent_ms
       from workflow.worker where id <> $1`,
      [this.id],
    );
    for (const worker of rows) if (this.isLost(worker)) await this.release(worker);
  }

  private isLost(worker: WorkerRow): boolean {
    const other: ProcessIdentity = {
      machine: worker.machine,
      pid: worker.pid,
      processStarted: worker.process_started,
    };
    const runs = stillRuns(other, this.own);
    if (runs === undefined) return worker.silent_ms > this.leaseMs;
    return !runs || worker.silent_ms > HUNG_MS;
  }

  private async release(worker: WorkerRow): Promise<void> {
    const taken = await inTransaction(this.pool, async (tx) => {
      const { rowCount: present } = await tx.query(
        `select 1 from workflow.worker where id = $1 and seen_at <= now() - $2 * interval '1 millisecond' for update`,
        [worker.id, worker.silent_ms],
      );
      if (!present) return undefined;
      const { rowCount } = await tx.query(
        "update workflow.item set worker = null, attempt = attempt + 1, due_at = now() where worker = $1",
        [worker.id],
      );
      await tx.query("delete from workflow.worker where id = $1", [worker.id]);
      await wake(tx);
      return rowCount ?? 0;
    });
    if (taken !== undefined) logger.warn("Took over from a lost worker", { worker: worker.id, calls: taken });
  }

  /** Gives back what this process holds, without the loss of an attempt, and leaves. */
  async leave(): Promise<void> {
    await inTransaction(this.pool, async (tx) => {
      // A claim that is just being made refers to this row: it ends first, and is given back with the rest.
      await tx.query("select 1 from workflow.worker where id = $1 for update", [this.id]);
      await tx.query("update workflow.item set worker = null, due_at = now() where worker = $1", [this.id]);
      await tx.query("delete from workflow.worker where id = $1", [this.id]);
      await wake(tx);
    });
  }
}
