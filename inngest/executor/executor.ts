import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { AppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { listen } from "@/lib/db/notify";
import { OUTBOX_CHANNEL } from "@/lib/jobs/dispatch";
import { callFunction, type Handler, IN_PROCESS_ORIGIN, type Item, type Outcome } from "./call";
import { abortRun, heldRuns, holdCancellation } from "./cancellation";
import { change, ingestAll } from "./ingest";
import { answerLocally, type LocalEngine } from "./local-api";
import { drainOutbox } from "./outbox";
import type { IncomingEvent } from "./protocol";
import { claim, fireCrons, fireTimers, scheduleCrons, untilNext } from "./queue";
import { type RegisteredFunction, Registry } from "./registry";
import { failItem, report } from "./report";
import { lockRun, type Run } from "./runs";
import { backoffMs } from "./time";
import { CANCEL_CHANNEL, inTransaction, WAKE_CHANNEL } from "./transaction";
import { Workers } from "./workers";

export interface ExecutorOptions {
  pool: pg.Pool;
  /** What `serve()` of inngest/edge gives for the functions to run. */
  handler: Handler;
  /** Calls in flight at once in this process; most of them wait for a child process or a vendor. */
  slots?: number;
  /** Silence after which a worker on another machine has lost what it held, in milliseconds. */
  leaseMs?: number;
  /** Milliseconds before the next try after attempt 0, 1, 2 …; the real server's manner by default. */
  backoffMs?: (attempt: number) => number;
}

/** Longest time between two looks at the database, should a notification be lost, in milliseconds. */
const POLL_MS = 5000;
const RETRY_MS = 1000;
/** Time that aborted steps have to end their child processes when this process stops, in milliseconds. */
const ABORT_MS = 2000;
/** PostgreSQL's classes of errors that the data itself causes: asking again gives the same answer. */
const DATA_ERRORS = /^(22|23|42|54)/;

/** The embedded workflow engine of one process: takes calls from the queue in PostgreSQL and makes them of the SDK's handler. */
export class Executor implements LocalEngine {
  private readonly registry = new Registry();
  private readonly workers: Workers;
  private readonly slots: number;
  private readonly leaseMs: number;
  private readonly backoffMs: (attempt: number) => number;
  private readonly running = new Set<Promise<void>>();
  private readonly cleanUps: (() => void)[] = [];
  private unanswer = () => {};
  private refusal: unknown;
  private stopping = false;
  private looking = false;
  private lookAgain = false;
  private outboxWaits = true;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: ExecutorOptions) {
    this.slots = options.slots ?? 16;
    this.leaseMs = options.leaseMs ?? 10_000;
    this.backoffMs = options.backoffMs ?? backoffMs;
    this.workers = new Workers(options.pool, this.leaseMs);
  }

  /**
   * Registers the functions, takes over from dead workers of this machine and begins to work.
   * @throws AppError naming the function and the option when one asks for something the engine does not do
   */
  async start(): Promise<void> {
    this.unanswer = answerLocally(this);
    await this.sync();
    await this.workers.beat();
    await this.workers.takeFromLost();
    await scheduleCrons(this.options.pool, this.registry);
    const missed = () => {
      this.outboxWaits = true;
      this.look();
    };
    this.cleanUps.push(
      await listen(WAKE_CHANNEL, () => this.look(), missed),
      await listen(CANCEL_CHANNEL, (runId) => abortRun(runId)),
      await listen(OUTBOX_CHANNEL, missed),
    );
    const heartbeat = setInterval(() => void this.beat(), this.leaseMs / 3);
    this.cleanUps.push(() => clearInterval(heartbeat));
    this.look();
  }

  /** Takes nothing more, lets running steps finish for `graceMs`, gives the others back and aborts them. */
  async stop(graceMs = 3000): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    for (const cleanUp of this.cleanUps.splice(0)) cleanUp();
    await this.settle(graceMs);
    await this.workers.leave();
    for (const runId of heldRuns()) abortRun(runId, "The studio is stopping; the step starts again with it.");
    await this.settle(ABORT_MS);
    this.unanswer();
  }

  /** Waits until the calls in flight have ended, at most `ms`. */
  private async settle(ms: number): Promise<void> {
    const timer = new AbortController();
    const timeout = sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([Promise.allSettled(this.running), timeout]);
    timer.abort();
  }

  async register(body: unknown): Promise<void> {
    try {
      this.registry.register(body);
    } catch (error) {
      this.refusal = error;
      throw error;
    }
  }

  /** Takes events in. Returns their ids; an id that was seen before starts nothing. */
  send(events: IncomingEvent[]): Promise<string[]> {
    return inTransaction(this.options.pool, (tx) => ingestAll(tx, this.registry, events));
  }

  private async sync(): Promise<void> {
    const url = new URL("/api/inngest", IN_PROCESS_ORIGIN);
    const response = await this.options.handler(new Request(url, { method: "PUT", headers: { host: url.host } }));
    if (this.refusal) throw this.refusal;
    if (response.ok) return;
    throw new AppError({
      code: "engine_unavailable",
      message: `The workflow functions could not be registered: ${await response.text()}`,
    });
  }

  private async beat(): Promise<void> {
    try {
      await this.workers.beat();
      await this.workers.takeFromLost();
      const { rows } = await this.options.pool.query<{ id: string }>(
        "select id from workflow.run where id = any($1) and status <> 'running'",
        [heldRuns()],
      );
      for (const { id } of rows) abortRun(id);
    } catch (error) {
      logger.warn("The workflow engine's heartbeat failed", { error: messageOf(error) });
    }
  }

  /** Looks for work now, or once more when it is looking already. */
  private look(): void {
    if (this.stopping) return;
    this.lookAgain = true;
    if (this.looking) return;
    this.looking = true;
    clearTimeout(this.timer);
    void this.lookUntilIdle().then((delay) => {
      this.looking = false;
      if (this.stopping) return;
      if (this.lookAgain) this.look();
      else this.timer = setTimeout(() => this.poll(), delay);
    });
  }

  private poll(): void {
    this.outboxWaits = true;
    this.look();
  }

  /** Milliseconds until the next look. */
  private async lookUntilIdle(): Promise<number> {
    const { pool } = this.options;
    try {
      while (this.lookAgain && !this.stopping) {
        this.lookAgain = false;
        await this.takeOutbox();
        await fireTimers(pool, this.registry);
        await fireCrons(pool, this.registry);
        await this.fillSlots();
      }
      const next = await untilNext(pool);
      return Math.min(POLL_MS, Math.max(1, Math.ceil(next ?? POLL_MS)));
    } catch (error) {
      logger.warn("The workflow engine could not look for work", { error: messageOf(error) });
      this.lookAgain = false;
      return RETRY_MS;
    }
  }

  private async takeOutbox(): Promise<void> {
    while (this.outboxWaits && !this.stopping) {
      this.outboxWaits = false;
      const taken = await drainOutbox(this.options.pool, async (tx, events) => {
        await ingestAll(tx, this.registry, events);
      });
      if (taken > 0) this.outboxWaits = true;
    }
  }

  private async fillSlots(): Promise<void> {
    const free = this.slots - this.running.size;
    if (free <= 0) return;
    for (const item of await claim(this.options.pool, this.registry, this.workers.id, free)) {
      const work = this.follow(item).finally(() => {
        this.running.delete(work);
        this.look();
      });
      this.running.add(work);
    }
  }

  /** Makes a call, and the calls after it that this worker keeps. */
  private async follow(first: Item): Promise<void> {
    const release = holdCancellation(first.run_id);
    try {
      for (let item: Item | undefined = first; item; ) item = await this.execute(item);
    } catch (error) {
      logger.error("A workflow call could not be made", { run: first.run_id, error: messageOf(error) });
    } finally {
      release();
    }
  }

  private async execute(item: Item): Promise<Item | undefined> {
    const { pool, handler } = this.options;
    const { rows } = await pool.query<Run>("select * from workflow.run where id = $1", [item.run_id]);
    const run = rows[0];
    const config = run && this.registry.get(run.function_id);
    if (run?.status !== "running" || !config) return undefined;
    if (item.attempt >= config.maxAttempts) return this.giveUp(item);
    const outcome = await callFunction(pool, handler, config, run, item);
    return this.save(config, item, outcome);
  }

  /** Ends a call that lost its worker once too often. */
  private async giveUp(item: Item): Promise<undefined> {
    const message = `The process that ran this step ended ${item.attempt} times before it was done, out of memory or killed.`;
    await change(this.options.pool, this.registry, async (work) => {
      const run = await lockRun(work, item.run_id);
      const { rowCount } = await work.tx.query("delete from workflow.item where id = $1 and worker = $2", [
        item.id,
        this.workers.id,
      ]);
      if (rowCount && run?.status === "running") await failItem(work, run, item, { name: "WorkerLost", message });
    });
  }

  /** Writes an outcome down, however long the database takes to come back: the work is done and must not be lost. */
  private async save(config: RegisteredFunction, item: Item, outcome: Outcome): Promise<Item | undefined> {
    const keepNext = config.limits.length === 0 && !this.stopping;
    for (;;) {
      try {
        return await change(this.options.pool, this.registry, (work) =>
          report(work, config, item, outcome, { worker: this.workers.id, keepNext, backoffMs: this.backoffMs }),
        );
      } catch (error) {
        logger.error("A step's outcome could not be saved", { run: item.run_id, error: messageOf(error) });
        if (this.stopping) return undefined;
        if (DATA_ERRORS.test((error as { code?: string }).code ?? "")) {
          const failure = { name: "Error", message: `The step's outcome could not be saved: ${messageOf(error)}` };
          if (outcome.kind === "failed") return undefined;
          return this.save(config, item, { kind: "failed", error: failure, retryable: true, retryAfterMs: undefined });
        }
        await sleep(RETRY_MS);
      }
    }
  }
}
