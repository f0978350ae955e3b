import { rm } from "node:fs/promises";
import { homePath } from "@/lib/core/env";
import { AppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { insertMeasurement } from "@/lib/jobs/measurements/repo";
import { loadJob, updateStep } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { completeJob, failJob } from "../jobs/end-job";
import { batchSortOf, workKey } from "./batch-jobs";
import { endOperations } from "./operations";
import { batchAssets } from "./repo";

/** Ends a batch whose items have all been tried: what was made is paid, what failed is not. */
export async function endBatch(jobId: string): Promise<void> {
  const job = await loadJob(jobId);
  const sort = batchSortOf(job);
  if (!sort) throw new Error(`${jobId} is no batch`);
  const input = sort.job.inputOf(job);
  const assets = await batchAssets(
    jobId,
    input.items.map((item) => item.assetId),
  );
  const completed = new Set(assets.filter(({ status }) => status === "completed").map(({ id }) => id));
  if (completed.size === 0) {
    const [first] = assets;
    const reason = first?.error ?? "its assets were removed";
    const message = say("generation.nothing_batch_could_made", { reason });
    return failBatch(jobId, new AppError({ code: "provider_failed", message }));
  }
  const cost = input.items.reduce(
    (sum, { assetId }, at) => sum + (completed.has(assetId) ? (input.prices[at] ?? 0) : 0),
    0,
  );
  await completeJob(sort.job, job, {
    output: { completed: [...completed], failed: input.items.length - completed.size },
    cost,
    also: (tx) => updateStep(tx, jobId, "generate", { status: "succeeded", progress: 1, finishedAt: new Date() }),
  });
  if (job.startedAt) {
    const seconds = (Date.now() - job.startedAt.getTime()) / 1000;
    await insertMeasurement(workKey(sort), seconds / input.items.length);
  }
  await rm(homePath("work", jobId), { recursive: true, force: true });
}

/** Ends a batch that cannot go on; what was made is kept, what providers still do for it is ended. */
export async function failBatch(jobId: string, error: unknown): Promise<void> {
  await endOperations(jobId).catch((reason: unknown) => {
    logger.warn("A provider's work could not be ended", { job: jobId, error: messageOf(reason) });
  });
  await failJob(jobId, error);
}
