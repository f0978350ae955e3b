import { AppError, messageOf } from "@/lib/core/errors";
import { compile, keyOf } from "./expression";
import {
  type ConcurrencyLimit,
  DEFAULT_RETRIES,
  type FunctionConfig,
  functionConfigSchema,
  registerBodySchema,
  type WorkflowEvent,
} from "./protocol";
import { millisecondsUntil, nextCron } from "./time";

/** What the embedded engine does not do, with what to do instead. */
const REMEDY = "Remove it from the function, or point INNGEST_BASE_URL at an Inngest server, which supports it.";

/** A concurrency limit of one function with the prefix that its slots are counted under. */
interface Limit extends ConcurrencyLimit {
  prefix: string;
}

export interface RegisteredFunction extends FunctionConfig {
  /** Calls of one step before it has failed for good. */
  maxAttempts: number;
  limits: Limit[];
}

function refuse(functionId: string, problem: string, remedy = REMEDY): never {
  throw new AppError({ code: "bad_request", message: `Workflow function "${functionId}": ${problem}`, remedy });
}

/** Runs `read` and refuses the function when it throws. */
function check(functionId: string, what: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    refuse(functionId, `${what} cannot be read: ${messageOf(error)}`, "Correct it.");
  }
}

function limitsOf(config: FunctionConfig): Limit[] {
  if (config.concurrency === undefined) return [];
  const list = Array.isArray(config.concurrency)
    ? config.concurrency
    : [
        typeof config.concurrency === "number"
          ? { limit: config.concurrency, scope: "fn" as const }
          : config.concurrency,
      ];
  return list
    .map((limit, index) => ({
      ...limit,
      // Beyond one function, limits with the same key expression share their slots.
      prefix: limit.scope === "fn" ? `fn:${config.id}:${index}:` : `${limit.scope}:${limit.key ?? ""}:`,
    }))
    .filter((limit) => limit.limit > 0);
}

function readFunction(raw: Record<string, unknown>): RegisteredFunction {
  const id = String(raw.id ?? "");
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== null));
  const result = functionConfigSchema.safeParse(present);
  if (!result.success) {
    const issue = result.error.issues[0];
    const names = issue?.code === "unrecognized_keys" ? issue.keys : [issue?.path.join(".") ?? ""];
    refuse(id, `"${names.join('", "')}" is not supported by the embedded workflow engine.`);
  }
  const config = result.data;
  for (const trigger of config.triggers) {
    if ("cron" in trigger) check(id, `cron "${trigger.cron}"`, () => nextCron(trigger.cron, new Date()));
    else if (trigger.event.includes("*")) refuse(id, `the wildcard trigger "${trigger.event}" is not supported.`);
    else if (trigger.expression) check(id, "the trigger's if", () => compile(trigger.expression ?? ""));
  }
  for (const cancel of config.cancel ?? []) {
    if (cancel.if) check(id, "cancelOn's if", () => compile(cancel.if ?? ""));
    if (cancel.timeout) check(id, "cancelOn's timeout", () => millisecondsUntil(cancel.timeout ?? ""));
  }
  const limits = limitsOf(config);
  for (const limit of limits) if (limit.key) check(id, "concurrency's key", () => compile(limit.key ?? ""));
  if (config.idempotency) check(id, "idempotency", () => compile(config.idempotency ?? ""));
  return { ...config, limits, maxAttempts: (config.steps.step?.retries?.attempts ?? DEFAULT_RETRIES) + 1 };
}

/** The functions this process can run, as the SDK registered them. */
export class Registry {
  private functions = new Map<string, RegisteredFunction>();

  /**
   * Takes the body the SDK posts to `/fn/register`.
   * @throws AppError naming the function and the option when one asks for something the engine does not do
   */
  register(body: unknown): void {
    const read = registerBodySchema.parse(body).functions.map(readFunction);
    this.functions = new Map(read.map((config) => [config.id, config]));
  }

  get(id: string): RegisteredFunction | undefined {
    return this.functions.get(id);
  }

  all(): RegisteredFunction[] {
    return [...this.functions.values()];
  }

  ids(): string[] {
    return [...this.functions.keys()];
  }

  /** The slots a run of this function takes with each call, in the order of its limits. */
  limitKeys(config: RegisteredFunction, event: WorkflowEvent): string[] {
    return config.limits.map((limit) => limit.prefix + (limit.key ? keyOf(limit.key, event) : ""));
  }

  /** Whether someone here is started or cancelled by this event. */
  hears(eventName: string): boolean {
    return this.all().some(
      (config) =>
        config.triggers.some((trigger) => "event" in trigger && trigger.event === eventName) ||
        config.cancel?.some((cancel) => cancel.event === eventName),
    );
  }
}
