import type { Actor } from "@/lib/core/actor";
import { type FilmWithSegments, findFilm } from "./repo";

/** @throws AppError `not_found` */
export function getFilm(actor: Actor, input: { id: string }): Promise<FilmWithSegments> {
  return findFilm(actor.userId, input.id);
}
