import type { z } from "zod";
import { newId } from "@/lib/core/ids";
import type { Tx } from "@/lib/db/client";
import type { JobKind } from "@/lib/jobs/define-kind";
import { dispatch } from "@/lib/jobs/dispatch";
import { appendEvent } from "@/lib/jobs/log/repo";
import { insertJob, type JobWithSteps } from "@/lib/jobs/repo";
import type { Notice } from "@/lib/jobs/stored";
import { say } from "@/lib/messages/say";
import { holdCredits } from "../credits";

export interface QueuedJob<I> {
  /** One of the kind's own without it. */
  id?: string;
  userId: string;
  input: I;
  /** Credits to hold; of kinds that cost any. */
  credits?: number;
  /** Seconds of work on this machine. */
  estimateSeconds?: number;
  filmId?: string | undefined;
  projectId?: string | undefined;
  /** The first of the jobs that this one does again. */
  firstJobId?: string | undefined;
  /** Address that is told of the end; of kinds whose audience has one. */
  webhookUrl?: string | undefined;
  /** What the user must know from the start, kept with the job and its log. */
  notices?: Notice[];
}

/**
 * Writes a job, holds its credits and hands it to the workflow engine, with the caller's transaction or not at all.
 * @throws AppError `insufficient_credits`
 */
export async function queueJob<K extends string, I extends z.ZodType<object>, O extends z.ZodType>(
  tx: Tx,
  kind: JobKind<K, I, O>,
  { credits = 0, notices = [], id = newId(kind.idPrefix), input, ...facts }: QueuedJob<z.input<I>>,
): Promise<JobWithSteps> {
  const kept = kind.input.parse(input);
  const { estimateSeconds, filmId, projectId, firstJobId, webhookUrl, userId } = facts;
  if (webhookUrl && !kind.audience.request) throw new Error(`Requests for jobs of kind "${kind.kind}" take no webhook`);
  const job = await insertJob(tx, kind.pipeline, {
    id,
    userId,
    kind: kind.kind,
    input: kept,
    notices,
    creditsEstimated: credits,
    estimateSeconds,
    filmId,
    projectId,
    firstJobId,
    webhookUrl,
  });
  if (!kind.isFree) await holdCredits(tx, userId, id, credits);
  await appendEvent(tx, job, { type: "job.queued", message: say("jobs.waiting_start") });
  for (const notice of notices) {
    await appendEvent(tx, job, { type: "notice", level: "warn", message: notice.message, data: { ...notice } });
  }
  await dispatch(tx, kind.eventOf(kept), { jobId: id, userId, run: 0 }, `${kind.kind}:${id}`);
  return job;
}
