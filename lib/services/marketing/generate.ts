import type { Actor } from "@/lib/core/actor";
import { AppError, invalid } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { assertCredits } from "../credits";
import { type JobView, viewOf } from "../jobs/get-job";
import { type StartOptions, started, startJob } from "../jobs/start-job";
import { estimateMarketing } from "./estimate";
import { marketingJob } from "./marketing-job";
import { missingOf } from "./missing";
import { findMarketingJob, type MarketingJobRow, moveMarketingJob, updateMarketingJob } from "./repo";
import { BUSY, MARKETING_STATUSES } from "./schemas";

const IDLE = MARKETING_STATUSES.filter((status) => !BUSY.includes(status));

/** @throws AppError `validation` naming everything that is missing */
function assertWhole(job: MarketingJobRow): void {
  const issues = missingOf(job).map((one) => ({ ...one, constraint: "required" }));
  if (issues.length > 0) throw invalid(issues, say("marketing.complete_segments"));
}

function busy(): AppError {
  return new AppError({
    code: "conflict",
    message: say("marketing.is_being_made"),
    remedy: say("marketing.wait_or_cancel"),
    field: "status",
  });
}

interface GenerateOptions extends Pick<StartOptions, "repeats" | "maxCredits"> {
  /** Joins what must happen with it. */
  also?: (tx: Tx) => Promise<void>;
}

/**
 * Begins to make a job's film: clips that are there already are kept, what is missing is made, then all is assembled.
 * @throws AppError `not_found`, `validation` while something is missing, `conflict` while it is being made,
 * `insufficient_credits`, `storage_full`
 */
export async function generateMarketing(
  actor: Actor,
  id: string,
  { also, maxCredits, ...options }: GenerateOptions = {},
): Promise<JobView> {
  const row = await findMarketingJob(actor.userId, id);
  // Whether it is being made is asked when the job is written: a request that has begun it and never heard so gets its job.
  assertWhole(row);
  const estimate = await estimateMarketing(row);
  if (maxCredits !== undefined && estimate.credits > maxCredits) {
    throw new AppError({
      code: "insufficient_credits",
      message: say("jobs.required_credits", { required: estimate.credits, available: maxCredits }),
      remedy: say("marketing.fewer_segments"),
      details: { required: estimate.credits, available: maxCredits },
    });
  }
  await assertCredits(actor.userId, estimate.credits);
  const job = await startJob(marketingJob, {
    ...options,
    userId: actor.userId,
    input: { marketingJobId: id, title: row.title },
    estimateSeconds: estimate.seconds,
    filmId: row.filmId ?? undefined,
    before: async (tx) => {
      if (!(await moveMarketingJob(tx, id, IDLE, { status: "generating", error: null }))) throw busy();
      await also?.(tx);
    },
    after: (tx, { id: jobId }) =>
      updateMarketingJob(id, { jobId, renderJobId: null, estimatedCents: row.spentCents + estimate.cents }, tx),
  });
  return viewOf(started(job));
}

/** Goes on with a marketing job whose run has ended. @throws AppError as generateMarketing */
export async function repeatMarketing(actor: Actor, job: JobWithSteps): Promise<JobView> {
  return generateMarketing(actor, marketingJob.inputOf(job).marketingJobId, { repeats: job });
}
