import type { Actor } from "@/lib/core/actor";
import { type FoldedFilm, findFolded } from "./repo";

/** A page of films with how many files belong to each. */
export async function listFolded(
  actor: Actor,
  { page, limit, search }: { page: number; limit: number; search: string },
): Promise<{ items: FoldedFilm[]; total: number; page: number; pages: number }> {
  const { items, total } = await findFolded(actor.userId, { page, limit, search });
  return { items, total, page, pages: Math.ceil(total / limit) };
}
