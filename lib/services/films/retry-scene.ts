import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { countActiveOn, type JobWithSteps } from "@/lib/jobs/repo";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { hasScene } from "@/lib/timeline/ops/replace-scene";
import { type JobView, viewOf } from "../jobs/get-job";
import { type StartOptions, started, startJob } from "../jobs/start-job";
import { parseInput } from "../parse-input";
import { optionsOf } from "../production/context";
import { segmentProduction } from "../production/kinds";
import { insertProduction, removeDrafts } from "../production/repo";
import { loadTimeline } from "../timelines/load-timeline";
import { findMedium } from "./find-medium";
import { type FilmWithSegments, findFilm, lockFilm } from "./repo";
import { type SceneRequest, sceneJob, sceneRequestSchema } from "./scene-job";

function conflict(message: Message, remedy: Message): AppError {
  return new AppError({ code: "conflict", message, remedy });
}

/** @throws AppError `validation` for other words where a recording speaks */
function checkWords(film: FilmWithSegments, request: SceneRequest): void {
  if (!request.narration || !optionsOf(film).voiceUrl) return;
  throw new AppError({
    code: "validation",
    message: say("films.film_speaks_recording_yours"),
    remedy: say("films.make_scene_again_same_words"),
    field: "narration",
  });
}

/**
 * Makes one scene again and renders the film with it; only what changed is rendered. Free of charge. The film stays as it is
 * until the new one is there, and when the scene cannot be made.
 * @throws AppError `not_found`, `validation`, `conflict` while the film is being made, exported or changed, `storage_full`
 */
export async function retryScene(
  actor: Actor,
  input: z.input<typeof sceneRequestSchema>,
  { repeats }: Pick<StartOptions, "repeats"> = {},
): Promise<JobView> {
  const given = parseInput(sceneRequestSchema, input);
  const film = await findFilm(actor.userId, given.filmId);
  const scene = film.segments.find((candidate) => candidate.id === given.sceneId);
  if (!scene) throw notFound("Scene", given.sceneId);
  const { narration, ...rest } = given;
  const request = { ...rest, ...(narration && narration !== scene.narration ? { narration } : {}) };
  checkWords(film, request);
  if (request.mediaAssetId) await findMedium(actor, request.mediaAssetId);
  if (film.status !== "ready") {
    throw conflict(say("films.film_not_finished"), say("films.wait_until_2"));
  }
  if (!hasScene((await loadTimeline(film.id)).document, scene.id)) {
    throw conflict(say("films.scene_no_longer_film_timeline_2"), say("films.edit_timeline_itself"));
  }
  const job = await startJob(sceneJob, {
    userId: actor.userId,
    filmId: film.id,
    input: request,
    repeats,
    before: async (tx) => {
      await lockFilm(tx, film.id);
      if ((await countActiveOn(film.id, undefined, tx)) > 0) {
        throw conflict(say("films.something_else_being_made_film"), say("films.wait_until_job_has_ended"));
      }
      await removeDrafts(tx, film.id);
    },
    after: (tx, { id }) =>
      insertProduction(tx, { jobId: id, filmId: film.id, ...segmentProduction.of(request), draft: { segments: {} } }),
  });
  return viewOf(started(job));
}

/** Makes the scene of an ended job again, as was asked for then. @throws AppError as retryScene */
export function repeatScene(actor: Actor, job: JobWithSteps): Promise<JobView> {
  return retryScene(actor, sceneJob.inputOf(job), { repeats: job });
}
