import type pg from "pg";
import { newId } from "@/lib/core/ids";
import type { Item } from "./call";
import { change } from "./ingest";
import { type Memo, SCHEDULED_TIMER } from "./protocol";
import type { Registry } from "./registry";
import { completeStep, lockRun, startRun } from "./runs";
import { nextCron } from "./time";
import { advisoryLock, inTransaction, LOCKS, type Tx } from "./transaction";

interface Candidate extends Item {
  function_id: string;
  limit_keys: string[];
}

/** Takes up to `count` calls that are due, whose function is known here and whose concurrency slots are free. */
export function claim(pool: pg.Pool, registry: Registry, worker: string, count: number): Promise<Item[]> {
  return inTransaction(pool, async (tx) => {
    await advisoryLock(tx, LOCKS.claim);
    const held = await heldSlots(tx);
    const taken: Item[] = [];
    const passed: string[] = [];
    while (taken.length < count) {
      const candidates = await due(tx, registry, [...passed, ...taken.map((item) => item.id)], held);
      if (candidates.length === 0) break;
      while (taken.length < count) {
        const candidate = fairest(registry, candidates, held);
        if (!candidate) break;
        if (takeSlots(registry, candidate, held)) taken.push(candidate);
        else passed.push(candidate.id);
      }
    }
    if (taken.length > 0) {
      const ids = taken.map((item) => item.id);
      await tx.query("update workflow.item set worker = $1 where id = any($2)", [worker, ids]);
    }
    return taken;
  });
}

/** Calls in flight for each slot key, over all workers. */
async function heldSlots(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ key: string; calls: number }>(
    `select key, count(*)::int as calls
     from workflow.item join workflow.run on run.id = item.run_id, unnest(run.limit_keys) as key
     where item.worker is not null group by key`,
  );
  return new Map(rows.map((row) => [row.key, row.calls]));
}

/** Keys that have no slot left under any limit, so that the query need not look at what waits for them. */
function fullSlots(registry: Registry, held: Map<string, number>): string[] {
  const limits = registry.all().flatMap((config) => config.limits);
  return [...held].flatMap(([key, calls]) => {
    const most = Math.max(0, ...limits.filter((limit) => key.startsWith(limit.prefix)).map((limit) => limit.limit));
    return most > 0 && calls >= most ? [key] : [];
  });
}

/** How many calls of those who share a keyed limit with a run are in flight. */
function sharesHeld(registry: Registry, { function_id, limit_keys }: Candidate, held: Map<string, number>): number {
  const limits = registry.get(function_id)?.limits ?? [];
  return limits.reduce((sum, { key }, index) => sum + (key ? (held.get(limit_keys[index] ?? "") ?? 0) : 0), 0);
}

/** Takes out the candidate whose account has the fewest calls in flight; of several, the one that is due longest. */
function fairest(registry: Registry, candidates: Candidate[], held: Map<string, number>): Candidate | undefined {
  let best = 0;
  for (const [index, candidate] of candidates.entries()) {
    const least = candidates[best];
    if (least && sharesHeld(registry, candidate, held) < sharesHeld(registry, least, held)) best = index;
  }
  return candidates.splice(best, 1)[0];
}

/** What is due, calls of those first who have the fewest in flight under a keyed limit. */
async function due(tx: Tx, registry: Registry, except: string[], held: Map<string, number>): Promise<Candidate[]> {
  const keyed = registry.all().flatMap(({ limits }) => limits.flatMap(({ key, prefix }) => (key ? [prefix] : [])));
  const shares = [...held].filter(([key]) => keyed.some((prefix) => key.startsWith(prefix)));
  const { rows } = await tx.query<Candidate>(
    `select item.id, item.run_id, item.step_id, item.attempt, run.function_id, run.limit_keys
     from workflow.item join workflow.run on run.id = item.run_id
     where item.worker is null and item.kind = 'call' and item.due_at <= now()
       and run.function_id = any($1) and item.id <> all($2) and not run.limit_keys && $3
     order by (select coalesce(sum(share.calls), 0) from unnest($4::text[], $5::int[]) as share (key, calls)
               where share.key = any(run.limit_keys)), item.due_at, item.id limit 50
     for update of item skip locked`,
    [registry.ids(), except, fullSlots(registry, held), shares.map(([key]) => key), shares.map(([, calls]) => calls)],
  );
  return rows;
}

