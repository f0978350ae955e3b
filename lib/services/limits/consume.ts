import { spend } from "./repo";

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
  resolve: (state: LimitState) => void;
  reject: (error: unknown) => void;
}

let asked: Asked[] = [];

/**
 * Counts `cost` requests under `key`. What is asked for at the same moment (the several limits of one request) goes to the
 * database together.
 */
export function consume(key: string, limit: Limit, cost = 1): Promise<LimitState> {
  return new Promise((resolve, reject) => {
    if (asked.length === 0) queueMicrotask(settle);
    asked.push({ key, limit, cost, resolve, reject });
  });
}

async function settle(): Promise<void> {
  const batch = asked;
  asked = [];
  const now = Date.now();
  const spendings = new Map<string, { key: string; points: number; expire: number }>();
  for (const { key, limit, cost } of batch) {
    const points = (spendings.get(key)?.points ?? 0) + cost;
    spendings.set(key, { key, points, expire: now + limit.seconds * 1000 });
  }
  try {
    const counters = new Map((await spend([...spendings.values()], now)).map((counter) => [counter.key, counter]));
    // The last that asked stands at the counter's end, who came before stands before.
    for (const { key, limit, cost, resolve } of batch.toReversed()) {
      const counter = counters.get(key);
      if (!counter) throw new Error(`The counter of ${key} was not answered`);
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
