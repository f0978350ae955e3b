import type pg from "pg";
import { messageOf } from "@/lib/core/errors";
import {
  DISCOVERY,
  MAX_STEPS,
  type Memo,
  type Op,
  opSchema,
  type SerializedError,
  toSerializedError,
} from "./protocol";
import type { RegisteredFunction } from "./registry";
import type { Run } from "./runs";
import { retryAfterMs } from "./time";

/** The SDK's handler: what `serve()` of inngest/edge gives. */
export type Handler = (request: Request) => Promise<Response>;

/** A call this worker holds. */
export interface Item {
  id: string;
  run_id: string;
  step_id: string;
  attempt: number;
}

/** What a call of the handler came to. */
export type Outcome =
  | { kind: "completed"; output: unknown }
  | { kind: "ops"; ops: Op[]; retryable: boolean; retryAfterMs: number | undefined }
  | { kind: "failed"; error: SerializedError; retryable: boolean; retryAfterMs: number | undefined };

/** Address the SDK believes it is served at; requests never leave the process. */
export const IN_PROCESS_ORIGIN = "http://workflow.internal";

/** Asks the function what comes next, or to run one step, as the real server would over HTTP. */
export async function callFunction(
  pool: pg.Pool,
  handler: Handler,
  config: RegisteredFunction,
  run: Run,
  item: Item,
): Promise<Outcome> {
  const { rows, isAskedTwice } = await known(pool, run, item);
  if (rows.length > MAX_STEPS) {
    const failure = { name: "TooManySteps", message: `The run has more than ${MAX_STEPS} steps.` };
    return { kind: "failed", error: failure, retryable: false, retryAfterMs: undefined };
  }
  const memos = rows.filter((row): row is { id: string; memo: Memo } => row.memo !== null);
  const stack = memos.map((row) => row.id);
  const url = new URL("/api/inngest", IN_PROCESS_ORIGIN);
  url.searchParams.set("fnId", run.function_id);
  url.searchParams.set("stepId", item.step_id);
  const request = new Request(url, {
    method: "POST",
    headers: { host: url.host, "content-type": "application/json" },
    body: JSON.stringify({
      version: 2,
      use_api: false,
      event: run.event,
      events: [run.event],
      steps: Object.fromEntries(memos.map((row) => [row.id, row.memo])),
      ctx: {
        run_id: run.id,
        attempt: item.attempt,
        max_attempts: config.maxAttempts,
        // With siblings pending, a discovery may only report what it finds; two at once would both run it.
        disable_immediate_execution: item.step_id !== DISCOVERY || memos.length < rows.length || isAskedTwice,
        use_api: false,
        stack: { stack, current: stack.length },
      },
    }),
  });
  try {
    return await readReply(await handler(request));
  } catch (error) {
    const failure = { name: "Error", message: `The function could not be called: ${messageOf(error)}` };
    return { kind: "failed", error: failure, retryable: true, retryAfterMs: undefined };
  }
}

/**
 * The steps of a run, finished ones first, in the order in which they ended; and whether the function is being asked what
 * comes next by another call, too, as happens when branches that run side by side end at the same moment. Both are read in
 * one statement: an answer is written down together with the call that it causes.
 */
async function known(pool: pg.Pool, run: Run, item: Item) {
  const { rows } = await pool.query<{ asked: boolean; id: string | null; memo: Memo | null }>(
    `with others as (select exists (select 1 from workflow.item where run_id = $1 and step_id = $2 and id <> $3) as asked)
     select others.asked, step.id, step.memo from others left join workflow.step on step.run_id = $1
     order by step.position nulls last`,
    [run.id, DISCOVERY, item.id],
  );
  const steps = rows.flatMap(({ id, memo }) => (id === null ? [] : [{ id, memo }]));
  return { rows: steps, isAskedTwice: rows[0]?.asked ?? false };
}

async function readReply(response: Response): Promise<Outcome> {
  const text = await response.text();
  const body: unknown = text === "" ? null : JSON.parse(text);
  const retryable = response.headers.get("x-inngest-no-retry") !== "true";
  const after = retryAfterMs(response.headers.get("retry-after"));
  if (response.status === 200) return { kind: "completed", output: body };
  if (response.status === 206) {
    const ops = (Array.isArray(body) ? body : [body]).map((op) => opSchema.parse(op));
    return { kind: "ops", ops, retryable, retryAfterMs: after };
  }
  return { kind: "failed", error: toSerializedError(body), retryable, retryAfterMs: after };
}
