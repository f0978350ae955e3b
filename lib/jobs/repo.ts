import { notFound, type Said } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";
import { parseIfKept, parseStored, storedMessage, toStored } from "@/lib/db/stored";
import { foreign, type Message } from "@/lib/messages/message";
import type { Pipeline } from "./pipeline";
import { type Notice, noticesSchema, saidColumn } from "./stored";

export const TERMINAL = ["succeeded", "failed", "cancelled"] as const;
export const ACTIVE = ["queued", "running", "waiting"] as const;

const withSteps = { steps: { orderBy: { position: "asc" } } } as const satisfies Prisma.JobInclude;
export type StoredJob = Prisma.JobGetPayload<{ include: typeof withSteps }>;

export interface JobStepRow extends Omit<StoredJob["steps"][number], "errorSaid"> {
  /** What `error` says in English. */
  errorSaid: Message | null;
}

/** A job and its steps. `input` and `output` are its kind's, which alone opens them (`kind.inputOf(job)`). */
export interface JobWithSteps extends Omit<StoredJob, "input" | "output" | "notices" | "errorSaid" | "steps"> {
  steps: JobStepRow[];
  /** Why it failed and what to do; null for a job that has not failed. */
  errorSaid: Said | null;
  input: unknown;
  output: unknown;
  notices: Notice[];
}
export type JobRow = Omit<JobWithSteps, "steps">;
const readStep = ({ errorSaid, ...step }: StoredJob["steps"][number]): JobStepRow => ({
  ...step,
  errorSaid: storedMessage(errorSaid, step.error, {
    table: "JobStep",
    column: "errorSaid",
    id: `${step.jobId}, step ${step.key}`,
  }),
});

function readError({ id, errorSaid, errorMessage, errorRemedy }: StoredJob): Said | null {
  if (errorMessage === null) return null;
  const kept = parseIfKept(saidColumn, errorSaid, { table: "Job", column: "errorSaid", id });
  if (kept) return kept;
  return { message: foreign(errorMessage), ...(errorRemedy ? { remedy: foreign(errorRemedy) } : {}) };
}

/** A row as the product reads it. @throws AppError `internal` for notices that cannot be read */
export function readJob<J extends StoredJob>(row: J) {
  const notices = parseStored(noticesSchema, row.notices, { table: "Job", column: "notices", id: row.id });
  const steps = row.steps.map(readStep);
  return { ...row, notices, steps, errorSaid: readError(row) };
}

export interface NewJob {
  id: string;
  notices?: Notice[];
  userId: string;
  kind: string;
  input: object;
  filmId?: string;
  projectId?: string;
  firstJobId?: string;
  webhookUrl?: string;
  creditsEstimated?: number;
  estimateSeconds?: number;
}

/** Writes a job with the steps of its pipeline. Whoever starts one calls `queueJob` (services/jobs), which also has it done. */
export async function insertJob(
  tx: Db,
  pipeline: Pipeline,
  { input, notices = [], ...job }: NewJob,
): Promise<JobWithSteps> {
  const row = await tx.job.create({
    data: {
      ...job,
      input: toStored(input),
      notices: notices.map(toStored),
      steps: { create: pipeline.steps.map((step, position) => ({ ...step, position })) },
    },
    include: withSteps,
  });
  return readJob(row);
}

/** @throws AppError `not_found`, also for somebody else's job */
export async function findJob(userId: string, id: string): Promise<JobWithSteps> {
  const job = await db().job.findFirst({ where: { id, userId }, include: withSteps });
  if (!job) throw notFound("Job", id);
  return readJob(job);
}

/** For the pipeline itself, which acts for whoever the job belongs to. */
export async function loadJob(id: string, tx: Db = db()): Promise<JobWithSteps> {
  const job = await tx.job.findUnique({ where: { id }, include: withSteps });
  if (!job) throw notFound("Job", id);
  return readJob(job);
}

