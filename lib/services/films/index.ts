import type { Actor } from "@/lib/core/actor";
import {
  countDraftsOf,
  type FilmFacts,
  type FilmFilter,
  type FilmWithSegments,
  findFilm,
  findFilmFacts,
  findFilms,
  removeFilm,
} from "./repo";

export { optionsOf } from "../production/context";
export type { SegmentRow } from "../production/repo";
export type { FilmReport } from "../production/report";
export type { FilmSource } from "./columns";
export { editFilmText, listFilmTexts } from "./edit-text";
export { estimateFilm, type FilmEstimate } from "./estimate-film";
export { filmDerivatives } from "./film-derivatives";
export { filmPreview } from "./film-preview";
export { type FilmStill, filmStill } from "./film-still";
export type { FilmText } from "./film-texts";
export { filmChapters } from "./film-timeline";
export { filmTopic } from "./film-topic";
export type { FilmFacts, FilmRow, FilmWithSegments, ListedFilm } from "./repo";
export { retryScene } from "./retry-scene";
export type { FilmInput, FilmRequest } from "./schemas";
export { type StartedFilm, startFilm } from "./start-film";

/** @throws AppError `not_found` */
export function getFilm(actor: Actor, input: { id: string }): Promise<FilmWithSegments> {
  return findFilm(actor.userId, input.id);
}

/** What lists of jobs show of their films; removed films are missing. */
export function filmFacts(actor: Actor, ids: string[]): Promise<FilmFacts[]> {
  return findFilmFacts(actor.userId, ids);
}

export async function listFilms(actor: Actor, filter: Partial<FilmFilter> = {}) {
  const page = filter.page ?? 1;
  const limit = filter.limit ?? 20;
  const { items, total } = await findFilms(actor.userId, { ...filter, page, limit });
  return { items, total, page, limit, pages: Math.ceil(total / limit) };
}

/** How many documents of the account nobody has asked for as films: timelines of the platform API. */
export function countDrafts(actor: Actor): Promise<number> {
  return countDraftsOf(actor.userId);
}

/** Removes a film; its files stay in the library. @throws AppError `not_found` */
export function deleteFilm(actor: Actor, input: { id: string }): Promise<void> {
  return removeFilm(actor.userId, input.id);
}
