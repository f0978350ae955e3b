import type { Actor } from "@/lib/core/actor";
import { type FilmFacts, findFilmFacts } from "./repo";

/** What lists of jobs show of their films; removed films are missing. */
export function filmFacts(actor: Actor, ids: string[]): Promise<FilmFacts[]> {
  return findFilmFacts(actor.userId, ids);
}
