import type { Actor } from "@/lib/core/actor";
import { type FoldedFilm, findFolded, measureTrash } from "./repo";

export type { FoldedFilm, TagCount } from "./repo";
export { listTags, tagAssets } from "./tags";
export { emptyTrash, pruneTrash, restoreAssets, TRASH_DAYS, trashAssets } from "./trash";
export { markSuperseded, pruneVersions } from "./versions";

/** A page of films with how many files belong to each. */
export async function listFolded(
  actor: Actor,
  { page, limit, search }: { page: number; limit: number; search: string },
): Promise<{ items: FoldedFilm[]; total: number; page: number; pages: number }> {
  const { items, total } = await findFolded(actor.userId, { page, limit, search });
  return { items, total, page, pages: Math.ceil(total / limit) };
}

/** How much lies in the actor's trash. */
export function readTrash(actor: Actor): Promise<{ files: number; bytes: number }> {
  return measureTrash(actor.userId);
}
