import { keepAhead, spendAhead, wantedAhead } from "./ahead";
import { type Counter, spend } from "./repo";

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

interface Asked {
  key: string;
  limit: Limit;
  cost: number;
  ahead: boolean;
  resolve: (state: LimitState) => void;
  reject: (error: unknown) => void;
}

let asked: Asked[] = [];

/**
 * Counts `cost` requests under `key`. What is asked for at the same moment (the several limits of one request) goes to the
 * database together. `ahead` lets this process count a small share of what is left by itself, for a second: no limit is ever
 * passed, but with several processes the last of a window may be refused a moment too early.
 */
export async function consume(key: string, limit: Limit, cost = 1, { ahead = false } = {}): Promise<LimitState> {
  const now = Date.now();
  const counter = ahead ? spendAhead(key, cost, now) : undefined;
  if (counter) return stateOf(limit, counter.points, counter.expire - now);
  return new Promise((resolve, reject) => {
    if (asked.length === 0) queueMicrotask(settle);
    asked.push({ key, limit, cost, ahead, resolve, reject });
  });
}

/** What is to be counted for all that was asked, and how much of it is taken ahead. */
function gather(batch: readonly Asked[], now: number) {
  const spendings = new Map<string, Counter & { ahead: number; limit: number }>();
  for (const { key, limit, cost, ahead } of batch) {
    const before = spendings.get(key);
    const taken = before?.ahead ?? (ahead ? wantedAhead(key) : 0);
    const points = (before?.points ?? taken) + cost;
    spendings.set(key, { key, points, expire: now + limit.seconds * 1000, ahead: taken, limit: limit.points });
  }
  return spendings;
}

async function settle(): Promise<void> {
  const batch = asked;
  asked = [];
  const now = Date.now();
  const spendings = gather(batch, now);
  try {
    const counters = new Map((await spend([...spendings.values()], now)).map((counter) => [counter.key, counter]));
    // The last that asked stands at the counter's end, who came before stands before.
    for (const { key, limit, cost, ahead, resolve } of batch.toReversed()) {
      const counter = counters.get(key);
      if (!counter) throw new Error(`The counter of ${key} was not answered`);
      const spending = spendings.get(key);
      if (ahead && spending) {
        keepAhead(counter, spending.ahead, spending.limit);
        counter.points -= spending.ahead;
        spendings.delete(key);
      }
      resolve(stateOf(limit, counter.points, counter.expire - now));
      counter.points -= cost;
    }
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}

function stateOf({ points: limit }: Limit, points: number, left: number): LimitState {
  return {
    allowed: points <= limit,
    limit,
    remaining: Math.max(0, limit - points),
    resetAt: Math.ceil((Date.now() + left) / 1000),
    retryAfter: Math.max(1, Math.ceil(left / 1000)),
  };
}