/** Jobs by their ids, in no order, for whoever they belong to; removed ones are missing. */
export async function loadJobs(ids: string[], tx: Db = db()): Promise<JobWithSteps[]> {
  return (await tx.job.findMany({ where: { id: { in: ids } }, include: withSteps })).map(readJob);
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

/** Newest first. No transaction: a list that waits for one of the few would fail where it only had to read. */
export async function findJobs(userId: string, filter: JobFilter): Promise<{ items: JobWithSteps[]; total: number }> {
  const where: Prisma.JobWhereInput = {
    userId,
    ...(filter.status ? { status: filter.status === "active" ? { in: [...ACTIVE] } : filter.status } : {}),
    ...(filter.search ? { film: { title: containing(filter.search) } } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.filmId ? { filmId: filter.filmId } : {}),
  };
  const [items, total] = await Promise.all([
    db().job.findMany({
      where,
      include: withSteps,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (filter.page - 1) * filter.limit,
      take: filter.limit,
    }),
    db().job.count({ where }),
  ]);
  return { items: items.map(readJob), total };
}

/** How many of an account's jobs have not ended, by where they are. */
export async function countActive(userId: string): Promise<Record<(typeof ACTIVE)[number], number>> {
  const where = { userId, status: { in: [...ACTIVE] } };
  const groups = await db().job.groupBy({ by: ["status"], where, _count: true });
  const countOf = (status: string) => groups.find((group) => group.status === status)?._count ?? 0;
  return { queued: countOf("queued"), running: countOf("running"), waiting: countOf("waiting") };
}

const ofLine = { id: true, kind: true, status: true, createdAt: true, estimateSeconds: true, progress: true } as const;
/** A job that has not ended, as far as others wait for it. */
export type UnendedJob = Pick<JobRow, keyof typeof ofLine>;

/** What a queued job waits behind: jobs of its kind that are at work, how many came before it, and seconds of work in both. */
export interface Line {
  running: number;
  before: number;
  work: number;
}

/** Jobs of these kinds that have not ended, of everybody: they share the machines. */
export async function findUnendedOf(kinds: string[]): Promise<UnendedJob[]> {
  if (kinds.length === 0) return [];
  return db().job.findMany({ where: { kind: { in: kinds }, status: { in: [...ACTIVE] } }, select: ofLine });
}

/** How many jobs on a film have not ended, all or those of one kind. */
export function countActiveOn(filmId: string, kind?: string, tx: Db = db()): Promise<number> {
  return tx.job.count({ where: { filmId, status: { in: [...ACTIVE] }, ...(kind ? { kind } : {}) } });
}

/** Makes whoever locks the same job wait until the transaction ends. */
export async function lockJob(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`select id from "Job" where id = ${id} for no key update`;
}

/** How many of a job and those that do it again have not ended. */
export function countRepetitions(tx: Db, firstJobId: string): Promise<number> {
  return tx.job.count({ where: { OR: [{ id: firstJobId }, { firstJobId }], status: { in: [...ACTIVE] } } });
}

/** Jobs that the workflow engine is to work on, of everybody; those that wait for people are not among them. */
export async function findUnderWay(): Promise<JobWithSteps[]> {
  const rows = await db().job.findMany({ where: { status: { in: ["queued", "running"] } }, include: withSteps });
  return rows.map(readJob);
}

/** Notes that steps of these jobs are at work. */
export async function noteHeard(jobIds: string[]): Promise<void> {
  await db().job.updateMany({ where: { id: { in: jobIds } }, data: { heardAt: new Date() } });
}

/** Gives a job to its next run, once. @returns false when it has ended or was given to that run before */
export async function takeNextRun(tx: Db, { id, run }: Pick<JobRow, "id" | "run">): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id, run, status: { in: [...ACTIVE] } },
    data: { run: run + 1, heardAt: new Date() },
  });
  return count > 0;
}

/** Number of the run that may work on a job; null when the job is gone. */
export async function findRun(jobId: string): Promise<number | null> {
  return (await db().job.findUnique({ where: { id: jobId }, select: { run: true } }))?.run ?? null;
}

export async function setNotices(tx: Db, jobId: string, notices: Notice[]): Promise<void> {
  await tx.job.update({ where: { id: jobId }, data: { notices: notices.map(toStored) } });
}

/** What of a job may change; `output` as its kind defines it. */
export type JobChange = Omit<Prisma.JobUncheckedUpdateManyInput, "input" | "notices" | "output"> & { output?: object };

/** Changes a job only while it is in one of `from`; false when it was not. */
export async function moveJob(
  tx: Db,
  id: string,
  from: readonly JobRow["status"][],
  { output, ...data }: JobChange,
): Promise<boolean> {
  const { count } = await tx.job.updateMany({
    where: { id, status: { in: [...from] } },
    data: { ...data, ...(output ? { output: toStored(output) } : {}) },
  });
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

/** Sets a step's progress (0–1) and what it counts, where that is further than before; false where it is not. */
export async function advanceStep(
  tx: Db,
  jobId: string,
  key: string,
  progress: number,
  items?: { done: number; total: number },
): Promise<boolean> {
  const counted = items ? { itemsDone: items.done, itemsTotal: items.total } : {};
  const { count } = await tx.jobStep.updateMany({
    where: { jobId, key, progress: { lte: progress } },
    data: { progress, ...counted },
  });
  return count > 0;
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

/** Names the first of a job's running steps as the one that it is in; where none runs, it stays in the one that ended last. */
export async function nameCurrentStep(tx: Db, jobId: string): Promise<void> {
  await tx.$executeRaw`
    update "Job" set "currentStep" = step.key
    from (select key from "JobStep" where "jobId" = ${jobId} and status = 'running' order by position limit 1) as step
    where id = ${jobId} and status in ('queued', 'running', 'waiting')`;
}

/** Marks the steps that a job is in as failed. */
export async function failSteps(tx: Db, jobId: string, error: Message): Promise<void> {
  await tx.jobStep.updateMany({
    where: { jobId, status: "running" },
    data: { status: "failed", error: error.text, errorSaid: toStored(error), finishedAt: new Date() },
  });
}
