import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Tx } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { diffBetween } from "@/lib/timeline/ops/diff-between";
import type { Timeline } from "@/lib/timeline/schema";
import { lockFilm } from "../films/repo";
import type { Origin } from "./columns";
import { findTimeline, insertBatch, insertVersion, writeDocument } from "./repo";

/** A document that was read before somebody else changed it. */
export function changedMeanwhile(): AppError {
  return new AppError({
    code: "conflict",
    message: say("films.film_changed_same_moment"),
    remedy: say("films.read_again"),
    retryable: true,
  });
}

/** Who writes a whole document. */
export interface Writer {
  origin: Exclude<Origin, "edit" | "restore">;
  /** The film's owner. */
  owner: string;
  /** Who asked for it; null for a job. */
  userId?: string;
  /** The revision that the document was made from, null for a film that had none; any without it. */
  expected?: number | null | undefined;
}

/**
 * How a whole document is put in the place of a film's: whoever changes it waits for the others, each change counts and is
 * noted with what it changed, and the document before is kept as a version.
 * @returns the new revision
 * @throws AppError `conflict` when the document has changed since `expected`
 */
export async function saveTimeline(tx: Tx, filmId: string, document: Timeline, writer: Writer): Promise<number> {
  const { origin, owner, userId = null, expected } = writer;
  await lockFilm(tx, filmId);
  const before = await findTimeline(filmId, tx);
  if (expected !== undefined && (before?.revision ?? null) !== expected) throw changedMeanwhile();
  const diff = before ? diffBetween(before.document, document) : [];
  if (before && diff.length > 0) await insertVersion(tx, filmId, { name: null, reason: origin, userId });
  const { revision } = await writeDocument(tx, filmId, document);
  if (before) {
    const id = newId("batch");
    await insertBatch(
      tx,
      { filmId, id, base: before.revision, revision, label: "", origin, ops: [], diff, userId },
      owner,
    );
  }
  return revision;
}
