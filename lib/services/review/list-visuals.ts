import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { visualKeyOf, visualsOf } from "@/lib/planning";
import type { Timeline } from "@/lib/timeline/schema";
import { layOut } from "../production/steps/timeline";
import { surroundings } from "./edit-plan";
import { findReviewed } from "./in-review";

/** One way to show a scene's words, as a film of that scene alone. */
export interface SceneVisual {
  key: string;
  timeline: Timeline;
}

/** The ways to show a scene's words, what fits best first. @throws AppError `not_found`, `conflict` as findReviewed */
export async function listVisuals(actor: Actor, input: { jobId: string; sceneId: string }): Promise<SceneVisual[]> {
  const reviewed = await findReviewed(actor, input.jobId);
  const { film } = reviewed;
  const plans = film.segments.map(({ plan }) => plan);
  const position = plans.findIndex(({ id }) => id === input.sceneId);
  const segment = film.segments[position];
  if (!segment) throw notFound("Scene", input.sceneId);
  const ways = await visualsOf({ ...surroundings(reviewed), plans, position, narration: segment.narration });
  return Promise.all(
    ways.map(async (plan) => ({
      key: visualKeyOf(plan),
      timeline: await layOut({ ...film, segments: [{ ...segment, position: 0, plan }] }),
    })),
  );
}
