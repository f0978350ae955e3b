import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { assertOwnFilm } from "../films/repo";
import { findKept, type KeptRow, removeKept } from "./repo";

/** Batches that no longer fitted a film, the newest first. @throws AppError `not_found` */
export async function listKept(actor: Actor, { filmId }: { filmId: string }): Promise<KeptRow[]> {
  await assertOwnFilm(actor.userId, filmId);
  return findKept(filmId);
}

/** Discards a kept batch: made again, or not wanted any more. @throws AppError `not_found` */
export async function discardKept(actor: Actor, { filmId, id }: { filmId: string; id: string }): Promise<void> {
  await assertOwnFilm(actor.userId, filmId);
  if (!(await removeKept(filmId, id))) throw notFound("Kept change", id);
}
