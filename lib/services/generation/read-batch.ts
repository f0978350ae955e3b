import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import type { AssetRow } from "../assets/repo";
import { cancelJob, getJob, type JobView } from "../jobs";
import { BATCH_KINDS, type BatchInput } from "./batch";
import { batchAssets } from "./repo";

export interface Batch {
  job: JobView;
  assets: AssetRow[];
}

/** A batch and its items, in their order. @throws AppError `not_found` */
export async function getBatch(actor: Actor, input: { id: string }): Promise<Batch> {
  const job = await getJob(actor, input);
  if (!BATCH_KINDS.some((kind) => kind === job.kind)) throw notFound("Batch", input.id);
  const ids = (job.input as unknown as BatchInput).items.map((item) => item.assetId);
  return { job, assets: await batchAssets(job.id, ids) };
}

/** Stops a batch; what was made is kept. @throws AppError `not_found`, `conflict` when it has ended another way */
export async function cancelBatch(actor: Actor, input: { id: string }): Promise<Batch> {
  await getBatch(actor, input);
  await cancelJob(actor, input);
  return getBatch(actor, input);
}
