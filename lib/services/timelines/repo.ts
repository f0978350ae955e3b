import { newId } from "@/lib/core/ids";
import { type Db, db, type Prisma, type Tx } from "@/lib/db/client";
import { notify } from "@/lib/db/notify";
import { parseStored, toStored } from "@/lib/db/stored";
import type { Diff, Op } from "@/lib/timeline/ops";
import type { Timeline } from "@/lib/timeline/schema";
import {
  type BatchRefusal,
  diffColumn,
  documentColumn,
  type Origin,
  opsColumn,
  originColumn,
  reasonColumn,
  refusalColumn,
  type VersionReason,
} from "./columns";

/** PostgreSQL's channel on which every process hears of changed documents. */
export const TIMELINES_CHANNEL = "framewright_timelines";

/** Changes of a film that are remembered; whoever is further behind reads the document anew. */
const REMEMBERED = 5000;
/** Between two looks at whether there are more. */
const LOOK_EVERY = 100;
/** Versions of a film that are kept by themselves; those with a name stay. */
const MOST_AUTOMATIC = 200;

type StoredTimeline = Prisma.TimelineGetPayload<object>;
/** A film's document, and how often it has changed. */
export interface TimelineRow extends Omit<StoredTimeline, "document"> {
  document: Timeline;
}

/** Opens a row. @throws AppError `internal` for a document that this version cannot read */
function opened(row: StoredTimeline): TimelineRow {
  const place = { table: "Timeline", column: "document", id: row.filmId };
  return { ...row, document: parseStored(documentColumn, row.document, place) };
}

/** A film's document; null before it is laid out. */
export async function findTimeline(filmId: string, tx: Db = db()): Promise<TimelineRow | null> {
  const row = await tx.timeline.findUnique({ where: { filmId } });
  return row && opened(row);
}

/** How often a film's document has changed; null before it is laid out. */
export async function findRevision(filmId: string, tx: Db = db()): Promise<number | null> {
  const row = await tx.timeline.findUnique({ where: { filmId }, select: { revision: true } });
  return row?.revision ?? null;
}

/** Puts a document in the place of a film's. For who holds the film. @returns its revision, and when it was written */
export async function writeDocument(
  tx: Db,
  filmId: string,
  document: Timeline,
): Promise<{ revision: number; updatedAt: Date }> {
  const { width, height, fps, durationInFrames } = document;
  const data = { document: toStored(document), width, height, fps, durationSeconds: durationInFrames / fps };
  return tx.timeline.upsert({
    where: { filmId },
    create: { filmId, ...data },
    update: { ...data, revision: { increment: 1 } },
    select: { revision: true, updatedAt: true },
  });
}

/** What a batch meets when it comes: the document's state, and whether the same batch came before. */
export interface Meeting {
  revision: number;
  updatedAt: Date;
  versionedAt: Date | null;
  saved: boolean;
  kept: boolean;
}

/** Null before the film is laid out. */
export async function findMeeting(tx: Tx, filmId: string, batchId: string): Promise<Meeting | null> {
  const [row] = await tx.$queryRaw<Meeting[]>`
    select t.revision, t."updatedAt", t."versionedAt",
      exists (select 1 from "TimelineBatch" b where b."filmId" = t."filmId" and b.id = ${batchId}) as saved,
      exists (select 1 from "KeptChange" k where k."filmId" = t."filmId" and k.id = ${batchId}) as kept
    from "Timeline" t where t."filmId" = ${filmId}`;
  return row ?? null;
}

type StoredBatch = Prisma.TimelineBatchGetPayload<object>;
/** One change of a document. */
export interface BatchRow extends Omit<StoredBatch, "ops" | "diff" | "origin"> {
  origin: Origin;
  ops: Op[];
  diff: Diff;
}

function openBatch(row: StoredBatch): BatchRow {
  const place = (column: string) => ({ table: "TimelineBatch", column, id: `${row.filmId} ${row.id}` });
  return {
    ...row,
    origin: parseStored(originColumn, row.origin, place("origin")),
    ops: parseStored(opsColumn, row.ops, place("ops")),
    diff: parseStored(diffColumn, row.diff, place("diff")),
  };
}

/** Notes a change, and tells every process of it when the transaction ends. */
export async function insertBatch(tx: Tx, batch: Omit<BatchRow, "at">, owner: string): Promise<void> {
  const { filmId, revision, ops, diff } = batch;
  await tx.timelineBatch.create({
    data: { ...batch, ops: ops.map(toStored), diff: diff.map(toStored) },
    select: { revision: true },
  });
  if (revision % LOOK_EVERY === 0)
    await tx.timelineBatch.deleteMany({ where: { filmId, revision: { lte: revision - REMEMBERED } } });
  await notify(tx, TIMELINES_CHANNEL, JSON.stringify({ filmId, userId: owner, revision }));
}

