import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { parseInput } from "../parse-input";
import { updateSegment } from "../production/repo";
import { findTimeline, type TimelineRow } from "../timelines/repo";
import { saveTimeline } from "../timelines/save-timeline";
import { type FilmText, textsOf, textsOfVisual, withText } from "./film-texts";
import { assertNotRemade } from "./remaking";
import { findFilm, updateFilm } from "./repo";

const schema = z.object({
  filmId: z.string().min(1).max(200),
  itemId: z.string().min(1).max(200),
  /** As `listFilmTexts` names it. */
  field: z.string().min(1).max(200),
  text: z.string().trim().max(1200),
});

async function timelineOf(filmId: string): Promise<TimelineRow> {
  const row = await findTimeline(filmId);
  if (row) return row;
  throw new AppError({
    code: "conflict",
    message: say("films.film_still_being_made"),
    remedy: say("films.wait_until_finished"),
  });
}

/** Every text on screen of a film. @throws AppError `not_found`, `conflict` while the film is being made */
export async function listFilmTexts(actor: Actor, input: { filmId: string }): Promise<FilmText[]> {
  const { id } = await findFilm(actor.userId, input.filmId);
  return textsOf((await timelineOf(id)).document);
}

function edited(timeline: Timeline, { itemId, field, text }: z.output<typeof schema>): Timeline {
  const tracks = timeline.tracks.map((track) => ({
    ...track,
    items: track.items.map((item) => {
      if (item.id !== itemId) return item;
      if (item.kind === "scene") return { ...item, visual: withText(item.visual, field, text) };
      return withText(item, field, text);
    }),
  }));
  return parseTimeline({ ...timeline, tracks });
}

/**
 * Changes a text on screen; what is said stays as it is. The scene's plan follows, so that making a scene again keeps it.
 * @throws AppError `not_found` (the film, or a text there is not), `validation` (too long for its place), `conflict` while the film
 *   is being made or when somebody else changed it at the same moment
 */
export async function editFilmText(actor: Actor, input: z.input<typeof schema>): Promise<FilmText> {
  const change = parseInput(schema, input);
  const film = await findFilm(actor.userId, change.filmId);
  await assertNotRemade(film.id);
  const { document: before, revision } = await timelineOf(film.id);
  const isThere = (one: FilmText) => one.itemId === change.itemId && one.field === change.field;
  if (!textsOf(before).some(isThere)) throw notFound("Text", `${change.itemId} ${change.field}`);
  const after = edited(before, change);
  const segment = film.segments.find(({ id }) => id === change.itemId);
  await transaction(async (tx) => {
    await saveTimeline(tx, film.id, after, {
      origin: "text",
      owner: film.userId,
      userId: actor.userId,
      expected: revision,
    });
    await updateFilm(film.id, { revision: { increment: 1 } }, tx);
    // A scene that failed shows a card in place of what was planned.
    if (!segment || !textsOfVisual(segment.plan.visual).some(([field]) => field === change.field)) return;
    const visual = withText(segment.plan.visual, change.field, change.text);
    await updateSegment(segment.id, { plan: { ...segment.plan, visual } }, tx);
  });
  return textsOf(after).find(isThere) as FilmText;
}
