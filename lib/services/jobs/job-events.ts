import type { Actor } from "@/lib/core/actor";
import { listen } from "@/lib/db/notify";
import { EVENTS_CHANNEL, findEvents, findLastEvents, type JobEventRow } from "@/lib/jobs/log/repo";
import { findJob } from "@/lib/jobs/repo";

/** Most events one read returns. */
const BATCH = 500;

/** Events of a job after `afterId` (the last ones when it is not given), oldest first. @throws AppError `not_found` */
export async function jobEvents(
  actor: Actor,
  input: { jobId: string; afterId?: bigint; limit?: number },
): Promise<JobEventRow[]> {
  await findJob(actor.userId, input.jobId);
  if (input.afterId === undefined) return findLastEvents(input.jobId, input.limit ?? BATCH);
  return findEvents(input.jobId, input.afterId, input.limit ?? BATCH);
}

/** Calls `wake` whenever the job has something new, until the returned function is called. @throws AppError `not_found` */
export async function watchJob(actor: Actor, jobId: string, wake: () => void): Promise<() => void> {
  await findJob(actor.userId, jobId);
  const onEvent = (payload: string) => {
    if ((JSON.parse(payload) as { jobId: string }).jobId === jobId) wake();
  };
  return listen(EVENTS_CHANNEL, onEvent, wake);
}
