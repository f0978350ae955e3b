import { isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { pool } from "@/lib/db/pool";
import { findUnderWay, type JobWithSteps } from "@/lib/jobs/repo";
import { kindOf } from "@/lib/services/jobs/kinds";

/** A job whose run the workflow engine does not know any more. */
export interface LostJob {
  job: JobWithSteps;
  /** False when its run may only wait in the engine's line. */
  isCertain: boolean;
}

/** Jobs that the embedded engine works on or will, by its own tables: those that are not among them are lost. */
const KNOWN = `
  select run.event -> 'data' ->> 'jobId' as id from workflow.run where status = 'running'
  union select run.event -> 'data' -> 'event' -> 'data' ->> 'jobId' from workflow.run where status = 'running'
  union select data ->> 'jobId' from "Outbox" where "sentAt" is null`;

/** Jobs that have no run in the embedded engine and no event that is to start one. */
export async function lostByEngine(): Promise<LostJob[]> {
  // Jobs are read first: one that starts in between is not among them.
  const jobs = await findUnderWay();
  if (jobs.length === 0) return [];
  const { rows } = await pool().query<{ id: string | null }>(KNOWN);
  const known = new Set(rows.map(({ id }) => id));
  const unknown = jobs.filter(({ id }) => !known.has(id));
  if (unknown.length === 0) return [];
  // One whose run has just ended has ended with it: what is lost has still not.
  const still = new Set((await findUnderWay()).map(({ id }) => id));
  return unknown.filter(({ id }) => still.has(id)).map((job) => ({ job, isCertain: true }));
}

/** Silence after which a job's run is lost even where others are at work, which it may be waiting for; in milliseconds. */
const LONG_MS = 30 * 60_000;

const eventOf = (job: JobWithSteps): string => {
  const kind = kindOf(job);
  return kind.eventOf(kind.inputOf(job)).name;
};

/** The name of the event that starts a job, which tells its function; null for a row that cannot be read. */
function functionOf(job: JobWithSteps): string | null {
  try {
    return eventOf(job);
  } catch (error) {
    if (!isAppError(error)) throw error;
    logger.error("A job that has not ended cannot be read", { job: job.id, error: messageOf(error) });
    return null;
  }
}

/**
 * Jobs of which an Inngest server asks nothing. Such a server does not say which runs it has lost, and one that came back
 * from an old state tells of runs that it will never go on with; but it calls us for each step, and steps at work are
 * noted. A run may also wait for its turn while others of its function are at work.
 * @param quietMs silence after which a run is lost when nobody is before it; more than the longest pause between tries
 */
export async function lostBySilence(quietMs: number, now = Date.now()): Promise<LostJob[]> {
  const jobs = await findUnderWay();
  const { rows } = await pool().query<{ id: string | null }>(
    `select data ->> 'jobId' as id from "Outbox" where "sentAt" is null`,
  );
  const unsent = new Set(rows.map(({ id }) => id));
  const silence = ({ heardAt, createdAt }: JobWithSteps) => now - (heardAt ?? createdAt).getTime();
  const atWork = new Set(jobs.filter((job) => job.heardAt && silence(job) < quietMs).map(functionOf));
  return jobs.flatMap((job) => {
    if (unsent.has(job.id) || silence(job) < quietMs) return [];
    const isCertain = !atWork.has(functionOf(job));
    return isCertain || silence(job) >= LONG_MS ? [{ job, isCertain }] : [];
  });
}
