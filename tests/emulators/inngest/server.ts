import { randomUUID } from "node:crypto";
import { type Emulator, sendJson, startEmulator } from "../http-server";
import { callApp, type Event, type Failure, type Memo, type Op, type Reply } from "./app-call";
import { holds, keyOf, limitsOf, maxAttemptsOf, millisecondsOf, type Registered } from "./registered";

/** Which app ran which step. */
export interface StepRun {
  step: string;
  app: string;
}

export interface ServerOptions {
  /** Addresses at which the same functions are served, in turn; the one they were registered with otherwise. */
  apps?: readonly string[];
  /** Milliseconds before the next try, where the app says nothing. */
  backoffMs?: (attempt: number) => number;
}

type Ending = { output: unknown } | { error: Failure } | "cancelled";

interface Run {
  id: string;
  fn: Registered;
  event: Event;
  memos: Map<string, Memo>;
  /** Steps that were reported and are not finished. */
  pending: Set<string>;
  races: Set<string>;
  ended: boolean;
  end(ending: Ending): void;
}

interface Wait {
  run: Run;
  stepId: string;
  event: string;
  expression: string | undefined;
}

const DISCOVERY = "step";
const PENDING_OPS = new Set(["StepPlanned", "Sleep", "WaitForEvent", "InvokeFunction"]);

/**
 * An Inngest server's side of the protocol, in memory: apps register their functions, events start, wake and cancel runs, and
 * steps are asked for over HTTP. It knows nothing of the product's own engine.
 */
export class InngestServer {
  readonly ran: StepRun[] = [];
  private readonly functions = new Map<string, Registered>();
  private readonly runs = new Set<Run>();
  private readonly waits = new Set<Wait>();
  private readonly seen = new Set<string>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly busy = new Map<string, number>();
  private queue: (() => boolean)[] = [];
  private turn = 0;
  private http: Emulator | undefined;

  constructor(private readonly options: ServerOptions = {}) {}

  /** Listens for apps and events. @returns its address */
  async listen(): Promise<string> {
    this.http = await startEmulator((request, response) => {
      if (request.path === "/fn/register") {
        const { functions } = request.body as { functions: Registered[] };
        for (const fn of functions) this.functions.set(fn.id, fn);
        return sendJson(response, 200, { ok: true, modified: true });
      }
      if (!request.path.startsWith("/e/")) return sendJson(response, 404, { error: "not found" });
      const ids = [request.body].flat().map((event) => this.take(event as Partial<Event> & { name: string }));
      return sendJson(response, 200, { ids, status: 200 });
    });
    return this.http.url;
  }

  /** Forgets every run, wait and timer, as a server does that is killed without a store for them. */
  forget(): void {
    for (const run of this.runs) run.ended = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.runs.clear();
    this.waits.clear();
    this.seen.clear();
    this.busy.clear();
    this.queue = [];
  }

  async close(): Promise<void> {
    for (const run of this.runs) run.ended = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.http?.close();
  }

  /** Runs a function to its end, registered or not. @throws Error with what the app said when it failed */
  run(functionId: string, event: { name: string; data: Record<string, unknown> }): Promise<unknown> {
    const once = { id: functionId, triggers: [], steps: { step: { retries: { attempts: 0 } } } };
    const whole = { id: randomUUID(), ts: Date.now(), ...event };
    return new Promise((resolve, reject) => {
      this.begin(this.functions.get(functionId) ?? once, whole, (ending) => {
        if (ending !== "cancelled" && "output" in ending) resolve(ending.output);
        else reject(new Error(ending === "cancelled" ? "It was cancelled." : ending.error.message));
      });
    });
  }

  private take(given: Partial<Event> & { name: string }): string {
    const event = { data: {}, ts: Date.now(), ...given, id: given.id ?? randomUUID() };
    if (this.seen.has(event.id)) return event.id;
    this.seen.add(event.id);
    for (const run of [...this.runs]) {
      const cancels = run.fn.cancel?.some(
        (cancel) => cancel.event === event.name && holds(cancel.if, { event: run.event, async: event }),
      );
      if (cancels) run.end("cancelled");
    }
    for (const wait of [...this.waits]) {
      if (wait.event !== event.name || !holds(wait.expression, { event: wait.run.event, async: event })) continue;
      this.finishStep(wait.run, wait.stepId, { type: "data", data: event });
    }
    for (const fn of this.functions.values()) {
      if (fn.triggers.some((one) => one.event === event.name && holds(one.expression, { event })))
        this.begin(fn, event);
    }
    return event.id;
  }

  private begin(fn: Registered, event: Event, ended: (ending: Ending) => void = () => undefined): void {
    const key = fn.idempotency && `${fn.id} ${keyOf(fn.idempotency, event)}`;
    if (key && this.seen.has(key)) return;
    if (key) this.seen.add(key);
    const end = (ending: Ending) => {
      if (run.ended) return;
      run.ended = true;
      this.runs.delete(run);
      for (const wait of this.waits) if (wait.run === run) this.waits.delete(wait);
      this.tell(run, ending);
      ended(ending);
    };
    const state = { memos: new Map(), pending: new Set<string>(), races: new Set<string>(), ended: false };
    const run: Run = { id: randomUUID(), fn, event, ...state, end };
    this.runs.add(run);
    this.call(run, DISCOVERY, 0);
  }

  private tell({ id, fn, event }: Run, ending: Ending): void {
    if (ending !== "cancelled" && "output" in ending) return;
    const error = ending === "cancelled" ? { name: "FunctionCancelledError", message: "cancelled" } : ending.error;
    const name = `inngest/function.${ending === "cancelled" ? "cancelled" : "failed"}`;
    this.take({ name, data: { function_id: fn.id, run_id: id, event, events: [event], error } });
  }

