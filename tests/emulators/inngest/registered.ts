import { Environment } from "@marcbachmann/cel-js";
import type { Event } from "./app-call";

interface Limit {
  limit: number;
  key?: string;
}

/** A function as an app registers it, as far as it is heeded here. */
export interface Registered {
  id: string;
  triggers: { event?: string; expression?: string }[];
  steps: Record<string, { runtime?: { url?: string }; retries?: { attempts?: number } | null }>;
  cancel?: { event: string; if?: string }[] | null;
  concurrency?: number | Limit | Limit[] | null;
  idempotency?: string | null;
}

const cel = new Environment({ unlistedVariablesAreDyn: true });

function evaluated(expression: string, variables: { event: Event; async?: Event }): unknown {
  try {
    return cel.evaluate(expression, { ...variables });
  } catch {
    return undefined;
  }
}

export const holds = (expression: string | null | undefined, variables: { event: Event; async?: Event }): boolean =>
  !expression || evaluated(expression, variables) === true;

export const keyOf = (expression: string, event: Event): string => String(evaluated(expression, { event }) ?? "");

export const maxAttemptsOf = ({ steps }: Registered): number => (steps.step?.retries?.attempts ?? 4) + 1;

/** Under which names, and how often at once, calls of a run may be under way. */
export function limitsOf({ id, concurrency }: Registered, event: Event): { name: string; limit: number }[] {
  const given = typeof concurrency === "number" ? [{ limit: concurrency }] : (concurrency ?? []);
  const limits: Limit[] = Array.isArray(given) ? given : [given];
  return limits.map(({ limit, key }, at) => ({ name: `${id} ${at} ${key ? keyOf(key, event) : ""}`, limit }));
}

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds for a duration of the SDK ("1h30m") or until an ISO time. */
export function millisecondsOf(text: string): number {
  if (/^\d{4}-/.test(text)) return Math.max(0, Date.parse(text) - Date.now());
  const parts = [...text.matchAll(/([\d.]+)(ms|[smhdw])/g)];
  return parts.reduce((sum, [, amount, unit = ""]) => sum + Number(amount) * (UNITS[unit] ?? 0), 0);
}