/** @throws Error for one that is not there */
export async function loadBatch(tx: Db, filmId: string, id: string): Promise<BatchRow> {
  return openBatch(await tx.timelineBatch.findUniqueOrThrow({ where: { filmId_id: { filmId, id } } }));
}

/** Changes after a revision, in order; `upTo` is the last one that is wanted. */
export async function findBatches(
  filmId: string,
  { after, upTo, limit }: { after: number; upTo?: number; limit?: number },
  tx: Db = db(),
): Promise<BatchRow[]> {
  const rows = await tx.timelineBatch.findMany({
    where: { filmId, revision: { gt: after, ...(upTo === undefined ? {} : { lte: upTo }) } },
    orderBy: { revision: "asc" },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return rows.map(openBatch);
}

type StoredKept = Prisma.KeptChangeGetPayload<object>;
/** A batch that no longer fitted. */
export interface KeptRow extends Omit<StoredKept, "ops" | "refusal"> {
  ops: Op[];
  refusal: BatchRefusal;
}

function openKept(row: StoredKept): KeptRow {
  const place = (column: string) => ({ table: "KeptChange", column, id: `${row.filmId} ${row.id}` });
  return {
    ...row,
    ops: parseStored(opsColumn, row.ops, place("ops")),
    refusal: parseStored(refusalColumn, row.refusal, place("refusal")),
  };
}

export async function insertKept(tx: Tx, kept: Omit<KeptRow, "createdAt">): Promise<void> {
  const { ops, refusal, ...row } = kept;
  await tx.keptChange.create({ data: { ...row, ops: ops.map(toStored), refusal: toStored(refusal) } });
}

/** @throws Error for one that is not there */
export async function loadKept(tx: Db, filmId: string, id: string): Promise<KeptRow> {
  return openKept(await tx.keptChange.findUniqueOrThrow({ where: { filmId_id: { filmId, id } } }));
}

/** The newest first. */
export async function findKept(filmId: string): Promise<KeptRow[]> {
  const rows = await db().keptChange.findMany({ where: { filmId }, orderBy: { createdAt: "desc" } });
  return rows.map(openKept);
}

/** @returns whether it was there */
export async function removeKept(filmId: string, id: string): Promise<boolean> {
  const { count } = await db().keptChange.deleteMany({ where: { filmId, id } });
  return count > 0;
}

/** A version without its document. */
export interface VersionRow extends Omit<Prisma.TimelineVersionGetPayload<object>, "document" | "reason"> {
  reason: VersionReason;
}
const withoutDocument = { document: true } as const;

/**
 * Keeps a film's document as it is as a version. One that is kept by itself is left out where that document is a version already.
 * @returns the version's id; null where none was needed
 */
export async function insertVersion(
  tx: Tx,
  filmId: string,
  { name, reason, userId }: { name: string | null; reason: VersionReason; userId: string | null },
): Promise<string | null> {
  const id = newId("version");
  const count = await tx.$executeRaw`
    insert into "TimelineVersion" (id, "filmId", name, reason, revision, document, "userId", "createdAt")
    select ${id}, t."filmId", ${name}, ${reason}, t.revision, t.document, ${userId}, now() at time zone 'utc'
    from "Timeline" t where t."filmId" = ${filmId} and (${reason} = 'named' or not exists
      (select 1 from "TimelineVersion" v where v."filmId" = t."filmId" and v.revision = t.revision))`;
  await tx.$executeRaw`update "Timeline" set "versionedAt" = now() at time zone 'utc' where "filmId" = ${filmId}`;
  if (count > 0 && reason !== "named")
    await tx.$executeRaw`
      delete from "TimelineVersion" where id in (select id from "TimelineVersion"
        where "filmId" = ${filmId} and name is null order by "createdAt" desc, id offset ${MOST_AUTOMATIC})`;
  return count > 0 ? id : null;
}

const reasonOf = ({ id, reason }: { id: string; reason: string }): VersionReason =>
  parseStored(reasonColumn, reason, { table: "TimelineVersion", column: "reason", id });

/** The newest first. */
export async function findVersions(filmId: string): Promise<VersionRow[]> {
  const rows = await db().timelineVersion.findMany({
    where: { filmId },
    omit: withoutDocument,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => ({ ...row, reason: reasonOf(row) }));
}

/** A version with its document, or null. */
export async function findVersion(
  filmId: string,
  id: string,
  tx: Db = db(),
): Promise<(VersionRow & { document: Timeline }) | null> {
  const row = await tx.timelineVersion.findFirst({ where: { id, filmId } });
  if (!row) return null;
  const place = { table: "TimelineVersion", column: "document", id };
  const document = parseStored(documentColumn, row.document, place);
  return { ...row, reason: reasonOf(row), document };
}
