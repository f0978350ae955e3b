import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { loadJob } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import type { ScenePlan } from "@/lib/planning";
import { findMedium } from "../films/find-medium";
import { loadFilm, lockFilm, updateFilm } from "../films/repo";
import { parseInput } from "../parse-input";
import { replaceSegments } from "../production/repo";
import { changedMeanwhile } from "../timelines/save-timeline";
import { editedPlans } from "./edit-plan";
import { findReviewed, notInReview, type Reviewed, speaksRecording } from "./in-review";
import { type PlanReview, readReview } from "./read-review";
import { type EditedScene, savedPlanSchema } from "./schemas";

/** @throws AppError `validation` for other words, or other scenes, where a recording speaks */
function checkWords(reviewed: Reviewed, scenes: EditedScene[]): void {
  if (!speaksRecording(reviewed)) return;
  const { segments } = reviewed.film;
  const same =
    scenes.length === segments.length &&
    scenes.every(({ id, narration }, at) => segments[at]?.id === id && segments[at]?.narration === narration);
  if (same) return;
  throw new AppError({
    code: "validation",
    message: say("films.film_speaks_recording_yours"),
    remedy: say("films.change_only_pictures"),
    field: "scenes",
  });
}

const rowOf = (filmId: string) => (plan: ScenePlan, position: number) => ({
  id: plan.id,
  filmId,
  position,
  heading: plan.heading,
  narration: plan.narration,
  plan,
  prompt: plan.pictureQuery,
  durationSeconds: plan.estimatedSeconds,
});

/**
 * Keeps a plan as it was edited, as a whole: scenes may be new, gone, moved, say something else or be shown in another way.
 * @throws AppError `not_found`, `validation`, `conflict` when it was edited elsewhere meanwhile or is no longer in review
 */
export async function saveReview(
  actor: Actor,
  { jobId, ...input }: z.input<typeof savedPlanSchema> & { jobId: string },
): Promise<PlanReview> {
  const { revision, scenes } = parseInput(savedPlanSchema, input);
  const reviewed = await findReviewed(actor, jobId);
  const { film } = reviewed;
  if (film.revision !== revision) throw changedMeanwhile();
  checkWords(reviewed, scenes);
  const ids = [...new Set(scenes.flatMap(({ mediaAssetId }) => mediaAssetId ?? []))];
  const assets = await Promise.all(ids.map((id) => findMedium(actor, id)));
  const plans = await editedPlans(reviewed, scenes, assets);
  await transaction(async (tx) => {
    await lockFilm(tx, film.id);
    if ((await loadJob(jobId, tx)).status !== "waiting") throw notInReview();
    if ((await loadFilm(film.id, tx)).revision !== revision) throw changedMeanwhile();
    await replaceSegments(tx, film.id, plans.map(rowOf(film.id)));
    await updateFilm(film.id, { revision: { increment: 1 } }, tx);
  });
  return readReview(actor, { jobId });
}
