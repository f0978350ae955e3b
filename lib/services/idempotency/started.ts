import { AsyncLocalStorage } from "node:async_hooks";
import type { Tx } from "@/lib/db/client";
import { inFlight } from "./in-flight";
import { addJob, type Claimed } from "./repo";

/** A request with an Idempotency-Key while it is answered. */
interface KeyedRequest extends Claimed {
  /** Jobs that an earlier try of it has started and not told of, oldest first. */
  untold: string[];
}

// On globalThis because a bundler may load this module twice in one process.
const holder = globalThis as { framewrightKeyedRequests?: AsyncLocalStorage<KeyedRequest> };
holder.framewrightKeyedRequests ??= new AsyncLocalStorage();
const requests = holder.framewrightKeyedRequests;

/** Does the work of a request with a key: jobs that an earlier try has started are not started again. */
export function inKeyedRequest<T>(claimed: Claimed, started: readonly string[], work: () => Promise<T>): Promise<T> {
  return requests.run({ ...claimed, untold: [...started] }, work);
}

/** Whether an earlier try of this request has started a job and died before it told. */
export function wasStarted(): boolean {
  return (requests.getStore()?.untold.length ?? 0) > 0;
}

/** The job that an earlier try of this request has started, once each; null when this one is to start it. */
export function takeStarted(): string | null {
  return requests.getStore()?.untold.shift() ?? null;
}

/**
 * Writes a job down with the request's key, in the transaction that starts it; does nothing for a request without a key.
 * @throws AppError `idempotency_in_flight` when another try has taken this one for dead
 */
export async function noteStarted(tx: Tx, jobId: string): Promise<void> {
  const request = requests.getStore();
  if (request && !(await addJob(tx, request, jobId))) throw inFlight();
}
