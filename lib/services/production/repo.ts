import { newId } from "@/lib/core/ids";
import { type Db, db, Prisma } from "@/lib/db/client";
import { parseStored, toStored } from "@/lib/db/stored";
import type { ScenePlan } from "@/lib/planning/plan";
import type { Timeline } from "@/lib/timeline/schema";
import type { FilmRequest } from "../films/schemas";
import { documentColumn } from "../timelines/columns";
import {
  type Draft,
  draftColumn,
  type Progress,
  planColumn,
  progressColumn,
  type SegmentChange,
  type SegmentError,
  type SegmentSpeech,
  segmentErrorColumn,
  speechColumn,
} from "./columns";
import { filmRequestOf, type ProductionRequest, requestColumn } from "./kinds";

type StoredSegment = Prisma.SegmentGetPayload<object>;
/** What a segment keeps as JSON. */
interface SegmentColumns {
  plan: ScenePlan;
  words: SegmentSpeech;
  error: SegmentError | null;
}
export interface SegmentRow extends Omit<StoredSegment, keyof SegmentColumns>, SegmentColumns {}

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
export function openSegment(row: StoredSegment): SegmentRow {
  const place = (column: keyof SegmentColumns) => ({ table: "Segment", column, id: row.id });
  return {
    ...row,
    plan: parseStored(planColumn, row.plan, place("plan")),
    words: parseStored(speechColumn, row.words, place("words")),
    error: row.error === null ? null : parseStored(segmentErrorColumn, row.error, place("error")),
  };
}

/** What is written of a segment, its columns as the database takes them. */
function closed({ plan, words, error, ...rest }: SegmentChange) {
  return {
    ...rest,
    ...(plan ? { plan: toStored(plan) } : {}),
    ...(words ? { words: toStored(words) } : {}),
    ...(error === undefined ? {} : { error: error ? toStored(error) : Prisma.DbNull }),
  };
}

export async function updateSegment(id: string, change: SegmentChange, tx: Db = db()): Promise<void> {
  await tx.segment.update({ where: { id }, data: closed(change) });
}

export type NewSegment = Pick<
  SegmentRow,
  "id" | "filmId" | "position" | "heading" | "narration" | "plan" | "prompt" | "durationSeconds"
>;

/** Replaces a film's segments as a whole: planning that runs twice leaves one plan. */
export async function replaceSegments(tx: Db, filmId: string, segments: NewSegment[]): Promise<void> {
  await tx.segment.deleteMany({ where: { filmId } });
  await tx.segment.createMany({ data: segments.map((segment) => ({ ...segment, plan: toStored(segment.plan) })) });
}

/** The document is large; who needs it asks for it. */
export const withoutDocument = { document: true } as const;
type StoredProduction = Omit<Prisma.ProductionGetPayload<object>, "document">;
type ProductionBase = Omit<StoredProduction, "kind" | "request" | "progress" | "draft">;
/** What a job was asked to make of a film, and how far it is. */
export type ProductionRow = ProductionBase &
  ProductionRequest & {
    /** What film that is; null where a film that is there is changed. */
    film: FilmRequest | null;
    progress: Progress;
    draft: Draft | null;
  };

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
export function openProduction({ kind, request, progress, draft, ...row }: StoredProduction): ProductionRow {
  const place = (column: string) => ({ table: "Production", column, id: row.id });
  const asked = parseStored(requestColumn, { kind, request }, place("request"));
  return {
    ...row,
    ...asked,
    film: filmRequestOf(asked),
    progress: parseStored(progressColumn, progress, place("progress")),
    draft: draft === null ? null : parseStored(draftColumn, draft, place("draft")),
  };
}

/** A job's own production; null for jobs that produce nothing. */
export async function findProduction(jobId: string, tx: Db = db()): Promise<ProductionRow | null> {
  const row = await tx.production.findUnique({ where: { jobId }, omit: withoutDocument });
  return row && openProduction(row);
}

/** Makes whoever locks the same production wait until the transaction ends. */
export async function lockProduction(tx: Db, jobId: string): Promise<void> {
  await tx.$queryRaw`select id from "Production" where "jobId" = ${jobId} for no key update`;
}

type NewProduction = ProductionRequest & { filmId: string; jobId: string; progress?: Progress; draft?: Draft };

/** Writes a job's production; written again, it forgets what the job has made so far. */
export async function insertProduction(tx: Db, production: NewProduction): Promise<void> {
  const { jobId, filmId, kind, request, progress = {}, draft } = production;
  const data = {
    kind,
    request: toStored(request),
    progress: toStored(progress),
    draft: draft ? toStored(draft) : Prisma.DbNull,
    document: Prisma.DbNull,
    timelineRevision: null,
  };
  await tx.production.upsert({
    where: { jobId },
    create: { id: newId("production"), jobId, filmId, ...data },
    update: data,
  });
}

export interface ProductionChange {
  progress?: Progress;
  draft?: Draft;
  /** Null when the film's document has no place for what was made. */
  document?: Timeline | null;
  timelineRevision?: number | null;
}

export async function updateProduction(id: string, change: ProductionChange, tx: Db = db()): Promise<void> {
  const { progress, draft, document, ...rest } = change;
  await tx.production.update({
    where: { id },
    data: {
      ...rest,
      ...(progress ? { progress: toStored(progress) } : {}),
      ...(draft ? { draft: toStored(draft) } : {}),
      ...(document === undefined ? {} : { document: document ? toStored(document) : Prisma.DbNull }),
    },
  });
}

/** The document that a job has made of its film's; null before, and when the film's had no place for it. */
export async function findDraftDocument(id: string, tx: Db = db()): Promise<Timeline | null> {
  const row = await tx.production.findUnique({ where: { id }, select: { document: true } });
  if (!row || row.document === null) return null;
  return parseStored(documentColumn, row.document, { table: "Production", column: "document", id });
}

/** Forgets what cancelled jobs have left of a film; for whoever begins to change it anew. */
export async function removeDrafts(tx: Db, filmId: string): Promise<void> {
  await tx.production.deleteMany({ where: { filmId, draft: { not: Prisma.DbNull } } });
}

/** Forgets what a job has made and has not handed over. */
export async function removeProduction(tx: Db, jobId: string): Promise<void> {
  await tx.production.deleteMany({ where: { jobId } });
}
