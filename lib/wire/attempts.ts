import type { Attempt } from "@/lib/providers/ports";

/** The providers that were tried, as every API surface tells them. */
export function attemptsWire(attempts: readonly Attempt[]): Pick<Attempt, "provider" | "outcome" | "message">[] {
  return attempts.map(({ provider, outcome, message }) => ({ provider, outcome, message }));
}