  /** Calls the app as soon as the run's limits leave room. */
  private call(run: Run, stepId: string, attempt: number): void {
    const limits = limitsOf(run.fn, run.event);
    this.queue.push(() => {
      if (run.ended) return true;
      if (limits.some(({ name, limit }) => (this.busy.get(name) ?? 0) >= limit)) return false;
      for (const { name } of limits) this.busy.set(name, (this.busy.get(name) ?? 0) + 1);
      void this.ask(run, stepId, attempt).then((reply) => {
        for (const { name } of limits) this.busy.set(name, (this.busy.get(name) ?? 1) - 1);
        if (!run.ended) this.heed(run, stepId, attempt, reply);
        this.serveQueue();
      });
      return true;
    });
    this.serveQueue();
  }

  private serveQueue(): void {
    const waiting = this.queue;
    this.queue = [];
    this.queue = [...waiting.filter((start) => !start()), ...this.queue];
  }

  private async ask(run: Run, stepId: string, attempt: number): Promise<Reply> {
    const own = run.fn.steps.step?.runtime?.url ?? "";
    const app = this.options.apps?.[this.turn++ % this.options.apps.length] ?? own;
    const { id: functionId } = run.fn;
    const maxAttempts = maxAttemptsOf(run.fn);
    const reportOnly = stepId !== DISCOVERY || run.pending.size > 0;
    const { id: runId, event, memos } = run;
    try {
      const reply = await callApp({ app, functionId, stepId, runId, event, memos, attempt, maxAttempts, reportOnly });
      for (const { op, displayName, id } of reply.kind === "ops" ? reply.ops : [])
        if (op === "StepRun") this.ran.push({ step: displayName ?? id, app });
      return reply;
    } catch (error) {
      const { message } = error as Error;
      return { kind: "failed", error: { name: "Error", message }, retryable: true, afterMs: undefined };
    }
  }

  private heed(run: Run, stepId: string, attempt: number, reply: Reply): void {
    const mayMend = reply.kind === "failed" || (reply.kind === "ops" && reply.ops.some(({ op }) => op === "StepError"));
    if (mayMend && reply.retryable && attempt + 1 < maxAttemptsOf(run.fn)) {
      const delay = reply.afterMs ?? this.options.backoffMs?.(attempt) ?? 50;
      this.later(delay, () => this.call(run, stepId, attempt + 1));
    } else if (reply.kind === "completed") run.end({ output: reply.output });
    else if (reply.kind === "ops") this.follow(run, reply.ops);
    else if (stepId === DISCOVERY) run.end({ error: reply.error });
    else this.finishStep(run, stepId, { type: "error", error: reply.error });
  }

  private follow(run: Run, ops: Op[]): void {
    const fresh = ops.filter(({ op, id }) => PENDING_OPS.has(op) && !run.pending.has(id) && !run.memos.has(id));
    // All are pending before any is done: one that ends at once must not take the run on alone.
    for (const { id, opts } of fresh) {
      run.pending.add(id);
      if (opts?.parallelMode === "race") run.races.add(id);
    }
    for (const op of fresh) this.start(run, op);
    for (const { op, id, data, error } of ops) {
      if (op === "RunComplete") run.end({ output: data });
      else if (op === "StepRun") this.finishStep(run, id, { type: "data", data: data ?? null });
      else if (op === "StepError" || op === "StepFailed") this.finishStep(run, id, { type: "error", error });
    }
  }

  private start(run: Run, { op, id, name = "", opts }: Op): void {
    const giveUp = (memo: Memo) =>
      opts?.timeout && this.later(millisecondsOf(opts.timeout), () => this.finishStep(run, id, memo));
    if (op === "StepPlanned") {
      this.call(run, id, 0);
    } else if (op === "Sleep") {
      this.later(millisecondsOf(name), () => this.finishStep(run, id, { type: "data", data: null }));
    } else if (op === "WaitForEvent") {
      this.waits.add({ run, stepId: id, event: name, expression: opts?.if });
      giveUp({ type: "data", data: null });
    } else {
      this.invoke(run, id, opts);
      giveUp({ type: "error", error: { name: "Error", message: "The function did not finish in time." } });
    }
  }

  private invoke(run: Run, stepId: string, opts: Op["opts"]): void {
    const fn = this.functions.get(opts?.function_id ?? "");
    const fail = (error: Failure) => this.finishStep(run, stepId, { type: "error", error });
    const data = opts?.payload?.data ?? {};
    const event = { id: randomUUID(), name: "inngest/function.invoked", data, ts: Date.now() };
    if (!fn) fail({ name: "Error", message: `There is no function ${opts?.function_id}.` });
    else {
      this.begin(fn, event, (ending) => {
        if (ending === "cancelled") fail({ name: "Error", message: "The function was cancelled." });
        else if ("error" in ending) fail(ending.error);
        else this.finishStep(run, stepId, { type: "data", data: ending.output });
      });
    }
  }

  private finishStep(run: Run, stepId: string, memo: Memo): void {
    if (run.ended || run.memos.has(stepId)) return;
    run.pending.delete(stepId);
    run.memos.set(stepId, memo);
    for (const wait of this.waits) if (wait.run === run && wait.stepId === stepId) this.waits.delete(wait);
    if (run.pending.size === 0 || run.races.has(stepId)) this.call(run, DISCOVERY, 0);
  }

  private later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }
}
