import type { Actor } from "@/lib/core/actor";
import type { Shape } from "@/lib/core/media-formats";
import { reshape } from "@/lib/planning";
import type { Timeline } from "@/lib/timeline/schema";
import { firstScenes } from "../production/first-scenes";
import { loadTimeline, notLaidOut } from "../timelines/load-timeline";
import { findTimeline } from "../timelines/repo";
import { findFilm } from "./repo";

/**
 * What can be played of a film: its document, or its first scenes while the others are being spoken.
 * @throws AppError `not_found`, or `conflict` before the first scene is spoken
 */
export async function playableTimeline(
  actor: Actor,
  input: { id: string; format?: Shape | undefined },
): Promise<Timeline> {
  const film = await findFilm(actor.userId, input.id);
  const begun = (await findTimeline(film.id))?.document ?? (film.production ? await firstScenes(film) : null);
  if (!begun) throw notLaidOut();
  return input.format ? reshape(begun, input.format) : begun;
}

/**
 * The document a film is made from, laid out for another shape when one is named: what the browser plays and the renderer draws.
 * @throws AppError `not_found`, or `conflict` before the timeline is laid out
 */
export async function filmTimeline(actor: Actor, input: { id: string; format?: Shape | undefined }): Promise<Timeline> {
  const film = await findFilm(actor.userId, input.id);
  const { document } = await loadTimeline(film.id);
  return input.format ? reshape(document, input.format) : document;
}

/** Chapters of a film that was read; none before it is laid out. */
export async function filmChapters(film: { id: string }): Promise<{ seconds: number; title: string }[]> {
  const timeline = await findTimeline(film.id);
  return (timeline?.document.chapters ?? []).map(({ frame, title }) => ({
    seconds: frame / (timeline?.fps ?? 1),
    title,
  }));
}
