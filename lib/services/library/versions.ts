import { removeAssets } from "../assets";
import { loadAssets } from "../assets/repo";
import { findOutdated, markSuperseded, unmarkUsed } from "./repo";

export { markSuperseded };

/** Files that are removed together. */
const BATCH = 200;

/**
 * Marks what newer versions have replaced, and removes what was replaced before a time and nothing names. Links of finished
 * jobs lead to the replacement as soon as a file is marked; they live for eight days, so the time lies further back.
 * @returns how many files were removed
 */
export async function pruneVersions(before: Date): Promise<number> {
  await unmarkUsed();
  await markSuperseded();
  let removed = 0;
  for (;;) {
    const ids = await findOutdated("supersededAt", before, BATCH);
    if (ids.length === 0) return removed;
    await removeAssets(await loadAssets(ids));
    removed += ids.length;
  }
}
