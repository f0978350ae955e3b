import type { Item, Outcome } from "./call";
import {
  DISCOVERY,
  FUNCTION_INVOKED,
  MAX_STEP_BYTES,
  type Memo,
  type Op,
  type SerializedError,
  toSerializedError,
} from "./protocol";
import type { RegisteredFunction } from "./registry";
import { completeStep, enqueue, finishRun, lockRun, type Run, startRun, type Work } from "./runs";
import { millisecondsUntil } from "./time";
import { wake } from "./transaction";

/** Who reports, and whether it takes the run's next call with it instead of leaving it in the queue. */
export interface Reporter {
  worker: string;
  keepNext: boolean;
  /** Milliseconds before the next try, where the function says nothing. */
  backoffMs: (attempt: number) => number;
}

/** Operations that leave a pending step behind, to be answered later. */
const PENDING_OPS = new Set(["StepPlanned", "Sleep", "WaitForEvent", "InvokeFunction"]);

/**
 * Writes down what a call came to. Nothing is written when the worker no longer holds the call (it was taken for lost, and
 * someone else has it) or the run has ended meanwhile. Returns the run's next call when the reporter keeps it.
 */
export async function report(
  work: Work,
  config: RegisteredFunction,
  item: Item,
  outcome: Outcome,
  reporter: Reporter,
): Promise<Item | undefined> {
  const run = await lockRun(work, item.run_id);
  const { rowCount } = await work.tx.query(
    "select 1 from workflow.item where id = $1 and worker = $2 and attempt = $3 for update",
    [item.id, reporter.worker, item.attempt],
  );
  if (!rowCount || run?.status !== "running") return undefined;
  if (config.limits.length > 0) await wake(work.tx);

  const last = item.attempt + 1 >= config.maxAttempts;
  const failure = failureOf(outcome);
  if (failure?.retryable && !last) {
    await retryLater(work, item, failure.retryAfterMs ?? reporter.backoffMs(item.attempt));
    return undefined;
  }
  await work.tx.query("delete from workflow.item where id = $1", [item.id]);
  if (outcome.kind === "completed") {
    await finishRun(work, run, { status: "completed", output: outcome.output });
    return undefined;
  }
  if (outcome.kind === "failed") {
    await failItem(work, run, item, outcome.error);
    return undefined;
  }
  const next = await applyOps(work, run, outcome.ops, reporter);
  return next ? { id: next, run_id: run.id, step_id: DISCOVERY, attempt: 0 } : undefined;
}

/** Ends what a call was for: the run when it looked for the next step, otherwise that step. */
export async function failItem(work: Work, run: Run, item: Item, error: SerializedError): Promise<void> {
  if (item.step_id === DISCOVERY) await finishRun(work, run, { status: "failed", error });
  else await completeStep(work, run.id, item.step_id, { type: "error", error });
}

/** The outcome, when it is one that another attempt may mend. */
function failureOf(outcome: Outcome): Exclude<Outcome, { kind: "completed" }> | undefined {
  if (outcome.kind === "failed") return outcome;
  return outcome.kind === "ops" && outcome.ops.some((op) => op.op === "StepError") ? outcome : undefined;
}

async function retryLater(work: Work, item: Item, afterMs: number): Promise<void> {
  await work.tx.query(
    `update workflow.item set worker = null, attempt = attempt + 1, due_at = now() + $2 * interval '1 millisecond' where id = $1`,
    [item.id, afterMs],
  );
  await wake(work.tx);
}

