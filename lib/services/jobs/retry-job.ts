import type { Actor } from "@/lib/core/actor";
import { ACTIVE, findJob } from "@/lib/jobs/repo";
import { stillRunning } from "./assert-not-repeated";
import type { JobView } from "./get-job";
import { kindOf } from "./kinds";

/**
 * Starts the same request again as a new job, after a failure or a cancellation, or to make another version.
 * @throws AppError `not_found`, `conflict` while it, or another repetition of it, is still running; as what starts a job of its kind
 */
export async function retryJob(actor: Actor, { jobId }: { jobId: string }): Promise<JobView> {
  const job = await findJob(actor.userId, jobId);
  if (ACTIVE.some((status) => status === job.status)) {
    throw stillRunning();
  }
  return kindOf(job).repeat(actor, job);
}
