import { saidBy } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import type { JobWithSteps } from "@/lib/jobs/repo";
import type { DomainEvent } from "../events/domain-event";
import { marketingPartEnded } from "./marketing-job";
import { addCosts, findByJob, findOwnerOf, moveMarketingJob } from "./repo";
import { BUSY } from "./schemas";

/** What becomes of a marketing job whose run fails, in the transaction that ends the run. */
export async function failMarketing(tx: Tx, job: JobWithSteps, error: unknown): Promise<void> {
  const row = await findByJob(tx, job.id);
  if (row) await moveMarketingJob(tx, row.id, BUSY, { status: "failed", error: saidBy(error) });
}

/** What becomes of a marketing job whose run is cancelled, in the same transaction. */
export async function cancelMarketing(tx: Tx, job: JobWithSteps): Promise<void> {
  const row = await findByJob(tx, job.id);
  if (row) await moveMarketingJob(tx, row.id, BUSY, { status: "cancelled" });
}

/** Tells a marketing job's run that one of its parts has ended, and counts what the part has cost. */
export async function hearMarketingPart(tx: Tx, event: DomainEvent): Promise<void> {
  if (event.type !== "job.ended") return;
  const owner = await findOwnerOf(tx, event.job.id);
  if (!owner) return;
  await addCosts(tx, owner.id, event.job.id);
  if (owner.jobId) await dispatch(tx, marketingPartEnded, { jobId: owner.jobId }, `marketing-part:${event.job.id}`);
}
