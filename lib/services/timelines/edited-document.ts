import type { Actor } from "@/lib/core/actor";
import type { Timeline } from "@/lib/timeline/schema";
import { assertOwnFilm } from "../films/repo";
import { loadTimeline, notLaidOut } from "./load-timeline";
import { type BatchRow, findBatches, findRevision } from "./repo";

/** Changes that are told at once. */
const MOST_CHANGES = 500;

/** A film's document as its editor begins with it. @throws AppError `not_found`, `conflict` before it is laid out */
export async function editedDocument(
  actor: Actor,
  { filmId }: { filmId: string },
): Promise<{ document: Timeline; revision: number }> {
  await assertOwnFilm(actor.userId, filmId);
  const { document, revision } = await loadTimeline(filmId);
  return { document, revision };
}

/** What has changed since a revision. */
export interface ChangesSince {
  /** Of the newest of these changes, else the one that was asked for. */
  revision: number;
  /** In order, as many as are told at once; null where they are not known any more: read the document anew. */
  batches: BatchRow[] | null;
  /** There are more. */
  more: boolean;
}

/** @throws AppError `not_found`, `conflict` before the film is laid out */
export async function changesSince(
  actor: Actor,
  { filmId, since }: { filmId: string; since: number },
): Promise<ChangesSince> {
  await assertOwnFilm(actor.userId, filmId);
  const now = await findRevision(filmId);
  if (now === null) throw notLaidOut();
  if (since >= now) return { revision: now, batches: since > now ? null : [], more: false };
  const batches = await findBatches(filmId, { after: since, limit: MOST_CHANGES });
  const last = batches.at(-1)?.revision ?? since;
  // One a revision: where some are missing they were forgotten, or made before changes were noted.
  if (last - since !== batches.length || batches.length === 0) return { revision: now, batches: null, more: false };
  return { revision: last, batches, more: last < now };
}
