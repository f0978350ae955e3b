import { createHash } from "node:crypto";

interface Op {
  op: string;
  id: string;
  displayName?: string;
  data?: unknown;
  error?: { message?: string };
}

/** Which app ran which step. */
export interface StepRun {
  step: string;
  app: string;
}

const DISCOVERY = "step";
/** Calls of one function that find nothing new: more is a loop. */
const MOST_CALLS = 200;

/**
 * The part of an Inngest server that runs functions: over HTTP it asks the apps what comes next, hands each planned step to
 * the next app in turn, several at once, and replays the function with what they answered.
 */
export class InngestServer {
  readonly ran: StepRun[] = [];
  private turn = 0;

  /** @param apps addresses at which the same functions are served */
  constructor(private readonly apps: readonly string[]) {}

  /** Runs a function to its end. @throws Error with what the app said when a step or the function failed */
  async run(functionId: string, event: { name: string; data: Record<string, unknown> }): Promise<unknown> {
    const whole = { id: `evt-${this.turn}`, ts: 0, ...event };
    const runId = createHash("sha256").update(JSON.stringify(whole)).digest("hex").slice(0, 26);
    const memos = new Map<string, unknown>();
    for (let calls = 0; calls < MOST_CALLS; calls += 1) {
      const found = await this.call(functionId, runId, whole, memos, DISCOVERY);
      if (found.done) return found.output;
      this.keep(found, memos);
      const planned = found.ops.filter(({ op }) => op === "StepPlanned");
      const results = await Promise.all(planned.map(({ id }) => this.call(functionId, runId, whole, memos, id)));
      for (const result of results) this.keep(result, memos);
    }
    throw new Error(`${functionId} does not come to an end`);
  }

  private keep({ ops, app }: Reply, memos: Map<string, unknown>): void {
    for (const { op, id, displayName, data, error } of ops) {
      if (op === "StepError" || op === "StepFailed") throw new Error(`${displayName}: ${error?.message}`);
      if (op !== "StepRun" || memos.has(id)) continue;
      memos.set(id, data);
      this.ran.push({ step: displayName ?? id, app });
    }
  }

  private async call(
    functionId: string,
    runId: string,
    event: object,
    memos: ReadonlyMap<string, unknown>,
    stepId: string,
  ): Promise<Reply> {
    const app = this.apps[this.turn % this.apps.length] as string;
    this.turn += 1;
    const url = new URL("/api/inngest", app);
    url.searchParams.set("fnId", functionId);
    url.searchParams.set("stepId", stepId);
    const stack = [...memos.keys()];
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({
        version: 2,
        use_api: false,
        event,
        events: [event],
        steps: Object.fromEntries([...memos].map(([id, data]) => [id, { type: "data", data }])),
        ctx: {
          run_id: runId,
          attempt: 0,
          max_attempts: 1,
          disable_immediate_execution: stepId !== DISCOVERY,
          use_api: false,
          stack: { stack, current: stack.length },
        },
      }),
    });
    const body = (await response.json()) as unknown;
    if (response.status === 200) return { done: true, output: body, ops: [], app };
    if (response.status !== 206) throw new Error(`${app} answered ${response.status}: ${JSON.stringify(body)}`);
    return { done: false, output: undefined, ops: body as Op[], app };
  }
}

interface Reply {
  done: boolean;
  output: unknown;
  ops: Op[];
  app: string;
}
