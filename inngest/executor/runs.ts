import { sha256 } from "@/lib/core/ids";
import { keyOf } from "./expression";
import {
  DISCOVERY,
  FUNCTION_CANCELLED,
  FUNCTION_FAILED,
  FUNCTION_FINISHED,
  type IncomingEvent,
  type Memo,
  type SerializedError,
  type WorkflowEvent,
} from "./protocol";
import type { RegisteredFunction, Registry } from "./registry";
import { CANCEL_CHANNEL, type Tx, wake } from "./transaction";

/** One change of the engine's state: everything in it is committed together. */
export interface Work {
  tx: Tx;
  registry: Registry;
  /** Events that this change causes; they are taken in before the transaction ends. */
  emitted: IncomingEvent[];
}

export interface Run {
  id: string;
  function_id: string;
  event: WorkflowEvent;
  status: "running" | "completed" | "failed" | "cancelled";
  parent_run: string | null;
  parent_step: string | null;
  limit_keys: string[];
  started_at: Date;
}

/** How long the same idempotency key starts nothing, as on the real server. */
const IDEMPOTENCY_WINDOW = "24 hours";

/** Locks a run until the transaction ends: every change of a run goes through here, so changes of one run never overlap. */
export async function lockRun(work: Work, runId: string): Promise<Run | undefined> {
  // "no key update" leaves room for the foreign keys of rows that others insert for this run.
  const { rows } = await work.tx.query<Run>("select * from workflow.run where id = $1 for no key update", [runId]);
  return rows[0];
}

/** Starts a run for an event, once for each function and event. */
export async function startRun(
  work: Work,
  config: RegisteredFunction,
  event: WorkflowEvent,
  parent?: { run: string; step: string },
): Promise<void> {
  const idempotency = config.idempotency ? keyOf(config.idempotency, event) : undefined;
  if (idempotency !== undefined && (await startedBefore(work, config.id, idempotency))) return;
  const id = sha256(`${config.id}\n${event.id}`).slice(0, 26);
  const { rowCount } = await work.tx.query(
    `insert into workflow.run (id, function_id, event, parent_run, parent_step, limit_keys, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      id,
      config.id,
      JSON.stringify(event),
      parent?.run,
      parent?.step,
      work.registry.limitKeys(config, event),
      idempotency,
    ],
  );
  if (rowCount) await enqueue(work, id, DISCOVERY);
}

async function startedBefore(work: Work, functionId: string, key: string): Promise<boolean> {
  await work.tx.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${functionId}\n${key}`]);
  const { rowCount } = await work.tx.query(
    `select 1 from workflow.run
     where function_id = $1 and idempotency_key = $2 and started_at > now() - interval '${IDEMPOTENCY_WINDOW}' limit 1`,
    [functionId, key],
  );
  return Boolean(rowCount);
}

/** Puts a call into the queue; given a worker, that worker holds it from the start. */
export async function enqueue(work: Work, runId: string, stepId: string, worker?: string): Promise<string> {
  const { rows } = await work.tx.query<{ id: string }>(
    "insert into workflow.item (run_id, step_id, kind, worker) values ($1, $2, 'call', $3) returning id",
    [runId, stepId, worker],
  );
  if (!worker) await wake(work.tx);
  return rows[0]?.id ?? "";
}

/**
 * Keeps what a step answered, once, and asks for what comes next when no step of the run is pending.
 * The run must be locked. Returns the id of the next call when `worker` is to hold it.
 */
export async function completeStep(
  work: Work,
  runId: string,
  stepId: string,
  memo: Memo,
  { worker, name }: { worker?: string | undefined; name?: string | null | undefined } = {},
): Promise<string | undefined> {
  const { rows } = await work.tx.query<{ race: boolean }>(
    `insert into workflow.step (run_id, id, memo, position, finished_at, name)
     values ($1, $2, $3, nextval('workflow.step_position'), now(), $4)
     on conflict (run_id, id) do update
       set memo = excluded.memo, position = excluded.position, finished_at = excluded.finished_at
       where step.memo is null
     returning race`,
    [runId, stepId, JSON.stringify(memo), name],
  );
  const kept = rows[0];
  if (!kept) return undefined;
  const { rows: state } = await work.tx.query<{ pending: boolean; asked: boolean }>(
    `with timers as (delete from workflow.item where run_id = $1 and step_id = $2 and kind <> 'call'),
          waits as (delete from workflow.wait where run_id = $1 and step_id = $2)
     select exists (select 1 from workflow.step where run_id = $1 and memo is null) as pending,
            exists (select 1 from workflow.item where run_id = $1 and step_id = $3 and worker is null) as asked`,
    [runId, stepId, DISCOVERY],
  );
  if (state[0]?.asked || (state[0]?.pending && !kept.race)) return undefined;
  const next = await enqueue(work, runId, DISCOVERY, worker);
  return worker ? next : undefined;
}

type Ending =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: SerializedError }
  | { status: "cancelled" };

/** Ends a locked run, once: nothing more of it is called, who waits for it is answered, who listens is told. */
export async function finishRun(work: Work, run: Run, ending: Ending): Promise<void> {
  const error =
    ending.status === "failed"
      ? ending.error
      : { name: "FunctionCancelledError", message: "The run was cancelled before it finished." };
  const output = ending.status === "completed" ? (ending.output ?? null) : error;
  const { rowCount } = await work.tx.query(
    "update workflow.run set status = $2, output = $3, ended_at = now() where id = $1 and status = 'running'",
    [run.id, ending.status, JSON.stringify(output)],
  );
  if (!rowCount) return;
  await work.tx.query("delete from workflow.item where run_id = $1", [run.id]);
  await work.tx.query("delete from workflow.wait where run_id = $1", [run.id]);
  if (ending.status === "cancelled") await work.tx.query("select pg_notify($1, $2)", [CANCEL_CHANNEL, run.id]);
  // A slot of a concurrency limit may be free now.
  if (run.limit_keys.length > 0) await wake(work.tx);

  const data = { function_id: run.function_id, run_id: run.id, event: run.event, events: [run.event] };
  if (ending.status === "completed") {
    emit(work, run, FUNCTION_FINISHED, { ...data, result: output });
  } else {
    emit(work, run, FUNCTION_FINISHED, { ...data, error });
    emit(work, run, ending.status === "failed" ? FUNCTION_FAILED : FUNCTION_CANCELLED, { ...data, error });
  }
  if (run.parent_run && run.parent_step) {
    const parent = await lockRun(work, run.parent_run);
    if (parent?.status !== "running") return;
    const memo: Memo = ending.status === "completed" ? { type: "data", data: output } : { type: "error", error };
    await completeStep(work, parent.id, run.parent_step, memo);
  }
}

function emit(work: Work, run: Run, name: string, data: Record<string, unknown>): void {
  work.emitted.push({ id: `${run.id}:${name}`, name, data });
}
