import { notFound } from "@/lib/core/errors";
import { db, Prisma } from "@/lib/db/client";
import { type JobEventRow, readEvent, type StoredEvent } from "../log/repo";
import { type JobWithSteps, readJob, type StoredJob, type UnendedJob } from "../repo";

/** A row as PostgreSQL writes it in JSON: times without their zone, which is UTC. */
type Told<T> = {
  [K in keyof T]: T[K] extends bigint ? number : Date extends T[K] ? Exclude<T[K], Date> | string : T[K];
};

type ToldJob = Told<Omit<StoredJob, "steps">>;
type ToldStep = Told<StoredJob["steps"][number]>;
type ToldEvent = Told<StoredEvent>;
type ToldUnended = Told<UnendedJob>;

/** What `wholeJob` selects; `job` is null where there is none. */
export interface ToldWhole {
  job: ToldJob | null;
  steps: ToldStep[];
  marks: ToldEvent[];
  log: ToldEvent[];
  unended: ToldUnended[];
}

/** A job with what an answer about its state tells of it. */
export interface WholeJob {
  job: JobWithSteps;
  /** Events of the type that was asked for, while the job runs. */
  marks: JobEventRow[];
  /** The last events that say something, oldest first. */
  log: JobEventRow[];
  /** While it is queued: all jobs of its kind that have not ended, of everybody. */
  unended: UnendedJob[];
}

const utc = (time: string): Date => new Date(`${time}Z`);
const utcOrNull = (time: string | null): Date | null => (time === null ? null : utc(time));

const stepOf = (step: ToldStep): StoredJob["steps"][number] => ({
  ...step,
  startedAt: utcOrNull(step.startedAt),
  finishedAt: utcOrNull(step.finishedAt),
});
const eventOf = (event: ToldEvent): JobEventRow => readEvent({ ...event, id: BigInt(event.id), at: utc(event.at) });

/** Opens what `wholeJob` selected. */
export function openWhole({ job, steps, marks, log, unended }: ToldWhole): WholeJob | null {
  if (!job) return null;
  const { createdAt, updatedAt, startedAt, finishedAt, heardAt } = job;
  const times = { createdAt: utc(createdAt), updatedAt: utc(updatedAt) };
  const ends = { startedAt: utcOrNull(startedAt), finishedAt: utcOrNull(finishedAt), heardAt: utcOrNull(heardAt) };
  return {
    job: readJob({ ...job, ...times, ...ends, steps: steps.map(stepOf) }),
    marks: marks.map(eventOf),
    log: log.map(eventOf),
    unended: unended.map((one) => ({ ...one, createdAt: utc(one.createdAt) })),
  };
}

/** Columns of a job (under the name `job`), its steps, who it waits for, its events of the type `mark` and its last `lines` log lines. */
export const wholeJob = (mark: string, lines: number) => Prisma.sql`
  to_json(job) as job,
  coalesce((select json_agg(step order by step.position) from "JobStep" step where step."jobId" = job.id), '[]') as steps,
  coalesce((select json_agg(event order by event.id) from "JobEvent" event
    where event."jobId" = job.id and event.type = ${mark} and job.status = 'running'), '[]') as marks,
  coalesce((select json_agg(line order by line.id) from (
    select * from "JobEvent" event where event."jobId" = job.id and event.message <> '' order by event.id desc limit ${lines}
  ) line), '[]') as log,
  coalesce((select json_agg(json_build_object('id', other.id, 'kind', other.kind, 'status', other.status,
      'createdAt', other."createdAt", 'estimateSeconds', other."estimateSeconds", 'progress', other.progress))
    from "Job" other where job.status = 'queued' and other.kind = job.kind
      and other.status in ('queued', 'running', 'waiting')), '[]') as unended`;

/** All of a job in one round trip: this is what clients ask for again and again. @throws AppError `not_found` */
export async function findWholeJob(userId: string, id: string, mark: string, lines = 0): Promise<WholeJob> {
  const rows = await db().$queryRaw<ToldWhole[]>`
    select ${wholeJob(mark, lines)} from "Job" job where job.id = ${id} and job."userId" = ${userId}`;
  const whole = rows[0] && openWhole(rows[0]);
  if (!whole) throw notFound("Job", id);
  return whole;
}
