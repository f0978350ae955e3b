export interface Event {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
}

export interface Failure {
  name: string;
  message: string;
}

/** What a finished step answers when its function is called again. */
export type Memo = { type: "data"; data: unknown } | { type: "error"; error: unknown };

export interface Op {
  op: string;
  id: string;
  name?: string;
  displayName?: string;
  opts?: {
    if?: string;
    timeout?: string;
    function_id?: string;
    payload?: { data?: Record<string, unknown> };
    parallelMode?: string;
  };
  data?: unknown;
  error?: Failure;
}

export interface AppCall {
  app: string;
  functionId: string;
  stepId: string;
  runId: string;
  event: Event;
  /** By the step's hash, in the order in which they were finished. */
  memos: ReadonlyMap<string, Memo>;
  attempt: number;
  maxAttempts: number;
  /** The app may only report what it finds, not run it. */
  reportOnly: boolean;
}

export type Reply =
  | { kind: "ops"; ops: Op[]; retryable: boolean; afterMs: number | undefined }
  | { kind: "completed"; output: unknown }
  | { kind: "failed"; error: Failure; retryable: boolean; afterMs: number | undefined };

function afterMsOf(response: Response): number | undefined {
  const after = response.headers.get("retry-after");
  if (after === null) return undefined;
  const seconds = Number(after);
  return Math.max(0, Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000);
}

/** Asks an app over HTTP what comes next in a function, or to run one of its steps. */
export async function callApp(call: AppCall): Promise<Reply> {
  const url = new URL("/api/inngest", call.app);
  url.searchParams.set("fnId", call.functionId);
  url.searchParams.set("stepId", call.stepId);
  const stack = [...call.memos.keys()];
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      version: 2,
      use_api: false,
      event: call.event,
      events: [call.event],
      steps: Object.fromEntries(call.memos),
      ctx: {
        run_id: call.runId,
        attempt: call.attempt,
        max_attempts: call.maxAttempts,
        disable_immediate_execution: call.reportOnly,
        use_api: false,
        stack: { stack, current: stack.length },
      },
    }),
  });
  const body: unknown = await response.json();
  const retry = {
    retryable: response.headers.get("x-inngest-no-retry") !== "true",
    afterMs: afterMsOf(response),
  };
  if (response.status === 200) return { kind: "completed", output: body };
  if (response.status === 206) return { kind: "ops", ops: body as Op[], ...retry };
  return { kind: "failed", error: body as Failure, ...retry };
}
