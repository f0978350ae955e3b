import type { Attempt, Provenance } from "@/lib/providers/ports";
import { insertUsage } from "./repo";

export interface Usage {
  kind: string;
  provenance: Provenance;
  /** Characters, seconds, pictures: whatever the kind counts. */
  units: number;
  attempts?: Attempt[];
}

/** Keeps what a call to a provider cost, and the ones that failed before it; `id` is the job's, null for what needed none. */
export async function recordUsage(job: { id: string | null; userId: string }, usage: Usage): Promise<void> {
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
