import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { appendEvent, insertJob } from "@/lib/jobs/repo";
import { type JobView, viewOf } from "../jobs";
import { parseInput } from "../parse-input";
import { findFilm } from "./repo";
import { MAX_TEXT } from "./schemas";

const schema = z.object({
  filmId: z.string(),
  sceneId: z.string(),
  /** What the scene says instead; its own words when absent. */
  narration: z.string().trim().min(1).max(MAX_TEXT).optional(),
  prompt: z.string().trim().max(2000).optional(),
});

/**
 * Makes one scene again and renders the film with it; only what changed is rendered. Free of charge.
 * @throws AppError `not_found`, `conflict` while the film is being made
 */
export async function retryScene(actor: Actor, input: z.input<typeof schema>): Promise<JobView> {
  const request = parseInput(schema, input);
  const film = await findFilm(actor.userId, request.filmId);
  const scene = film.scenes.find((candidate) => candidate.id === request.sceneId);
  if (!scene) throw notFound("Scene", request.sceneId);
  if (!film.timeline) {
    throw new AppError({
      code: "conflict",
      message: "The film is still being made.",
      remedy: "Wait until it is finished, then make the scene again.",
    });
  }
  const job = await transaction(async (tx) => {
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
