import { isAppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Availability } from "./ports";

/** How long a source that did not answer is left alone, in milliseconds. */
const REST_MS = 10 * 60_000;

interface Rest {
  until: number;
  why: Availability["reason"];
}

/** By address: whoever changes the address asks the new one at once. */
const resting = new Map<string, Rest>();

/** Whether an address may be asked now; a source that failed is left alone for ten minutes, so that no film waits for it. */
export function restOf(address: string): Availability {
  const rest = resting.get(address);
  if (!rest || rest.until <= Date.now()) return { available: true, reason: say("providers.needs_no_key") };
  return {
    available: false,
    reason: rest.why,
    remedy: say("providers.asked_again_in", { minutes: Math.ceil((rest.until - Date.now()) / 60_000) }),
  };
}

/** Whether an error says that the source itself is not to be had now, rather than that it lacks what was asked. */
function isOut(error: unknown): boolean {
  if (!isAppError(error) || error.code === "cancelled") return false;
  const { status, retryAfter } = error.details;
  return status === undefined ? error.retryable : Number(status) >= 500 || status === 429 || retryAfter !== undefined;
}

/** Calls a source; a failure of the source itself begins its rest. @throws what `call` throws */
export async function restingAfterFailure<T>(address: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (isAppError(error) && isOut(error)) {
      const seconds = Number(error.details.retryAfter ?? 0);
      resting.set(address, { until: Date.now() + Math.max(REST_MS, seconds * 1000), why: error.said.message });
    }
    throw error;
  }
}
