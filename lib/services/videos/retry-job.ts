import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { findJob } from "@/lib/jobs/repo";
import { retryFilm } from "../films";
import type { JobView } from "../jobs";
import { type RenderInput, repeatRender } from "./start-render";

const isRender = (input: object): input is RenderInput => "timelineId" in input && "timeline" in input;

/**
 * Starts the same request again as a new job, after a failure or a cancellation, or to make another version.
 * @throws AppError `not_found`, `conflict` while it is still running; as retryFilm and repeatRender
 */
export async function retryJob(actor: Actor, { jobId }: { jobId: string }): Promise<JobView> {
  const job = await findJob(actor.userId, jobId);
  if (["queued", "running", "waiting"].includes(job.status)) {
    throw new AppError({ code: "conflict", message: "The job is still running.", remedy: "Cancel it first, or wait." });
  }
  const input = Object(job.input) as object;
  if (!isRender(input)) return retryFilm(actor, job);
  return repeatRender(actor, input, job.notices as unknown as { code: string; message: string }[]);
}
