import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { notFound } from "@/lib/core/errors";
import { transaction } from "@/lib/db/client";
import { type Op, opSchema } from "@/lib/timeline/ops";
import { diffBetween } from "@/lib/timeline/ops/diff-between";
import type { Timeline } from "@/lib/timeline/schema";
import { assertOwnFilm, lockOwnFilm } from "../films/repo";
import { parseInput } from "../parse-input";
import { countsOf, type DiffCounts } from "./diff-counts";
import { loadTimeline } from "./load-timeline";
import { findVersion, findVersions, insertVersion, type VersionRow } from "./repo";
import { type SavedBatch, saveOps } from "./save-batch";

/** A film's versions, the newest first. @throws AppError `not_found` */
export async function listVersions(actor: Actor, { filmId }: { filmId: string }): Promise<VersionRow[]> {
  await assertOwnFilm(actor.userId, filmId);
  return findVersions(filmId);
}

const nameSchema = z.object({ filmId: z.string().min(1).max(200), name: z.string().trim().min(1).max(120) });

/** Keeps the film's document as it is under a name. @throws AppError `not_found`, `validation`, `conflict` before it is laid out */
export async function nameVersion(actor: Actor, input: z.input<typeof nameSchema>): Promise<VersionRow> {
  const { filmId, name } = parseInput(nameSchema, input);
  const { userId } = actor;
  const id = await transaction(async (tx) => {
    await lockOwnFilm(tx, userId, filmId);
    await loadTimeline(filmId, tx);
    return insertVersion(tx, filmId, { name, reason: "named", userId });
  });
  const version = (await findVersions(filmId)).find((one) => one.id === id);
  if (!version) throw notFound("Version", id ?? "");
  return version;
}

interface VersionId {
  filmId: string;
  versionId: string;
}

async function loadVersion(actor: Actor, { filmId, versionId }: VersionId) {
  await assertOwnFilm(actor.userId, filmId);
  const version = await findVersion(filmId, versionId);
  if (!version) throw notFound("Version", versionId);
  return version;
}

/** What a version holds, and how the film differs from it by now. */
export interface ComparedVersion {
  version: VersionRow;
  document: Timeline;
  counts: DiffCounts;
}

/** @throws AppError `not_found` */
export async function compareVersion(actor: Actor, input: VersionId): Promise<ComparedVersion> {
  const { document, ...version } = await loadVersion(actor, input);
  const now = await loadTimeline(input.filmId);
  return { version, document, counts: countsOf(diffBetween(document, now.document)) };
}

/** Operations that make the document that of a version; files that came meanwhile stay known. */
function goingBack(now: Timeline, to: Timeline): Op[] {
  const changes = diffBetween(now, to);
  if (changes.length === 0) return [];
  const order = to.tracks.map(({ id }) => id);
  const reordered = isSameOrder(now, order)
    ? []
    : order.map((trackId, index): Op => ({ op: "trackReorder", trackId, index }));
  return [opSchema.parse({ op: "applyChanges", changes }), ...reordered];
}

const isSameOrder = (now: Timeline, order: readonly string[]): boolean =>
  now.tracks.length === order.length && now.tracks.every(({ id }, index) => id === order[index]);

/**
 * Makes the film what it was in a version, as one more change: it can be undone, and what was there before is kept as a version.
 * @param input.base the revision that the client has
 * @throws AppError `not_found`; `conflict` as saveBatch
 */
export async function restoreVersion(
  actor: Actor,
  input: VersionId & { batchId: string; base: number },
): Promise<SavedBatch> {
  const { filmId, batchId, base } = input;
  const { document, name } = await loadVersion(actor, input);
  return saveOps(
    { filmId, batchId, base, label: name ?? "" },
    { userId: actor.userId, origin: "restore", opsFor: (now) => goingBack(now, document) },
  );
}
