import type { Actor } from "@/lib/core/actor";
import { changeMarketingJob } from "./change-job";
import { createMarketingJob } from "./create-job";
import { generateMarketing } from "./generate";
import { findMarketingJob, type MarketingJobRow } from "./repo";
import type { NewJobInput } from "./schemas";

/**
 * Makes a job of a subject alone, and begins its film at once where that is asked for.
 * @throws AppError as createMarketingJob and generateMarketing
 */
export async function quickMarketing(
  actor: Actor,
  input: NewJobInput,
  { generate, language }: { generate: boolean; language: string },
): Promise<MarketingJobRow> {
  const row = await createMarketingJob(actor, input, language);
  await changeMarketingJob(actor, row.id, {});
  if (generate) await generateMarketing(actor, row.id);
  return findMarketingJob(actor.userId, row.id);
}
