import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError } from "@/lib/core/errors";
import { type Tx, transaction } from "@/lib/db/client";
import { list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { applyOps, type Diff, type Op, opSchema } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { lockOwnFilm } from "../films/repo";
import { parseInput } from "../parse-input";
import type { BatchRefusal, Origin, VersionReason } from "./columns";
import { knownDocument, rememberDocument } from "./known-documents";
import { notLaidOut } from "./load-timeline";
import {
  type BatchRow,
  findBatches,
  findMeeting,
  findTimeline,
  insertBatch,
  insertKept,
  insertVersion,
  loadBatch,
  loadKept,
  type Meeting,
  writeDocument,
} from "./repo";

/** Operations in one batch. */
const MOST_OPS = 500;
/** After so many milliseconds without a change the next one begins another session. */
const SESSION_MS = 30 * 60_000;
/** Milliseconds after which the document is kept as a version again. */
const VERSION_MS = 60 * 60_000;

const schema = z.object({
  filmId: z.string().min(1).max(200),
  /** The client's own id: sent twice, a batch counts once. */
  batchId: z.string().min(8).max(100),
  /** Revision of the document that the operations were made on. */
  base: z.number().int().min(0).max(2_000_000_000),
  /** What the edit is called in the history. */
  label: z.string().max(200).default(""),
  ops: z.array(opSchema).min(1).max(MOST_OPS),
});
/** A batch as it comes from outside: nobody has looked at its operations. */
type GivenBatch = Omit<z.input<typeof schema>, "ops"> & { ops: readonly object[] };
type Batch = Omit<z.output<typeof schema>, "ops">;
/** Operations for the document as it is when they are done. */
type OpsFor = (now: Timeline, tx: Tx) => readonly Op[] | Promise<readonly Op[]>;

/** What became of a batch. */
export interface SavedBatch {
  /** Of the document with it. */
  revision: number;
  /** What others changed between `base` and it, in order; null where that is not known any more: read the document anew. */
  missed: BatchRow[] | null;
  /** What the batch itself has changed after them. */
  diff: Diff;
}

type Outcome = { saved: SavedBatch; refusal?: undefined } | { refusal: BatchRefusal; saved?: undefined };

/** What a refused batch is answered: nothing of it was done, and it is kept. */
function refused(batchId: string, refusal: BatchRefusal): AppError {
  const { at, track, item, field, reason } = refusal;
  const place = [track && `tracks.${track}`, item && `items.${item}`, field].filter(Boolean).join(".");
  return new AppError({
    code: "conflict",
    message: say("timeline.batch_refused", { position: at + 1, op: refusal.op, reason }),
    remedy: say("timeline.batch_kept"),
    field: `ops.${at}`,
    issues: [{ field: [`ops.${at}`, place].filter(Boolean).join("."), message: reason, constraint: "fits" }],
    details: { conflict: { batchId, ...refusal } },
  });
}

/** Changes between two revisions; null where some of them are forgotten. */
async function between(tx: Tx, filmId: string, after: number, upTo: number): Promise<BatchRow[] | null> {
  if (after >= upTo) return [];
  const found = await findBatches(filmId, { after, upTo }, tx);
  return found.length === upTo - after ? found : null;
}

/** What the same batch was answered before. */
async function formerAnswer(tx: Tx, { filmId, batchId }: Batch, { saved }: Meeting): Promise<Outcome> {
  if (!saved) return { refusal: (await loadKept(tx, filmId, batchId)).refusal };
  const { base, revision, diff } = await loadBatch(tx, filmId, batchId);
  return { saved: { revision, missed: await between(tx, filmId, base, revision - 1), diff } };
}

/** Whether the document is kept as a version before this change. */
function reasonToKeep({ updatedAt, versionedAt }: Meeting): VersionReason | undefined {
  const now = Date.now();
  if (!versionedAt || now - updatedAt.getTime() > SESSION_MS) return "session";
  return now - versionedAt.getTime() > VERSION_MS ? "hour" : undefined;
}

/** The document with the operations, looked at as a whole, or why they cannot be done. */
function applied(before: Timeline, ops: readonly Op[]): { document: Timeline; diff: Diff } | BatchRefusal {
  const outcome = applyOps(before, ops);
  if (outcome.refusal) return { ...outcome.refusal, at: outcome.at, op: ops[outcome.at]?.op ?? "" };
  try {
    return { document: parseTimeline(outcome.document), diff: outcome.diff };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const said = error.issues.slice(0, 3).map(({ field, said: message }) => say("core.field", { field, message }));
    const at = ops.length - 1;
    const [first] = error.issues;
    const reason = say("core.fields", { fields: list(said, "semicolon") });
    return { at, op: ops[at]?.op ?? "", reason, ...(first ? { field: first.field } : {}) };
  }
}

interface Doing {
  userId: string;
  origin: Extract<Origin, "edit" | "restore">;
  opsFor: OpsFor;
  /** What is told of operations that do not fit, which are then not kept: for who made them from this very document. */
  refused?: (refusal: BatchRefusal) => AppError;
}

/** Applies a batch to the document as it is now. For who holds the film. */
async function apply(tx: Tx, batch: Batch, meeting: Meeting, doing: Doing): Promise<Outcome> {
  const { userId, origin, opsFor } = doing;
  const { filmId, batchId: id, label } = batch;
  const now = meeting.revision;
  const base = Math.min(batch.base, now);
  const before = knownDocument(filmId, meeting) ?? (await findTimeline(filmId, tx))?.document;
  if (!before) throw notLaidOut();
  const ops = [...(await opsFor(before, tx))];
  if (ops.length === 0) return { saved: { revision: now, missed: await between(tx, filmId, base, now), diff: [] } };
  const outcome = applied(before, ops);
  if ("reason" in outcome) {
    if (doing.refused) throw doing.refused(outcome);
    await insertKept(tx, { filmId, id, base, revision: now, label, ops, refusal: outcome, userId });
    return { refusal: outcome };
  }
  const reason = origin === "restore" ? origin : reasonToKeep(meeting);
  if (reason) await insertVersion(tx, filmId, { name: null, reason, userId });
  const { document, diff } = outcome;
  const { revision, updatedAt } = await writeDocument(tx, filmId, document);
  await insertBatch(tx, { filmId, id, base, revision, label, origin, ops, diff, userId }, userId);
  // Should the transaction not end well, nothing is ever stored at that revision and time.
  rememberDocument(filmId, { revision, updatedAt }, document);
  return { saved: { revision, missed: await between(tx, filmId, base, now), diff } };
}

/**
 * Does operations on a film's document that are made from it as it is then; without any nothing is saved.
 * @throws AppError as saveBatch
 */
export async function saveOps(batch: Batch, doing: Doing): Promise<SavedBatch> {
  const { filmId, batchId } = batch;
  const outcome = await transaction(async (tx): Promise<Outcome> => {
    await lockOwnFilm(tx, doing.userId, filmId);
    const meeting = await findMeeting(tx, filmId, batchId);
    if (!meeting) throw notLaidOut();
    return meeting.saved || meeting.kept ? formerAnswer(tx, batch, meeting) : apply(tx, batch, meeting, doing);
  });
  if (outcome.refusal) throw refused(batchId, outcome.refusal);
  return outcome.saved;
}

/**
 * Saves operations on a film's document, in order: all of them or none. Made on an older document they are done on the newest.
 * @throws AppError `not_found`, `validation`; `conflict` before the film is laid out, and for operations that no longer fit: the
 *   batch is then among the film's kept changes
 */
export async function saveBatch({ userId }: Actor, input: GivenBatch): Promise<SavedBatch> {
  const { ops, ...batch } = parseInput(schema, input);
  return saveOps(batch, { userId, origin: "edit", opsFor: () => ops });
}
