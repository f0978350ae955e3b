import type { Actor } from "@/lib/core/actor";
import { removeFilm } from "./repo";

/** Removes a film; its files stay in the library. @throws AppError `not_found` */
export function deleteFilm(actor: Actor, input: { id: string }): Promise<void> {
  return removeFilm(actor.userId, input.id);
}
