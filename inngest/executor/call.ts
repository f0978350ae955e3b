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
  const { rows } = await pool.query<{ id: string; memo: Memo | null }>(
    "select id, memo from workflow.step where run_id = $1 order by position nulls last",
    [run.id],
  );
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
        // With siblings pending, a discovery may only report what it finds.
        disable_immediate_execution: item.step_id !== DISCOVERY || memos.length < rows.length,
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
