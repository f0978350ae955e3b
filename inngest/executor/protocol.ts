import { z } from "zod";

/** An event as functions see it. `ts` is milliseconds since 1970. */
export interface WorkflowEvent {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
  v?: string;
  meta?: unknown;
}

/** What a finished step answers when the function is replayed. */
export type Memo = { type: "data"; data: unknown } | { type: "error"; error: SerializedError };

export interface SerializedError {
  name: string;
  message: string;
  stack?: string;
  [key: string]: unknown;
}

const limit = z.object({
  limit: z.number().int().min(0),
  key: z.string().optional(),
  scope: z.enum(["fn", "env", "account"]).default("fn"),
});

const trigger = z.union([
  z.strictObject({ event: z.string(), expression: z.string().optional() }),
  z.strictObject({ cron: z.string() }),
]);

/** One function as the SDK registers it. Strict: a field that is not listed here is refused by its name. */
export const functionConfigSchema = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(trigger),
  steps: z.record(
    z.string(),
    z.object({ retries: z.object({ attempts: z.number().int().optional() }).nullish() }).loose(),
  ),
  concurrency: z.union([z.number(), limit, z.array(limit).max(2)]).optional(),
  cancel: z
    .array(z.strictObject({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() }))
    .optional(),
  idempotency: z.string().optional(),
});

export type FunctionConfig = z.infer<typeof functionConfigSchema>;
export type ConcurrencyLimit = z.infer<typeof limit>;

export const registerBodySchema = z.object({ functions: z.array(z.record(z.string(), z.unknown())) });

/** One event as `POST /e/:key` carries it. */
export const incomingEventSchema = z.object({
  id: z.string().min(1).optional(),
  name: z.string().min(1),
  data: z.record(z.string(), z.unknown()).nullish(),
  ts: z.number().optional(),
  v: z.string().optional(),
  meta: z.unknown().optional(),
});
export type IncomingEvent = z.infer<typeof incomingEventSchema>;

/** One operation of a 206 reply. `error` and `data` are the step's; `opts` depends on `op`. */
export const opSchema = z.object({
  id: z.string(),
  op: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  opts: z.record(z.string(), z.unknown()).nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
export type Op = z.infer<typeof opSchema>;

/** Anything thrown, in the shape functions get it back. */
export function toSerializedError(value: unknown): SerializedError {
  if (typeof value === "string") return { name: "Error", message: value };
  const record = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const text = (key: string) => (typeof record[key] === "string" && record[key] !== "" ? record[key] : undefined);
  return {
    ...record,
    name: text("name") ?? "Error",
    message: text("message") ?? text("error") ?? "Unknown error",
  };
}

/** The id a call carries when it asks what comes next instead of naming a step. */
export const DISCOVERY = "step";

/** The real server's limits, kept so that a function behaves the same on both engines. */
export const MAX_STEP_BYTES = 4 * 1024 * 1024;
export const MAX_STEPS = 1000;

/** Attempts when a function names none: four retries, as on the real server. */
export const DEFAULT_RETRIES = 4;

export const FUNCTION_INVOKED = "inngest/function.invoked";
export const FUNCTION_FAILED = "inngest/function.failed";
export const FUNCTION_CANCELLED = "inngest/function.cancelled";
export const FUNCTION_FINISHED = "inngest/function.finished";
export const SCHEDULED_TIMER = "inngest/scheduled.timer";
