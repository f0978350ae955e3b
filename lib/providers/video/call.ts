import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { type CallOptions, requestBytes, requestJson } from "../net";
import type { Failure } from "../ports";

/** A vendor that is over its limit for longer than this (seconds) gives way to the next provider. */
const PATIENCE = 20;

const waitAsked = (error: unknown): number | undefined => {
  if (!isAppError(error) || error.code !== "rate_limited") return undefined;
  const seconds = Number(error.details.retryAfter);
  return seconds <= PATIENCE ? seconds : undefined;
};

/**
 * Asks a vendor to begin. The call is not broken off when the work is cancelled: whoever called learns the operation's id
 * and can end it; otherwise it would run, and be paid, with nobody knowing. One short Retry-After is waited for.
 * @throws AppError as requestJson
 */
export async function startCall<T>(url: string, options: CallOptions, schema: z.ZodType<T>): Promise<T> {
  const { signal, ...rest } = options;
  signal?.throwIfAborted();
  try {
    return await requestJson(url, rest, schema);
  } catch (error) {
    const seconds = waitAsked(error);
    if (seconds === undefined) throw error;
    await sleep(seconds * 1000, undefined, signal ? { signal } : {});
    return requestJson(url, rest, schema);
  }
}

/** Asks a vendor to end an operation; one that has ended or is gone (400, 404, 405, 409, 410, 422) is as good as ended. */
export async function cancelCall(url: string, options: CallOptions): Promise<void> {
  try {
    await requestBytes(url, options);
  } catch (error) {
    if (isAppError(error) && [400, 404, 405, 409, 410, 422].includes(Number(error.details.status))) return;
    throw error;
  }
}

const REFUSED = /safety|moderat|nsfw|sensitive|content[ _-]?policy|policy violation|prohibited|risk control|flagged/i;

/** What a vendor's own words about a failed clip mean. */
export const failureIn = (said: string): Failure => (REFUSED.test(said) ? "refused" : "failed");
