import type { Actor } from "@/lib/core/actor";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { type JobView, viewOf } from "../jobs/get-job";
import { started, startJob } from "../jobs/start-job";
import { publishJob } from "./publish-job";
import { findPublication, updatePublication } from "./repo";

/** Goes on with a publication that failed, from what it has done so far. @throws AppError `not_found` */
export async function repeatPublication(actor: Actor, job: JobWithSteps): Promise<JobView> {
  const input = publishJob.inputOf(job);
  await findPublication(actor.userId, input.publicationId);
  const again = await startJob(publishJob, {
    userId: actor.userId,
    input,
    repeats: job,
    after: async (tx, { id: jobId }) => {
      await updatePublication(input.publicationId, { jobId, status: "going", error: null }, tx);
    },
  });
  return viewOf(started(again));
}
