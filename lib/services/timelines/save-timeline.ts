import { AppError } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import type { Timeline } from "@/lib/timeline/schema";
import { lockFilm } from "../films/repo";
import { findTimelineRevision, writeTimeline } from "./repo";

/** A document that was read before somebody else changed it. */
export function changedMeanwhile(): AppError {
  return new AppError({
    code: "conflict",
    message: "The film was changed at the same moment.",
    remedy: "Read it again, then change it.",
    retryable: true,
  });
}

/**
 * The one way in which a film's document changes: whoever changes it waits for the others, and each change counts.
 * @param expected the revision that the change was made from, null for a film that had none; any without it
 * @returns the new revision
 * @throws AppError `conflict` when the document has changed since `expected`
 */
export async function saveTimeline(
  tx: Tx,
  filmId: string,
  document: Timeline,
  expected?: number | null,
): Promise<number> {
  await lockFilm(tx, filmId);
  if (expected !== undefined && (await findTimelineRevision(tx, filmId)) !== expected) throw changedMeanwhile();
  return writeTimeline(tx, filmId, document);
}
