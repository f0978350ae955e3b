import type { Actor } from "@/lib/core/actor";
import { countActive, findJob, findJobs, type JobFilter, type JobWithSteps } from "@/lib/jobs/repo";
import { findRenderPlaces, type RenderPlace } from "../rendering/repo";

/** A job as every surface reads it. `progress` is 0–1; times are dates; `remainingSeconds` is an estimate or null. */
export interface JobView extends JobWithSteps {
  /** Waiting for other renders included. */
  remainingSeconds: number | null;
  /** Renders that come before this job's, while it waits for its turn on its machine. */
  waitsFor: number;
}

/** A job's waiting in line, in seconds: what is over and what is still to come. */
interface Wait {
  waitsFor: number;
  past: number;
  ahead: number;
}

const secondsBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000;

function waitOf(job: JobWithSteps, places: RenderPlace[] = []): Wait {
  const began = places.find(({ position }) => position > 0);
  const last = places.at(-1);
  if (!began || !last || job.status !== "running") return { waitsFor: 0, past: 0, ahead: 0 };
  if (last.position === 0) return { waitsFor: 0, past: Math.max(0, secondsBetween(began.at, last.at)), ahead: 0 };
  const now = new Date();
  const ahead = Math.max(0, last.waitSeconds - secondsBetween(last.at, now));
  return { waitsFor: last.position, past: secondsBetween(began.at, now), ahead };
}

/** Below this share, the time spent says little about the time left. */
const SHARE_TO_TRUST = 0.15;

/** Seconds of work that are left; waiting is none. */
function remaining(job: JobWithSteps, { past }: Wait): number | null {
  // How long people read cannot be told.
  if (job.status !== "running" && job.status !== "queued") return null;
  const estimate = job.estimateSeconds ?? null;
  if (!job.startedAt) return estimate;
  const elapsed = Math.max(0, secondsBetween(job.startedAt, new Date()) - past);
  const fromProgress = job.progress > SHARE_TO_TRUST ? (elapsed / job.progress) * (1 - job.progress) : null;
  if (fromProgress === null) return estimate === null ? null : Math.max(1, estimate - elapsed);
  if (estimate === null) return fromProgress;
  return Math.max(0, job.progress * fromProgress + (1 - job.progress) * Math.max(0, estimate - elapsed));
}

export function viewOf(job: JobWithSteps, places?: RenderPlace[]): JobView {
  const wait = waitOf(job, places);
  const left = remaining(job, wait);
  return {
    ...job,
    remainingSeconds: left === null ? null : left + wait.ahead,
    waitsFor: wait.waitsFor,
  };
}

/** Views of jobs with their places in line. */
async function viewsOf(jobs: JobWithSteps[]): Promise<JobView[]> {
  const places = await findRenderPlaces(jobs.filter(({ status }) => status === "running").map(({ id }) => id));
  return jobs.map((job) => viewOf(job, places.get(job.id)));
}

/** @throws AppError `not_found` */
export async function getJob(actor: Actor, input: { id: string }): Promise<JobView> {
  const [view] = await viewsOf([await findJob(actor.userId, input.id)]);
  return view as JobView;
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
  return { items: await viewsOf(items), total, page, limit, pages: Math.ceil(total / limit) };
}

/** How many jobs of the account have not ended. */
export function countActiveJobs(actor: Actor): Promise<number> {
  return countActive(actor.userId);
}
