import { transaction } from "@/lib/db/client";
import { appendEvent } from "@/lib/jobs/log/repo";
import { ACTIVE, loadJob, moveJob } from "@/lib/jobs/repo";
import { assertGoing } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import { lockFilm } from "../films/repo";
import { findProduction, updateProduction } from "../production/repo";

/**
 * Puts a film's plan up for review, once: its job waits, and nothing runs for it meanwhile. Called again after a crash it leaves
 * a film alone that goes on already.
 * @throws AppError `cancelled` when the job has ended
 */
export async function beginReview(jobId: string): Promise<void> {
  const job = await loadJob(jobId);
  assertGoing(job);
  await transaction(async (tx) => {
    if (job.filmId) await lockFilm(tx, job.filmId);
    const production = await findProduction(jobId, tx);
    if (!production || production.progress.reviewAt !== undefined) return;
    if (!(await moveJob(tx, jobId, ACTIVE, { status: "waiting", currentStep: null }))) return;
    await updateProduction(production.id, { progress: { ...production.progress, reviewAt: Date.now() } }, tx);
    await appendEvent(tx, job, { type: "job.waiting", message: say("films.plan_ready_for_review") });
  });
}
