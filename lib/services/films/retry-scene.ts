import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { appendEvent, countActiveOn, insertJob } from "@/lib/jobs/repo";
import { assertRoom } from "@/lib/storage/room";
import { findAsset } from "../assets/repo";
import { type JobView, viewOf } from "../jobs";
import { parseInput } from "../parse-input";
import type { FilmOptions } from "./context";
import { type FilmWithScenes, findFilm, lockFilm } from "./repo";
import { MAX_TEXT } from "./schemas";

const schema = z.object({
  filmId: z.string(),
  sceneId: z.string(),
  /** What the scene says instead; its own words when absent. */
  narration: z.string().trim().min(1).max(MAX_TEXT).optional(),
  /** What to look for, or to draw, when pictures are searched or generated. */
  prompt: z.string().trim().max(2000).optional(),
  /** The user's picture or clip that it shows: another one, none (null), or the same as before when absent. */
  mediaAssetId: z.string().max(200).nullable().optional(),
});
export type SceneRequest = z.output<typeof schema>;

function conflict(message: string, remedy: string): AppError {
  return new AppError({ code: "conflict", message, remedy });
}

/** @throws AppError `not_found`, `validation` for what is neither picture nor clip, `conflict` for one not made yet */
async function checkMedium(actor: Actor, id: string): Promise<void> {
  const asset = await findAsset(actor.userId, id);
  if (asset.kind !== "image" && asset.kind !== "video") {
    throw new AppError({
      code: "validation",
      message: "A scene shows a picture or a clip; this file is neither.",
      remedy: "Choose a picture or a clip.",
      field: "mediaAssetId",
    });
  }
  if (asset.status !== "completed") throw conflict("The picture or clip is not made yet.", "Wait until it is.");
}

/** @throws AppError `validation` for other words where a recording speaks */
function checkWords(film: FilmWithScenes, request: SceneRequest): void {
  if (!request.narration || !(film.options as unknown as FilmOptions).voiceUrl) return;
  throw new AppError({
    code: "validation",
    message: "The film speaks with a recording of yours; what it says cannot be changed here.",
    remedy: "Make the scene again with the same words, or make a new film with another recording.",
    field: "narration",
  });
}

/**
 * Makes one scene again and renders the film with it; only what changed is rendered. Free of charge. The film stays as it is
 * until the new one is there, and when the scene cannot be made.
 * @throws AppError `not_found`, `validation`, `conflict` while the film is being made, exported or changed, `storage_full`
 */
export async function retryScene(actor: Actor, input: z.input<typeof schema>): Promise<JobView> {
  const given = parseInput(schema, input);
  const film = await findFilm(actor.userId, given.filmId);
  const scene = film.scenes.find((candidate) => candidate.id === given.sceneId);
  if (!scene) throw notFound("Scene", given.sceneId);
  const { narration, ...rest } = given;
  const request = { ...rest, ...(narration && narration !== scene.narration ? { narration } : {}) };
  checkWords(film, request);
  if (request.mediaAssetId) await checkMedium(actor, request.mediaAssetId);
  if (film.status !== "ready") {
    throw conflict("The film is not finished.", "Wait until it is, or make it as a whole again.");
  }
  await assertRoom();
  const job = await transaction(async (tx) => {
    await lockFilm(tx, film.id);
    if ((await countActiveOn(film.id, undefined, tx)) > 0) {
      throw conflict("Something else is being made of this film.", "Wait until that job has ended, or cancel it.");
    }
    const created = await insertJob(tx, {
      id: newId("job"),
      userId: actor.userId,
      kind: "scene",
      filmId: film.id,
      input: request,
    });
    await appendEvent(tx, created, { type: "job.queued", message: "Waiting to start" });
    await dispatch(tx, "scene/retry.requested", { jobId: created.id, sceneId: scene.id }, `scene:${created.id}`);
    return created;
  });
  return viewOf(job);
}
