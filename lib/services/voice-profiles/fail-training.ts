import { saidBy } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { updateProfile } from "./repo";
import { trainingJob } from "./training-job";

/** What becomes of a profile whose training has failed: its recordings stay. */
export async function failTraining(tx: Tx, job: JobWithSteps, error: unknown): Promise<void> {
  const { profileId } = trainingJob.inputOf(job);
  await updateProfile(job.userId, profileId, { status: "failed", failure: saidBy(error) }, tx);
}
