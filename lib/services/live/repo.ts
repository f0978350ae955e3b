import { db } from "@/lib/db/client";
import { findEventsOf, type JobEventRow } from "@/lib/jobs/log/repo";
import { kindOf, kindsThatMakeFilms } from "../jobs/kinds";
import { type BatchRow, findBatches, findRevision } from "../timelines/repo";

/** Changes of a film that are read at once: each may be large. */
const MOST_CHANGES = 50;

/** Which jobs a channel shows: one, or every film of a project. */
export type JobSet = { jobId: string } | { projectId: string };

const whereOf = (jobs: JobSet) =>
  "jobId" in jobs ? { jobId: jobs.jobId } : { job: { projectId: jobs.projectId, kind: { in: kindsThatMakeFilms() } } };

export function findEventsOfSet(jobs: JobSet, after: bigint, limit: number): Promise<JobEventRow[]> {
  return findEventsOf(whereOf(jobs), { afterId: after, limit });
}

/** Id of the latest event; 0 without one. */
export async function findLastEventId(jobs: JobSet): Promise<bigint> {
  const row = await db().jobEvent.findFirst({ where: whereOf(jobs), orderBy: { id: "desc" }, select: { id: true } });
  return row?.id ?? 0n;
}

/** The project whose film a job makes, or null. */
export async function findProjectOfJob(jobId: string): Promise<string | null> {
  const job = await db().job.findUnique({ where: { id: jobId }, select: { id: true, projectId: true, kind: true } });
  return job && kindOf(job).film === "makes" ? job.projectId : null;
}

/** A change of a film's document; its id is the revision that came of it. */
export interface ChangeEvent {
  id: bigint;
  batch: BatchRow;
}

export async function findChanges(filmId: string, after: bigint, limit: number): Promise<ChangeEvent[]> {
  const batches = await findBatches(filmId, { after: Number(after), limit: Math.min(limit, MOST_CHANGES) });
  return batches.map((batch) => ({ id: BigInt(batch.revision), batch }));
}

/** Revision of the document as it is; 0 before the film is laid out. */
export const findLastChange = async (filmId: string): Promise<bigint> => BigInt((await findRevision(filmId)) ?? 0);
