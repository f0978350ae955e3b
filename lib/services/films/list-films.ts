import type { Actor } from "@/lib/core/actor";
import { type FilmFilter, findFilms } from "./repo";

/** A page of the account's films, the newest first. `pages` is how many there are. */
export async function listFilms(actor: Actor, filter: Partial<FilmFilter> = {}) {
  const page = filter.page ?? 1;
  const limit = filter.limit ?? 20;
  const { items, total } = await findFilms(actor.userId, { ...filter, page, limit });
  return { items, total, page, limit, pages: Math.ceil(total / limit) };
}
