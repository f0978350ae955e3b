import type { Actor } from "@/lib/core/actor";
import { transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { appendEvent } from "@/lib/jobs/log/repo";
import { moveJob } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { holdMore } from "../credits";
import { estimateSeconds } from "../films/estimate-film";
import { filmReviewed } from "../films/film-job";
import { lockFilm } from "../films/repo";
import { layOut } from "../production/steps/timeline";
import { findReviewed, notInReview } from "./in-review";

/** The hold that a longer plan adds, once. */
const HOLD = "review";

/**
 * Lets the film be made as it is planned now. What a longer plan costs more is held with it; the time it waited is no work.
 * @throws AppError `not_found`, `conflict` when it does not wait (any more), `insufficient_credits` for a plan that became longer
 */
export async function approveReview(actor: Actor, { jobId }: { jobId: string }): Promise<void> {
  const { job, film, options } = await findReviewed(actor, jobId);
  const timeline = await layOut(film);
  const { credits, workSeconds } = await estimateSeconds(timeline.durationInFrames / timeline.fps);
  const more = Math.max(0, credits - job.creditsEstimated);
  const waited = options.reviewAt === undefined ? 0 : Date.now() - options.reviewAt;
  await transaction(async (tx) => {
    await lockFilm(tx, film.id);
    const moved = await moveJob(tx, jobId, ["waiting"], {
      status: "running",
      currentStep: null,
      // Nothing was to be heard of it while people read.
      heardAt: new Date(),
      creditsEstimated: job.creditsEstimated + more,
      estimateSeconds: workSeconds,
      ...(job.startedAt ? { startedAt: new Date(job.startedAt.getTime() + waited) } : {}),
    });
    if (!moved) throw notInReview();
    await holdMore(tx, job.userId, jobId, HOLD, more);
    await appendEvent(tx, job, { type: "log", message: say("films.plan_approved") });
    await dispatch(tx, filmReviewed, { jobId, userId: job.userId, run: job.run }, `film-reviewed:${jobId}`);
  });
}
