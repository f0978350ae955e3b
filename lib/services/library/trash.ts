import type { Actor } from "@/lib/core/actor";
import { removeAssets } from "../assets";
import { loadAssets, setTrashed } from "../assets/repo";
import { findFilmsOwn, findOutdated, findTrash, findUsed } from "./repo";

/** Days for which a file lies in the trash before it is removed for good. */
export const TRASH_DAYS = 30;

/** Files that are looked at together. */
const BATCH = 200;

/** Removes those of the files that no film uses. @returns how many went, and how many a film keeps */
async function removeUnused(ids: string[]): Promise<{ removed: number; kept: number }> {
  let removed = 0;
  for (let at = 0; at < ids.length; at += BATCH) {
    const some = ids.slice(at, at + BATCH);
    const used = await findUsed(some);
    const gone = some.filter((id) => !used.has(id));
    await removeAssets(await loadAssets(gone));
    removed += gone.length;
  }
  return { removed, kept: ids.length - removed };
}

/** Puts files into the trash. What a film is made of stays: it goes with the film. @returns how many went, and how many stay */
export async function trashAssets(
  actor: Actor,
  { ids }: { ids: string[] },
): Promise<{ trashed: number; kept: number }> {
  const films = await findFilmsOwn(actor.userId, ids);
  const trashed = await setTrashed(
    actor.userId,
    ids.filter((id) => !films.has(id)),
    new Date(),
  );
  return { trashed, kept: films.size };
}

/** Takes files out of the trash, as they were. @returns how many */
export async function restoreAssets(actor: Actor, { ids }: { ids: string[] }): Promise<{ restored: number }> {
  return { restored: await setTrashed(actor.userId, ids, null) };
}

/** Removes what lies in the trash for good, except what a film uses. @returns how many went, and how many a film keeps */
export async function emptyTrash(actor: Actor): Promise<{ removed: number; kept: number }> {
  return removeUnused(await findTrash(actor.userId));
}

/** Removes, of all accounts, what has lain in the trash since before a time and no film uses. @returns how many went */
export async function pruneTrash(before: Date): Promise<number> {
  let removed = 0;
  for (let after = ""; ; ) {
    const ids = await findOutdated("trashedAt", before, BATCH, after);
    const last = ids.at(-1);
    if (!last) return removed;
    removed += (await removeUnused(ids)).removed;
    after = last;
  }
}
