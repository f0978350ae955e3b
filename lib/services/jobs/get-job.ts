import type { Actor } from "@/lib/core/actor";
import { countActive, findJob, findJobs, type JobFilter, type JobWithSteps } from "@/lib/jobs/repo";
import { type Notice, noticesOf } from "@/lib/jobs/run";

/** A job as every surface reads it. `progress` is 0–1; times are dates; `remainingSeconds` is an estimate or null. */
export interface JobView extends Omit<JobWithSteps, "notices"> {
  notices: Notice[];
  remainingSeconds: number | null;
}

/** Below this share, the time spent says little about the time left. */
const SHARE_TO_TRUST = 0.15;

function remaining(job: JobWithSteps): number | null {
  if (job.status !== "running" && job.status !== "queued" && job.status !== "waiting") return null;
  const estimate = job.estimateSeconds ?? null;
  if (!job.startedAt) return estimate;
  const elapsed = (Date.now() - job.startedAt.getTime()) / 1000;
  const fromProgress = job.progress > SHARE_TO_TRUST ? (elapsed / job.progress) * (1 - job.progress) : null;
  if (fromProgress === null) return estimate === null ? null : Math.max(1, estimate - elapsed);
  if (estimate === null) return fromProgress;
  return Math.max(0, job.progress * fromProgress + (1 - job.progress) * Math.max(0, estimate - elapsed));
}

export function viewOf(job: JobWithSteps): JobView {
  return { ...job, notices: noticesOf(job), remainingSeconds: remaining(job) };
}

/** @throws AppError `not_found` */
export async function getJob(actor: Actor, input: { id: string }): Promise<JobView> {
  return viewOf(await findJob(actor.userId, input.id));
}

export interface JobPage {
  items: JobView[];
  total: number;
  page: number;
  limit: number;
  pages: number;
}

export async function listJobs(actor: Actor, filter: Partial<JobFilter> = {}): Promise<JobPage> {
  const page = filter.page ?? 1;
  const limit = filter.limit ?? 20;
  const { items, total } = await findJobs(actor.userId, { ...filter, page, limit });
  return { items: items.map(viewOf), total, page, limit, pages: Math.ceil(total / limit) };
}

/** How many jobs of the account have not ended. */
export function countActiveJobs(actor: Actor): Promise<number> {
  return countActive(actor.userId);
}
