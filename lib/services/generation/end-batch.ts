import { rm } from "node:fs/promises";
import { homePath } from "@/lib/core/env";
import { AppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { transaction } from "@/lib/db/client";
import { insertMeasurement, loadJob, updateStep } from "@/lib/jobs/repo";
import { succeedJob } from "@/lib/jobs/run";
import { failUnfinished } from "../assets/repo";
import { settleCredits } from "../credits";
import { closeFailedJob } from "../films/close-job";
import type { BatchInput, BatchKind } from "./batch";
import { endOperations } from "./operations";
import { batchAssets } from "./repo";
import { workKey } from "./start-batch";

/** Ends a batch whose items have all been tried: what was made is paid, what failed is not. */
export async function endBatch(jobId: string): Promise<void> {
  const job = await loadJob(jobId);
  const input = job.input as unknown as BatchInput;
  const assets = await batchAssets(
    jobId,
    input.items.map((item) => item.assetId),
  );
  const completed = new Set(assets.filter(({ status }) => status === "completed").map(({ id }) => id));
  if (completed.size === 0) {
    const [first] = assets;
    const reason = first?.error ?? "its assets were removed";
    const message = `Nothing of the batch could be made: ${reason}`;
    return failBatch(jobId, new AppError({ code: "provider_failed", message }));
  }
  const cost = input.items.reduce(
    (sum, { assetId }, at) => sum + (completed.has(assetId) ? (input.prices[at] ?? 0) : 0),
    0,
  );
  await transaction(async (tx) => {
    await updateStep(tx, jobId, "generate", { status: "succeeded", progress: 1, finishedAt: new Date() });
    const output = { completed: [...completed], failed: input.items.length - completed.size };
    if (await succeedJob(tx, job, output, cost)) await settleCredits(tx, job.userId, jobId, cost);
  });
  if (job.startedAt) {
    const seconds = (Date.now() - job.startedAt.getTime()) / 1000;
    await insertMeasurement(workKey(job.kind as BatchKind), seconds / input.items.length);
  }
  await rm(homePath("work", jobId), { recursive: true, force: true });
}

/** Ends a batch that cannot go on; what was made is kept, what providers still do for it is ended. */
export async function failBatch(jobId: string, error: unknown): Promise<void> {
  await endOperations(jobId).catch((reason: unknown) => {
    logger.warn("A provider's work could not be ended", { job: jobId, error: messageOf(reason) });
  });
  await closeFailedJob(jobId, error);
  await transaction((tx) => failUnfinished(tx, jobId, error instanceof Error ? error.message : String(error)));
}
