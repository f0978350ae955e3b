import { AppError } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { lockFilm } from "../films/repo";
import { findTimelineRevision, writeTimeline } from "./repo";

/** A document that was read before somebody else changed it. */
export function changedMeanwhile(): AppError {
  return new AppError({
    code: "conflict",
    message: say("films.film_changed_same_moment"),
    remedy: say("films.read_again"),
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
