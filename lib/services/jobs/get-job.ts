import type { Actor } from "@/lib/core/actor";
import {
  countActive,
  findJobs,
  findUnendedOf,
  type JobFilter,
  type JobWithSteps,
  type Line,
  type UnendedJob,
} from "@/lib/jobs/repo";
import { findWholeJob, type WholeJob } from "@/lib/jobs/whole/repo";
import { findRenderPlaces, PLACE_EVENT, placeOf, type RenderPlace } from "../rendering/repo";

/** A job as every surface reads it. `progress` is 0–1; times are dates; `remainingSeconds` is an estimate or null. */
export interface JobView extends JobWithSteps {
  /** Waiting for other renders included. */
  remainingSeconds: number | null;
  /** Jobs that come before this one: renders while it waits for its turn on its machine, its like while it is queued. */
  waitsFor: number;
  /** Seconds until its turn, while it waits for others. */
  waitSeconds: number;
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

export function viewOf(job: JobWithSteps, places?: RenderPlace[], line?: Wait): JobView {
  const wait = line ?? waitOf(job, places);
  const left = remaining(job, wait);
  return {
    ...job,
    remainingSeconds: left === null ? null : left + wait.ahead,
    waitsFor: wait.waitsFor,
    waitSeconds: wait.ahead,
  };
}

/** A queued job is told its place after this time, in milliseconds: most begin at once. */
const BEGINS_MS = 3000;

/** The line of a queued job among those of its kind that have not ended. */
function lineAmong(job: JobWithSteps, unended: UnendedJob[]): Line {
  const alike = unended.filter(({ id, kind }) => kind === job.kind && id !== job.id);
  const running = alike.filter(({ status }) => status !== "queued");
  const before = alike.filter(({ status, createdAt }) => status === "queued" && createdAt < job.createdAt);
  const work = [...running, ...before].reduce(
    (sum, { estimateSeconds, progress }) => sum + (estimateSeconds ?? 0) * (1 - progress),
    0,
  );
  return { running: running.length, before: before.length, work };
}

/** The place of a queued job in its line: how long that takes is estimated from measured work. */
function waitIn(job: JobWithSteps, { running, before, work }: Line): Wait | undefined {
  if (job.status !== "queued" || Date.now() - job.createdAt.getTime() < BEGINS_MS) return undefined;
  if (running === 0) return undefined;
  return { waitsFor: before + 1, past: 0, ahead: work / running };
}

/** Views of jobs with their places in line. */
async function viewsOf(jobs: JobWithSteps[]): Promise<JobView[]> {
  const queued = jobs.filter(({ status }) => status === "queued");
  const unended = await findUnendedOf([...new Set(queued.map(({ kind }) => kind))]);
  const places = await findRenderPlaces(jobs.filter(({ status }) => status === "running").map(({ id }) => id));
  return jobs.map((job) => viewOf(job, places.get(job.id), waitIn(job, lineAmong(job, unended))));
}

/** @throws AppError `not_found` */
export async function getJob(actor: Actor, input: { id: string }): Promise<JobView> {
  return viewOfWhole(await findWholeJob(actor.userId, input.id, PLACE_EVENT));
}

/** The view of a job that was read whole, its places as marks. */
export const viewOfWhole = ({ job, marks, line }: WholeJob): JobView =>
  viewOf(job, marks.map(placeOf), waitIn(job, line));

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

/** An account's jobs that have not ended, by where they are, and the line that they all wait in. */
export interface ActiveJobs {
  queued: number;
  running: number;
  /** For somebody's review. */
  waiting: number;
  /** The next one's turn; null while one of them is at work. */
  line: Pick<JobView, "waitsFor" | "waitSeconds"> | null;
}

/** Newest jobs whose places are looked at. */
const LOOKED_AT = 20;

/** What of an account's jobs has not ended. */
export async function activeJobs(actor: Actor): Promise<ActiveJobs> {
  const [{ items }, counts] = await Promise.all([
    listJobs(actor, { status: "active", limit: LOOKED_AT }),
    countActive(actor.userId),
  ]);
  const [next] = items.toSorted((a, b) => a.waitSeconds - b.waitSeconds);
  const isWaiting = items.every(({ waitsFor }) => waitsFor > 0);
  return { ...counts, line: next && isWaiting ? { waitsFor: next.waitsFor, waitSeconds: next.waitSeconds } : null };
}
