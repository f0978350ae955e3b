import type { Actor } from "@/lib/core/actor";
import type { Shape } from "@/lib/core/media-formats";
import { reshape } from "@/lib/planning";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { timelineMissing } from "./context";
import { findFilm } from "./repo";

/**
 * The document a film is made from, laid out for another shape when one is named: what the browser plays and the renderer draws.
 * @throws AppError `not_found`, or `conflict` before the timeline is laid out
 */
export async function filmTimeline(actor: Actor, input: { id: string; format?: Shape | undefined }): Promise<Timeline> {
  const film = await findFilm(actor.userId, input.id);
  if (!film.timeline) throw timelineMissing();
  const timeline = parseTimeline(film.timeline);
  return input.format ? reshape(timeline, input.format) : timeline;
}
