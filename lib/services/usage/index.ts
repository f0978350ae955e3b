import type { Actor } from "@/lib/core/actor";
import type { Attempt, Provenance } from "@/lib/providers/ports";
import { insertUsage, sumUsage, type UsageSum } from "./repo";

export { countRequest, flushRequests } from "./count-requests";
export { type UsageReport, usageReport } from "./usage-report";

export interface Usage {
  kind: string;
  provenance: Provenance;
  /** Characters, seconds, pictures: whatever the kind counts. */
  units: number;
  attempts?: Attempt[];
}

/** Keeps what a call to a provider cost, and the ones that failed before it. */
export async function recordUsage(job: { id: string; userId: string }, usage: Usage): Promise<void> {
  const common = { userId: job.userId, jobId: job.id, kind: usage.kind };
  const failed = (usage.attempts ?? []).filter(
    (attempt) => attempt.outcome !== "succeeded" && attempt.outcome !== "unavailable",
  );
  await insertUsage([
    ...failed.map((attempt) => ({ ...common, provider: attempt.provider, outcome: attempt.outcome, units: 0 })),
    {
      ...common,
      provider: usage.provenance.provider,
      model: usage.provenance.model,
      units: usage.units,
      costCents: usage.provenance.costCents,
    },
  ]);
}

/** Calls, units and cost of the last `days`, by day, kind and provider. */
export function usageByDay(actor: Actor, input: { days: number }): Promise<UsageSum[]> {
  return sumUsage(actor.userId, new Date(Date.now() - input.days * 86_400_000));
}
