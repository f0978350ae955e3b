import { creditsForFilm, UNRENDERED_SHARE } from "@/lib/core/money";
import { filmJob } from "../../films/film-job";
import { completeJob } from "../../jobs/end-job";
import type { FilmStage } from "../context";
import { clearWork } from "../work-files";

/**
 * Ends a film whose montage was left out: its scenes, sounds, pictures and timeline are there to be edited, and an export
 * renders it. It costs its share of a film's price.
 */
export async function deliverUnrendered(stage: FilmStage): Promise<void> {
  const { film } = stage;
  const { durationSeconds } = film;
  const cost = Math.min(Math.ceil(creditsForFilm(durationSeconds) * UNRENDERED_SHARE), stage.job.creditsEstimated);
  await completeJob(filmJob, stage.job, { output: { filmId: film.id, durationSeconds }, cost });
  await clearWork(stage.job.id);
}
