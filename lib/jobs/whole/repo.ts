import { notFound } from "@/lib/core/errors";
import { pool } from "@/lib/db/pool";
import { type JobEventRow, readEvent, type StoredEvent } from "../log/repo";
import { type JobWithSteps, type Line, readJob, type StoredJob } from "../repo";

/** A row as PostgreSQL writes it in JSON: times without their zone, which is UTC. */
export type Told<T> = {
  [K in keyof T]: T[K] extends bigint ? number : Date extends T[K] ? Exclude<T[K], Date> | string : T[K];
};

type ToldJob = Told<Omit<StoredJob, "steps">>;
type ToldStep = Told<StoredJob["steps"][number]>;
type ToldEvent = Told<StoredEvent>;

/** What `wholeJob` selects; `job` is null where there is none. */
export interface ToldWhole {
  job: ToldJob | null;
  steps: ToldStep[];
  marks: ToldEvent[];
  log: ToldEvent[];
  line: Line;
}

/** A job with what an answer about its state tells of it. */
export interface WholeJob {
  job: JobWithSteps;
  /** Events of the type that was asked for, while the job runs. */
  marks: JobEventRow[];
  /** The last events that say something, oldest first. */
  log: JobEventRow[];
  /** While it is queued: what it waits behind. */
  line: Line;
}

/** A time as PostgreSQL writes it in JSON. */
export const utc = (time: string): Date => new Date(`${time}Z`);
const utcOrNull = (time: string | null): Date | null => (time === null ? null : utc(time));

const stepOf = (step: ToldStep): StoredJob["steps"][number] => ({
  ...step,
  startedAt: utcOrNull(step.startedAt),
  finishedAt: utcOrNull(step.finishedAt),
});
const eventOf = (event: ToldEvent): JobEventRow => readEvent({ ...event, id: BigInt(event.id), at: utc(event.at) });

/** Opens what `wholeJob` selected. */
export function openWhole({ job, steps, marks, log, line }: ToldWhole): WholeJob | null {
  if (!job) return null;
  const { createdAt, updatedAt, startedAt, finishedAt, heardAt } = job;
  const times = { createdAt: utc(createdAt), updatedAt: utc(updatedAt) };
  const ends = { startedAt: utcOrNull(startedAt), finishedAt: utcOrNull(finishedAt), heardAt: utcOrNull(heardAt) };
  return {
    job: readJob({ ...job, ...times, ...ends, steps: steps.map(stepOf) }),
    marks: marks.map(eventOf),
    log: log.map(eventOf),
    line,
  };
}

/**
 * Columns of a job (under the name `job`), its steps, who it waits for, its events of the type `mark` and its last `lines` log
 * lines; `mark` and `lines` are SQL's own parameters (`$3`).
 */
export const wholeJob = (mark: string, lines: string) => `
  to_json(job) as job,
  coalesce((select json_agg(step order by step.position) from "JobStep" step where step."jobId" = job.id), '[]') as steps,
  coalesce((select json_agg(event order by event.id) from "JobEvent" event
    where event."jobId" = job.id and event.type = ${mark} and job.status = 'running'), '[]') as marks,
  coalesce((select json_agg(line order by line.id) from (
    select * from "JobEvent" event where event."jobId" = job.id and event.message <> '' order by event.id desc limit ${lines}
  ) line), '[]') as log,
  (select json_build_object(
      'running', count(*) filter (where other.status <> 'queued'),
      'before', count(*) filter (where other.status = 'queued' and other."createdAt" < job."createdAt"),
      'work', coalesce(sum(coalesce(other."estimateSeconds", 0) * (1 - other.progress))
        filter (where other.status <> 'queued' or other."createdAt" < job."createdAt"), 0))
    from "Job" other where job.status = 'queued' and other.kind = job.kind and other.id <> job.id
      and other.status in ('queued', 'running', 'waiting')) as line`;

/** One text for all jobs: PostgreSQL plans it once a connection, under its name. */
const JOB = {
  name: "whole-job",
  text: `select ${wholeJob("$3", "$4")} from "Job" job where job.id = $1 and job."userId" = $2`,
};

/** All of a job in one round trip: this is what clients ask for again and again. @throws AppError `not_found` */
export async function findWholeJob(userId: string, id: string, mark: string, lines = 0): Promise<WholeJob> {
  const { rows } = await pool().query<ToldWhole>({ ...JOB, values: [id, userId, mark, lines] });
  const whole = rows[0] && openWhole(rows[0]);
  if (!whole) throw notFound("Job", id);
  return whole;
}
