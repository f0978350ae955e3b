import type pg from "pg";
import { newId } from "@/lib/core/ids";
import { matches } from "./expression";
import type { IncomingEvent, WorkflowEvent } from "./protocol";
import type { Registry } from "./registry";
import { completeStep, finishRun, lockRun, type Run, startRun, type Work } from "./runs";
import { millisecondsUntil } from "./time";
import { inTransaction, type Tx } from "./transaction";

/** Events the engine makes itself carry this prefix; they are only kept when someone listens. */
const INTERNAL = "inngest/";

/** Runs a change of the engine's state in one transaction, with all the events it causes. */
export function change<T>(pool: pg.Pool, registry: Registry, alter: (work: Work) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (tx) => {
    const work: Work = { tx, registry, emitted: [] };
    const result = await alter(work);
    await settle(work);
    return result;
  });
}

/** Takes in what a change has caused, and what that causes. */
async function settle(work: Work): Promise<void> {
  for (let event = work.emitted.shift(); event; event = work.emitted.shift()) await ingest(work, event);
}

/** Takes events in, in their order and within a transaction. Returns their ids; one that was seen before does nothing. */
export async function ingestAll(tx: Tx, registry: Registry, events: IncomingEvent[]): Promise<string[]> {
  const work: Work = { tx, registry, emitted: [] };
  const ids: string[] = [];
  for (const event of events) {
    ids.push(await ingest(work, event));
    await settle(work);
  }
  return ids;
}

/** Takes one event in, once by its id: cancels, answers waits, starts runs. */
async function ingest(work: Work, incoming: IncomingEvent): Promise<string> {
  const event: WorkflowEvent = {
    ...incoming,
    id: incoming.id ?? newId("evt"),
    data: incoming.data ?? {},
    ts: incoming.ts ?? Date.now(),
  };
  if (event.name.startsWith(INTERNAL) && !(await heard(work, event.name))) return event.id;
  const { rowCount } = await work.tx.query(
    "insert into workflow.event (id, name, body) values ($1, $2, $3) on conflict do nothing",
    [event.id, event.name, JSON.stringify(event)],
  );
  if (!rowCount) return event.id;
  await cancelRuns(work, event);
  await answerWaits(work, event);
  for (const config of work.registry.all()) {
    const started = config.triggers.some(
      (trigger) => "event" in trigger && trigger.event === event.name && matches(trigger.expression, { event }),
    );
    if (started) await startRun(work, config, event);
  }
  return event.id;
}

async function heard(work: Work, name: string): Promise<boolean> {
  if (work.registry.hears(name)) return true;
  const { rowCount } = await work.tx.query("select 1 from workflow.wait where event_name = $1 limit 1", [name]);
  return Boolean(rowCount);
}

async function cancelRuns(work: Work, event: WorkflowEvent): Promise<void> {
  for (const config of work.registry.all()) {
    for (const cancel of config.cancel?.filter((entry) => entry.event === event.name) ?? []) {
      const { rows } = await work.tx.query<Run>(
        "select * from workflow.run where function_id = $1 and status = 'running' order by id",
        [config.id],
      );
      for (const run of rows) {
        const late =
          cancel.timeout !== undefined && run.started_at.getTime() + millisecondsUntil(cancel.timeout) < Date.now();
        if (late || !matches(cancel.if, { event: run.event, async: event })) continue;
        const locked = await lockRun(work, run.id);
        if (locked?.status === "running") await finishRun(work, locked, { status: "cancelled" });
      }
    }
  }
}

async function answerWaits(work: Work, event: WorkflowEvent): Promise<void> {
  const { rows } = await work.tx.query<{ run_id: string; step_id: string; expression: string | null }>(
    "select run_id, step_id, expression from workflow.wait where event_name = $1 order by run_id, step_id",
    [event.name],
  );
  for (const wait of rows) {
    const run = await lockRun(work, wait.run_id);
    if (run?.status !== "running" || !matches(wait.expression, { event: run.event, async: event })) continue;
    await completeStep(work, run.id, wait.step_id, { type: "data", data: event });
  }
}
