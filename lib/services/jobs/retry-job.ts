import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { ACTIVE, findJob } from "@/lib/jobs/repo";
import type { JobView } from "./get-job";
import { kindOf } from "./kinds";

/**
 * Starts the same request again as a new job, after a failure or a cancellation, or to make another version.
 * @throws AppError `not_found`, `conflict` while it is still running; as what starts a job of its kind
 */
export async function retryJob(actor: Actor, { jobId }: { jobId: string }): Promise<JobView> {
  const job = await findJob(actor.userId, jobId);
  if (ACTIVE.some((status) => status === job.status)) {
    throw new AppError({ code: "conflict", message: "The job is still running.", remedy: "Cancel it first, or wait." });
  }
  return kindOf(job).repeat(actor, job);
}