async function applyOps(work: Work, run: Run, ops: Op[], reporter: Reporter): Promise<string | undefined> {
  const fresh = await plan(work, run, ops);
  // The worker goes on with the run itself only when this call's end leaves exactly one thing to do next.
  const worker = reporter.keepNext && ops.length === 1 ? reporter.worker : undefined;
  let next: string | undefined;
  for (const op of ops) {
    const options = { worker, name: op.displayName ?? op.name };
    if (PENDING_OPS.has(op.op)) {
      if (fresh.has(op.id)) await begin(work, run, op);
    } else if (op.op === "StepRun" || op.op === "Step") {
      next = await completeStep(work, run.id, op.id, sized({ type: "data", data: op.data ?? null }), options);
    } else if (op.op === "StepFailed" || op.op === "StepError") {
      next = await completeStep(work, run.id, op.id, { type: "error", error: toSerializedError(op.error) }, options);
    } else if (op.op === "RunComplete") {
      await finishRun(work, run, { status: "completed", output: op.data });
    } else {
      const message = `The embedded workflow engine does not support the operation ${op.op} (step "${op.displayName ?? op.id}"). Use another step, or point INNGEST_BASE_URL at an Inngest server.`;
      await finishRun(work, run, { status: "failed", error: { name: "UnsupportedOperation", message } });
    }
  }
  return next;
}

/**
 * Marks all new steps of a reply pending before any of them can finish, or an early one would take the run on alone.
 * Returns the ids that were not known before.
 */
async function plan(work: Work, run: Run, ops: Op[]): Promise<Set<string>> {
  const pending = ops.filter((op) => PENDING_OPS.has(op.op));
  if (pending.length === 0) return new Set();
  const { rows } = await work.tx.query<{ id: string }>(
    `insert into workflow.step (run_id, id, name, race)
     select $1, * from unnest($2::text[], $3::text[], $4::boolean[]) on conflict do nothing returning id`,
    [
      run.id,
      pending.map((op) => op.id),
      pending.map((op) => op.displayName ?? op.name ?? null),
      pending.map((op) => op.opts?.parallelMode === "race"),
    ],
  );
  return new Set(rows.map((row) => row.id));
}

async function begin(work: Work, run: Run, op: Op): Promise<void> {
  const timeout = typeof op.opts?.timeout === "string" ? op.opts.timeout : undefined;
  if (op.op === "StepPlanned") {
    await enqueue(work, run.id, op.id);
  } else if (op.op === "Sleep") {
    await setTimer(work, run.id, op.id, "sleep", op.name ?? "");
  } else if (op.op === "WaitForEvent") {
    await work.tx.query("insert into workflow.wait (run_id, step_id, event_name, expression) values ($1, $2, $3, $4)", [
      run.id,
      op.id,
      op.name,
      op.opts?.if ?? null,
    ]);
    if (timeout) await setTimer(work, run.id, op.id, "wait", timeout);
  } else {
    await invoke(work, run, op);
    if (timeout) await setTimer(work, run.id, op.id, "invoke", timeout);
  }
}

async function setTimer(work: Work, runId: string, stepId: string, kind: string, until: string): Promise<void> {
  await work.tx.query(
    `insert into workflow.item (run_id, step_id, kind, due_at)
     values ($1, $2, $3, now() + $4 * interval '1 millisecond')`,
    [runId, stepId, kind, millisecondsUntil(until)],
  );
  await wake(work.tx);
}

async function invoke(work: Work, run: Run, op: Op): Promise<void> {
  const target = String(op.opts?.function_id ?? "");
  const config = work.registry.get(target);
  if (!config) {
    const error = { name: "Error", message: `There is no workflow function "${target}" to invoke.` };
    await completeStep(work, run.id, op.id, { type: "error", error });
    return;
  }
  const payload = (op.opts?.payload ?? {}) as { data?: Record<string, unknown>; v?: string; meta?: unknown };
  const event = {
    ...payload,
    id: `${run.id}:${op.id}`,
    name: FUNCTION_INVOKED,
    data: payload.data ?? {},
    ts: Date.now(),
  };
  await startRun(work, config, event, { run: run.id, step: op.id });
}

function sized(memo: Memo): Memo {
  const bytes = Buffer.byteLength(JSON.stringify(memo));
  if (bytes <= MAX_STEP_BYTES) return memo;
  const message = `The step returned ${bytes} bytes; at most ${MAX_STEP_BYTES} are kept. Return a reference instead.`;
  return { type: "error", error: { name: "OutputTooLarge", message } };
}