function takeSlots(registry: Registry, candidate: Candidate, held: Map<string, number>): boolean {
  const limits = registry.get(candidate.function_id)?.limits ?? [];
  const keyed = candidate.limit_keys.map((key) => ({
    key,
    limit: limits.find((limit) => key.startsWith(limit.prefix))?.limit ?? Number.POSITIVE_INFINITY,
  }));
  if (keyed.some(({ key, limit }) => (held.get(key) ?? 0) >= limit)) return false;
  for (const { key } of keyed) held.set(key, (held.get(key) ?? 0) + 1);
  return true;
}

/** Ends the sleeps, waits and invocations whose time has come. */
export async function fireTimers(pool: pg.Pool, registry: Registry): Promise<void> {
  const { rows } = await pool.query<{ id: string; run_id: string; step_id: string; kind: string }>(
    `select id, run_id, step_id, kind from workflow.item
     where kind <> 'call' and worker is null and due_at <= now() order by due_at, id limit 100`,
  );
  for (const timer of rows) {
    await change(pool, registry, async (work) => {
      const run = await lockRun(work, timer.run_id);
      const { rowCount } = await work.tx.query("delete from workflow.item where id = $1", [timer.id]);
      if (!rowCount || run?.status !== "running") return;
      await completeStep(work, timer.run_id, timer.step_id, timeoutMemo(timer.kind));
    });
  }
}

function timeoutMemo(kind: string): Memo {
  if (kind !== "invoke") return { type: "data", data: null };
  const message = "The invoked function did not finish in the given time.";
  return { type: "error", error: { name: "InngestInvokeTimeoutError", message } };
}

/** Brings the schedules up to date with the functions registered here. */
export async function scheduleCrons(pool: pg.Pool, registry: Registry): Promise<void> {
  await inTransaction(pool, async (tx) => {
    for (const config of registry.all()) {
      const schedules = config.triggers.flatMap((trigger) => ("cron" in trigger ? [trigger.cron] : []));
      await tx.query("delete from workflow.cron where function_id = $1 and schedule <> all($2)", [
        config.id,
        schedules,
      ]);
      for (const schedule of schedules) {
        await tx.query(
          "insert into workflow.cron (function_id, schedule, next_at) values ($1, $2, $3) on conflict do nothing",
          [config.id, schedule, nextCron(schedule, new Date())],
        );
      }
    }
  });
}

/** Starts the scheduled functions whose time has come; times missed while nothing ran count as one. */
export function fireCrons(pool: pg.Pool, registry: Registry): Promise<void> {
  return change(pool, registry, async (work) => {
    const { rows } = await work.tx.query<{ function_id: string; schedule: string }>(
      `select function_id, schedule from workflow.cron
       where next_at <= now() and function_id = any($1) for update skip locked`,
      [registry.ids()],
    );
    for (const { function_id, schedule } of rows) {
      const config = registry.get(function_id);
      if (!config) continue;
      const event = { id: newId("evt"), name: SCHEDULED_TIMER, data: { cron: schedule }, ts: Date.now() };
      await startRun(work, config, event);
      await work.tx.query("update workflow.cron set next_at = $3 where function_id = $1 and schedule = $2", [
        function_id,
        schedule,
        nextCron(schedule, new Date()),
      ]);
    }
  });
}

/** Milliseconds until the next timer, retry or schedule; undefined when there is none. */
export async function untilNext(pool: pg.Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ ms: number | null }>(
    `select (extract(epoch from min(at) - now()) * 1000)::float8 as ms from (
       select min(due_at) as at from workflow.item where worker is null and due_at > now()
       union all select min(next_at) from workflow.cron where next_at > now()
     ) as upcoming`,
  );
  return rows[0]?.ms ?? undefined;
}
