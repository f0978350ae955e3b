import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";
import { notify } from "@/lib/db/notify";
import { type Pipeline, pipelineOf } from "./pipeline";

/** Channel on which every new event of a job is told: payload `{"jobId","id","userId"}`. */
export const EVENTS_CHANNEL = "framewright_events";

export const TERMINAL = ["succeeded", "failed", "cancelled"] as const;
export const ACTIVE = ["queued", "running", "waiting"] as const;

const withSteps = {
  steps: { orderBy: { position: "asc" } },
  film: { select: { title: true, format: true, status: true, posterAssetId: true } },
} as const satisfies Prisma.JobInclude;
export type JobWithSteps = Prisma.JobGetPayload<{ include: typeof withSteps }>;
export type JobRow = Prisma.JobGetPayload<object>;
export type JobEventRow = Prisma.JobEventGetPayload<object>;

export interface NewJob {
  id: string;
  notices?: Prisma.InputJsonValue;
  userId: string;
  kind: string;
  input: Prisma.InputJsonValue;
  filmId?: string;
  projectId?: string;
  webhookUrl?: string;
  creditsEstimated?: number;
  estimateSeconds?: number;
  /** The steps to show, when not those of the kind. */
  pipeline?: Pipeline;
}

export async function insertOutbox(tx: Db, id: string, name: string, data: Record<string, unknown>): Promise<void> {
  await tx.outbox.createMany({ data: [{ id, name, data: data as Prisma.InputJsonValue }], skipDuplicates: true });
}

export async function insertJob(tx: Db, job: NewJob): Promise<JobWithSteps> {
  const { pipeline = pipelineOf(job.kind), ...row } = job;
  return tx.job.create({
    data: { ...row, steps: { create: pipeline.steps.map((step, position) => ({ ...step, position })) } },
    include: withSteps,
  });
}

/** @throws AppError `not_found`, also for somebody else's job */
export async function findJob(userId: string, id: string): Promise<JobWithSteps> {
  const job = await db().job.findFirst({ where: { id, userId }, include: withSteps });
  if (!job) throw notFound("Job", id);
  return job;
}

/** For the pipeline itself, which acts for whoever the job belongs to. */
export async function loadJob(id: string, tx: Db = db()): Promise<JobWithSteps> {
  const job = await tx.job.findUnique({ where: { id }, include: withSteps });
  if (!job) throw notFound("Job", id);
  return job;
}

export interface JobFilter {
  page: number;
  limit: number;
  /** One status, or `active` for every job that has not ended. */
  status?: JobRow["status"] | "active";
  kind?: string;
  /** Words in the film's title. */
  search?: string;
  filmId?: string;
}

/** Newest first; `total` and the page come from one snapshot, so that they agree under concurrent writes. */
export async function findJobs(userId: string, filter: JobFilter): Promise<{ items: JobWithSteps[]; total: number }> {
  const where: Prisma.JobWhereInput = {
    userId,
    ...(filter.status ? { status: filter.status === "active" ? { in: [...ACTIVE] } : filter.status } : {}),
    ...(filter.search ? { film: { title: containing(filter.search) } } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.filmId ? { filmId: filter.filmId } : {}),
  };
  const [items, total] = await db().$transaction(
    [
      db().job.findMany({
        where,
        include: withSteps,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        skip: (filter.page - 1) * filter.limit,
        take: filter.limit,
      }),
      db().job.count({ where }),
    ],
    { isolationLevel: "RepeatableRead" },
  );
  return { items, total };
}

/** How many of the account's jobs have not ended. */
export function countActive(userId: string): Promise<number> {
  return db().job.count({ where: { userId, status: { in: [...ACTIVE] } } });
}

/** How many jobs on a film have not ended, all or those of one kind. */
export function countActiveOn(filmId: string, kind?: string, tx: Db = db()): Promise<number> {
  return tx.job.count({ where: { filmId, status: { in: [...ACTIVE] }, ...(kind ? { kind } : {}) } });
}

export async function setNotices(tx: Db, jobId: string, notices: object[]): Promise<void> {
  await tx.job.update({ where: { id: jobId }, data: { notices: notices as Prisma.InputJsonValue } });
}

