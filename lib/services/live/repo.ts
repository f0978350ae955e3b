import { db } from "@/lib/db/client";
import { findEventsOf, type JobEventRow } from "@/lib/jobs/repo";
import { filmJob } from "../films/film-job";

/** Which jobs a channel shows: one, or every film of a project. */
export type JobSet = { jobId: string } | { projectId: string };

const whereOf = (jobs: JobSet) =>
  "jobId" in jobs ? { jobId: jobs.jobId } : { job: { projectId: jobs.projectId, kind: filmJob.kind } };

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
  const job = await db().job.findUnique({ where: { id: jobId }, select: { projectId: true, kind: true } });
  return job && filmJob.is(job) ? job.projectId : null;
}
