import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { listMarketing } from "@/lib/services/marketing";
import type { listContract } from "./contracts";
import { type Language, marketingJobView } from "./job-view";
import type { MarketingPage } from "./job-wire";

type Query = z.output<NonNullable<typeof listContract.query>>;

/** A page of the account's productions, and totals of all of them. */
export async function readMarketingJobs(actor: Actor, query: Query, language: Language): Promise<MarketingPage> {
  const { page, limit } = query;
  const { items, total, totals } = await listMarketing(actor, query);
  return {
    items: items.map((view) => marketingJobView(language, view)),
    page,
    pages: Math.ceil(total / limit),
    total,
    stats: {
      total_jobs: totals.jobs,
      completed: totals.completed,
      in_progress: totals.inProgress,
      total_cost: totals.spentCents / 100,
    },
  };
}
