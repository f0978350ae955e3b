import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { findJob, type JobWithSteps } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { type FilmWithSegments, findFilm } from "../films/repo";
import { kindOf } from "../jobs/kinds";
import { type FilmOptions, optionsOf } from "../production/context";

/** A film whose plan waits to be looked at, and the job that goes on afterwards. */
export interface Reviewed {
  job: JobWithSteps;
  film: FilmWithSegments;
  options: FilmOptions;
}

/** A plan that is no longer, or not yet, up for review. */
export function notInReview(): AppError {
  return new AppError({
    code: "conflict",
    message: say("films.plan_not_in_review"),
    remedy: say("films.look_at_job"),
  });
}

/** @throws AppError `not_found`, also for somebody else's job; `conflict` for one that does not wait for its review */
export async function findReviewed(actor: Actor, jobId: string): Promise<Reviewed> {
  const job = await findJob(actor.userId, jobId);
  if (kindOf(job).film !== "makes" || !job.filmId) throw notFound("Job", jobId);
  if (job.status !== "waiting") throw notInReview();
  const film = await findFilm(actor.userId, job.filmId);
  return { job, film, options: optionsOf(film) };
}

/** Whether what is said cannot be changed: a recording of the user's own says it. */
export const speaksRecording = ({ options }: Reviewed): boolean => Boolean(options.voiceUrl);
