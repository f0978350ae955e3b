import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { type Prisma, transaction } from "@/lib/db/client";
import { scenePlanSchema } from "@/lib/planning";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { parseInput } from "../parse-input";
import { type FilmText, textsOf, textsOfVisual, withText } from "./film-texts";
import { assertNotRemade } from "./remaking";
import { type FilmWithScenes, findFilm, updateRevision, updateScene } from "./repo";

const schema = z.object({
  filmId: z.string().min(1).max(200),
  itemId: z.string().min(1).max(200),
  /** As `listFilmTexts` names it. */
  field: z.string().min(1).max(200),
  text: z.string().trim().max(1200),
});

function timelineOf(film: FilmWithScenes): Timeline {
  if (film.timeline) return parseTimeline(film.timeline);
  throw new AppError({
    code: "conflict",
    message: "The film is still being made.",
    remedy: "Wait until it is finished.",
  });
}

/** Every text on screen of a film. @throws AppError `not_found`, `conflict` while the film is being made */
export async function listFilmTexts(actor: Actor, input: { filmId: string }): Promise<FilmText[]> {
  return textsOf(timelineOf(await findFilm(actor.userId, input.filmId)));
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
  const before = timelineOf(film);
  const isThere = (one: FilmText) => one.itemId === change.itemId && one.field === change.field;
  if (!textsOf(before).some(isThere)) throw notFound("Text", `${change.itemId} ${change.field}`);
  const after = edited(before, change);
  const scene = film.scenes.find(({ id }) => id === change.itemId);
  await transaction(async (tx) => {
    const timeline = after as unknown as Prisma.InputJsonValue;
    if (!(await updateRevision(tx, film, { timeline }))) {
      throw new AppError({
        code: "conflict",
        message: "The film was changed at the same moment.",
        remedy: "Read its texts again, then change them.",
      });
    }
    if (!scene) return;
    const plan = scenePlanSchema.parse(scene.plan);
    // A scene that failed shows a card in place of what was planned.
    if (!textsOfVisual(plan.visual).some(([field]) => field === change.field)) return;
    const visual = withText(plan.visual, change.field, change.text);
    await updateScene(scene.id, { plan: { ...plan, visual } as unknown as Prisma.InputJsonValue }, tx);
  });
  return textsOf(after).find(isThere) as FilmText;
}
