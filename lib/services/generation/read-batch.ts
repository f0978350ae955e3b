import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import type { AssetRow } from "../assets/repo";
import { cancelJob, getJob, type JobView } from "../jobs";
import { batchSortOf } from "./batch-jobs";
import { batchAssets } from "./repo";

export interface Batch {
  job: JobView;
  assets: AssetRow[];
}

/** A batch and its items, in their order. @throws AppError `not_found` */
export async function getBatch(actor: Actor, input: { id: string }): Promise<Batch> {
  const job = await getJob(actor, input);
  const sort = batchSortOf(job);
  if (!sort) throw notFound("Batch", input.id);
  const ids = sort.job.inputOf(job).items.map((item) => item.assetId);
  return { job, assets: await batchAssets(job.id, ids) };
}

/** Stops a batch; what was made is kept. @throws AppError `not_found`, `conflict` when it has ended another way */
export async function cancelBatch(actor: Actor, input: { id: string }): Promise<Batch> {
  await getBatch(actor, input);
  await cancelJob(actor, input);
  return getBatch(actor, input);
}
