import { Pool } from "undici";

export interface Latency {
  requests: number;
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  failures: number;
  /** Of those, answers of 500 and more. */
  broken: number;
  /** What the first failure said. */
  failure?: string;
}

/** The value below which a share of the sorted values lies; 0 without any. */
export const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Sends `total` requests over `connections` at once, each one as soon as the last is answered. */
export async function hammer(
  origin: string,
  total: number,
  connections: number,
  requestOf: (index: number) => {
    path: string;
    method?: "GET" | "POST";
    headers: Record<string, string>;
    body?: string;
  },
): Promise<Latency> {
  const pool = new Pool(origin, { connections });
  const times: number[] = [];
  let next = 0;
  let failures = 0;
  let broken = 0;
  let failure: string | undefined;
  const began = performance.now();
  const client = async () => {
    while (next < total) {
      const { path, method = "GET", headers, body } = requestOf(next++);
      const start = performance.now();
      const answer = await pool.request({ path, method, headers, body: body ?? null });
      const failed = answer.statusCode >= 400;
      if (failed) failure ??= `${method} ${path}: ${answer.statusCode} ${(await answer.body.text()).slice(0, 200)}`;
      else await answer.body.dump();
      times.push(performance.now() - start);
      if (failed) failures += 1;
      if (answer.statusCode >= 500) broken += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const seconds = (performance.now() - began) / 1000;
  await pool.close();
  times.sort((a, b) => a - b);
  return {
    requests: total,
    requestsPerSecond: total / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    failures,
    broken,
    ...(failure ? { failure } : {}),
  };
}

export function describeLatency(name: string, result: Latency): string {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const failures = `${result.failures} failures${result.failure ? ` (${result.failure})` : ""}`;
  return `${name.padEnd(14)}${result.requestsPerSecond.toFixed(0).padStart(6)} requests/s   p50 ${ms(result.p50)}   p95 ${ms(result.p95)}   p99 ${ms(result.p99)}   ${failures}`;
}
