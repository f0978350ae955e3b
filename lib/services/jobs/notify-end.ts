import type { Tx } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import { exportResult, generationResult, publicFailure } from "../films/results";
import { tellJobEnd } from "../projects/tell";
import { queueDelivery } from "../webhooks";
import { kindOf } from "./kinds";

/**
 * Tells whoever is to know how a job has ended, in the transaction that ended it: the account's webhooks, and the address
 * that came with the request. The one place from which an end is told.
 */
export async function notifyJobEnd(tx: Tx, jobId: string): Promise<void> {
  await tellJobEnd(tx, jobId);
  const job = await loadJob(jobId, tx);
  if (!job.webhookUrl) return;
  const subject = kindOf(job).audience.request;
  const succeeded = job.status === "succeeded";
  const event = `${subject}.${succeeded ? "completed" : "failed"}`;
  const result = () => (subject === "export" ? exportResult(job, tx) : generationResult(job, tx));
  const facts = succeeded ? { data: await result() } : { error: publicFailure(job) };
  await queueDelivery(tx, {
    userId: job.userId,
    jobId: job.id,
    dialect: "public",
    event,
    url: job.webhookUrl,
    body: { event, job_id: job.id, ...facts },
    once: `${event}:${job.id}`,
  });
}