/** Changes a job only while it is in one of `from`; false when it was not. */
export async function moveJob(
  tx: Db,
  id: string,
  from: readonly JobRow["status"][],
  data: Prisma.JobUpdateManyMutationInput,
): Promise<boolean> {
  const { count } = await tx.job.updateMany({ where: { id, status: { in: [...from] } }, data });
  return count > 0;
}

export async function updateStep(
  tx: Db,
  jobId: string,
  key: string,
  data: Prisma.JobStepUpdateManyMutationInput,
): Promise<void> {
  await tx.jobStep.updateMany({ where: { jobId, key }, data });
}

/** Sets the job's overall progress (0–1) from its steps' weights, and answers it; null for a job that has ended. */
export async function refreshProgress(tx: Db, jobId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ progress: number }[]>`
    update "Job" set "updatedAt" = now(), progress = (
      select coalesce(sum(weight * case when status in ('succeeded', 'skipped') then 1 else progress end) / nullif(sum(weight), 0), 0)
      from "JobStep" where "jobId" = ${jobId})
    where id = ${jobId} and status in ('queued', 'running', 'waiting') returning progress`;
  return row?.progress ?? null;
}

export interface NewEvent {
  type: string;
  level?: "debug" | "info" | "warn" | "error";
  message?: string;
  data?: Record<string, unknown>;
}

/** Appends to the job's log and tells whoever watches it. */
export async function appendEvent(tx: Db, job: { id: string; userId: string }, event: NewEvent): Promise<bigint> {
  const { id } = await tx.jobEvent.create({
    data: {
      jobId: job.id,
      type: event.type,
      level: event.level ?? "info",
      message: event.message ?? "",
      data: (event.data ?? {}) as Prisma.InputJsonValue,
    },
    select: { id: true },
  });
  await notify(tx, EVENTS_CHANNEL, JSON.stringify({ jobId: job.id, id: String(id), userId: job.userId }));
  return id;
}

export async function findEvents(jobId: string, afterId: bigint, limit: number): Promise<JobEventRow[]> {
  return db().jobEvent.findMany({ where: { jobId, id: { gt: afterId } }, orderBy: { id: "asc" }, take: limit });
}

/** The last `limit` events, oldest first; with `withMessage` only those that say something. */
export async function findLastEvents(
  jobId: string,
  limit: number,
  only: { withMessage?: boolean } = {},
): Promise<JobEventRow[]> {
  const where = { jobId, ...(only.withMessage ? { message: { not: "" } } : {}) };
  const rows = await db().jobEvent.findMany({ where, orderBy: { id: "desc" }, take: limit });
  return rows.reverse();
}

export async function insertMeasurement(key: string, value: number): Promise<void> {
  await db().measurement.create({ data: { key, value } });
}

/** Median of the last `count` measurements of `key`, or undefined when there are none. */
export async function medianMeasurement(key: string, count = 15): Promise<number | undefined> {
  const rows = await db().measurement.findMany({
    where: { key },
    orderBy: { id: "desc" },
    take: count,
    select: { value: true },
  });
  const sorted = rows.map((row) => row.value).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** A render's place in its machine's line, as it was told at `at`. */
export interface RenderPlace {
  /** Renders that come before this one; 0 when it is its turn. */
  position: number;
  /** Seconds until its turn. */
  waitSeconds: number;
  at: Date;
}

/** The places in line that each of these jobs has been told, oldest first. */
export async function findRenderPlaces(jobIds: string[]): Promise<Map<string, RenderPlace[]>> {
  const found = new Map<string, RenderPlace[]>();
  if (jobIds.length === 0) return found;
  const rows = await db().jobEvent.findMany({
    where: { jobId: { in: jobIds }, type: "render.place" },
    orderBy: { id: "asc" },
    select: { jobId: true, data: true, at: true },
  });
  for (const { jobId, data, at } of rows) {
    const place = { ...(data as unknown as Omit<RenderPlace, "at">), at };
    found.set(jobId, [...(found.get(jobId) ?? []), place]);
  }
  return found;
}
