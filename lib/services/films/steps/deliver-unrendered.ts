import { creditsForFilm, UNRENDERED_SHARE } from "@/lib/core/money";
import { transaction } from "@/lib/db/client";
import { succeedJob } from "@/lib/jobs/run";
import { settleCredits } from "../../credits";
import type { FilmStage } from "../context";
import { clearWork } from "../work-files";
import { tellFinished } from "./deliver";

/**
 * Ends a film whose montage was left out: its scenes, sounds, pictures and timeline are there to be edited, and an export
 * renders it. It costs its share of a film's price.
 */
export async function deliverUnrendered(stage: FilmStage): Promise<void> {
  const { film } = stage;
  const { durationSeconds } = film;
  const cost = Math.min(Math.ceil(creditsForFilm(durationSeconds) * UNRENDERED_SHARE), stage.job.creditsEstimated);
  await transaction(async (tx) => {
    if (!(await succeedJob(tx, stage.job, { filmId: film.id, durationSeconds }, cost))) return;
    await settleCredits(tx, stage.job.userId, stage.job.id, cost);
    await tellFinished(tx, stage.job.id);
  });
  await clearWork(stage.job.id);
}
