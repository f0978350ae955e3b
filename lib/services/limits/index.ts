import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/db/pool";

/** `points` requests in each window of `seconds`. */
export interface Limit {
  points: number;
  seconds: number;
}

export interface LimitState {
  allowed: boolean;
  limit: number;
  remaining: number;
  /** When the window ends, in Unix seconds. */
  resetAt: number;
  /** Seconds until the next request may come. */
  retryAfter: number;
}

const limiters = new Map<string, RateLimiterPostgres>();

function limiterOf(limit: Limit): RateLimiterPostgres {
  const name = `${limit.points}/${limit.seconds}`;
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      storeClient: pool(),
      tableName: "RateLimit",
      tableCreated: true,
      keyPrefix: "limit",
      points: limit.points,
      duration: limit.seconds,
    });
    limiters.set(name, limiter);
  }
  return limiter;
}

/** Counts one request under `key`. The counter is in the database, so that it is right with several processes. */
export async function consume(key: string, limit: Limit, cost = 1): Promise<LimitState> {
  const state = (result: RateLimiterRes, allowed: boolean): LimitState => ({
    allowed,
    limit: limit.points,
    remaining: Math.max(0, result.remainingPoints),
    resetAt: Math.ceil((Date.now() + result.msBeforeNext) / 1000),
    retryAfter: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  });
  try {
    return state(await limiterOf(limit).consume(key, cost), true);
  } catch (error) {
    if (error instanceof RateLimiterRes) return state(error, false);
    throw error;
  }
}

/** Forgets what was counted under `key`: after a successful sign-in, say. */
export async function forgive(key: string, limit: Limit): Promise<void> {
  await limiterOf(limit).delete(key);
}

/** Takes back one request that should not have counted. */
export async function giveBack(key: string, limit: Limit): Promise<void> {
  await limiterOf(limit).reward(key, 1);
}
