import { notFound } from "@/lib/core/errors";
import { SHAPE_SIZES, SHAPES } from "@/lib/core/media-formats";
import { type Db, db, type JobStatus, Prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";
import { parseStored, toStored } from "@/lib/db/stored";
import { openProduction, openSegment, type ProductionRow, type SegmentRow, withoutDocument } from "../production/repo";
import type { FilmReport } from "../production/report";
import { type FilmSource, reportColumn, sourcesColumn } from "./columns";

/** What is told of a film's document without opening it. */
const withTimeline = {
  timeline: { select: { revision: true, width: true, height: true, fps: true, durationSeconds: true } },
} as const satisfies Prisma.FilmInclude;
/** The production that made a film; changes under way are drafts. */
const theMaking = {
  where: { draft: { equals: Prisma.DbNull } },
  orderBy: { createdAt: "asc" },
  take: 1,
} as const satisfies Prisma.ProductionFindManyArgs;
const withSegments = {
  ...withTimeline,
  segments: { orderBy: { position: "asc" } },
  productions: { ...theMaking, omit: withoutDocument },
} as const satisfies Prisma.FilmInclude;

type StoredFilm = Prisma.FilmGetPayload<{ include: typeof withTimeline }>;

/** What a film keeps as JSON. */
interface FilmColumns {
  report: FilmReport | null;
  sources: FilmSource[];
}

/** Who a film is, and what its document measures: pixels, seconds. */
export interface FilmRow extends Omit<StoredFilm, keyof FilmColumns | "timeline">, FilmColumns {
  width: number;
  height: number;
  durationSeconds: number;
  /** Of its document; null before it is laid out. */
  timelineRevision: number | null;
}

/** A film with its segments, as far as it was produced. */
export interface FilmWithSegments extends FilmRow {
  segments: SegmentRow[];
  /** What it was made from; null for a film that nobody produced, such as an edited timeline. */
  production: ProductionRow | null;
}

const USUAL = SHAPE_SIZES.landscape;

/** Size of a film's canvas; before it is laid out, its shape's. */
function sizeOf({ format, timeline }: StoredFilm): { width: number; height: number } {
  const shape = SHAPES.find((known) => known === format);
  const { width, height } = timeline ?? (shape ? SHAPE_SIZES[shape] : USUAL);
  return { width, height };
}

/** What a film quotes. @throws AppError `internal` for a row that this version cannot read */
export const sourcesOf = ({ id, sources }: Pick<StoredFilm, "id" | "sources">) =>
  parseStored(sourcesColumn, sources, { table: "Film", column: "sources", id });

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
function opened(stored: StoredFilm): FilmRow {
  const { timeline, report, ...row } = stored;
  const place = (column: keyof FilmColumns) => ({ table: "Film", column, id: row.id });
  return {
    ...row,
    ...sizeOf(stored),
    durationSeconds: timeline?.durationSeconds ?? 0,
    timelineRevision: timeline?.revision ?? null,
    report: report === null ? null : parseStored(reportColumn, report, place("report")),
    sources: sourcesOf(stored),
  };
}

function whole({
  segments,
  productions: [made],
  ...film
}: Prisma.FilmGetPayload<{ include: typeof withSegments }>): FilmWithSegments {
  return { ...opened(film), segments: segments.map(openSegment), production: made ? openProduction(made) : null };
}

export type NewFilm = Pick<FilmRow, "id" | "userId" | "projectId" | "title" | "language" | "format">;

export async function insertFilm(tx: Db, data: NewFilm): Promise<void> {
  await tx.film.create({ data });
}

/** Changes what a film is; `revision` counts what its owner and jobs change. */
export async function updateFilm(
  id: string,
  { report, sources, ...change }: Omit<Prisma.FilmUncheckedUpdateManyInput, keyof FilmColumns> & Partial<FilmColumns>,
  tx: Db = db(),
): Promise<void> {
  const data = {
    ...change,
    ...(report ? { report: toStored(report) } : {}),
    ...(sources ? { sources: sources.map(toStored) } : {}),
  };
  await tx.film.update({ where: { id }, data });
}

/** @throws AppError `not_found`, also for somebody else's film */
export async function findFilm(userId: string, id: string): Promise<FilmWithSegments> {
  const film = await db().film.findFirst({ where: { id, userId }, include: withSegments });
  if (!film) throw notFound("Video", id);
  return whole(film);
}

/** What a list of jobs shows of their films. */
export type FilmFacts = Pick<FilmRow, "id" | "title" | "format" | "posterAssetId">;

/** Facts of those of the account's films that are named and there. */
export function findFilmFacts(userId: string, ids: string[]): Promise<FilmFacts[]> {
  return db().film.findMany({
    where: { userId, id: { in: ids } },
    select: { id: true, title: true, format: true, posterAssetId: true },
  });
}

const filmFiles = { id: true, fileAssetId: true, vttAssetId: true } as const satisfies Prisma.FilmSelect;

/** Files of those of the account's films that are named and there. */
export function findFilmFiles(
  userId: string,
  ids: string[],
): Promise<Prisma.FilmGetPayload<{ select: typeof filmFiles }>[]> {
  return db().film.findMany({ where: { userId, id: { in: ids } }, select: filmFiles });
}

/** For the pipelines, which act for the owner of the job. */
export async function loadFilm(id: string, tx: Db = db()): Promise<FilmWithSegments> {
  const film = await tx.film.findUnique({ where: { id }, include: withSegments });
  if (!film) throw notFound("Video", id);
  return whole(film);
}

/** Makes whoever starts work on a film, or changes its document, wait for each other until the transaction ends. */
export async function lockFilm(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`select id from "Film" where id = ${id} for no key update`;
}

/** The same for one's own film. @throws AppError `not_found`, also for somebody else's */
export async function lockOwnFilm(tx: Db, userId: string, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    select id from "Film" where id = ${id} and "userId" = ${userId} for no key update`;
  if (rows.length === 0) throw notFound("Film", id);
}

/** That a film is one's own. @throws AppError `not_found` */
export async function assertOwnFilm(userId: string, id: string): Promise<void> {
  if ((await db().film.count({ where: { id, userId } })) === 0) throw notFound("Film", id);
}

export interface FilmFilter {
  page: number;
  limit: number;
  status?: string;
  search?: string;
  format?: string;
  /** Only documents that nobody asked for as a film, such as timelines of the platform API, or none of them; all without it. */
  drafts?: boolean;
}

/** A document that can be rendered, and that no request has made or is making. */
const isDraft = { status: "draft", productions: { none: {} } } as const satisfies Prisma.FilmWhereInput;

/** The job that made a film, or makes it, and its first picture, for films that have no poster yet or never will. */
const forList = {
  ...withTimeline,
  segments: {
    where: { stillAssetId: { not: null } },
    orderBy: { position: "asc" },
    take: 1,
    select: { stillAssetId: true },
  },
  _count: { select: { productions: true } },
  productions: { ...theMaking, select: { job: { select: { id: true, status: true } } } },
} as const satisfies Prisma.FilmInclude;
export interface ListedFilm extends FilmRow {
  /** What makes it, or made it; null for a document, and once the job is gone. */
  job: { id: string; status: JobStatus } | null;
  segments: { stillAssetId: string | null }[];
  /** Nobody asked for it as a film. */
  isDraft: boolean;
}

export async function findFilms(userId: string, filter: FilmFilter): Promise<{ items: ListedFilm[]; total: number }> {
  const where: Prisma.FilmWhereInput = {
    userId,
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.format ? { format: filter.format } : {}),
    ...(filter.drafts === undefined ? {} : filter.drafts ? isDraft : { NOT: isDraft }),
    ...(filter.search ? { title: containing(filter.search) } : {}),
  };
  const [items, total] = await Promise.all([
    db().film.findMany({
      where,
      include: forList,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (filter.page - 1) * filter.limit,
      take: filter.limit,
    }),
    db().film.count({ where }),
  ]);
  return {
    items: items.map(({ productions: [making], segments, _count, ...film }) => ({
      ...opened(film),
      job: making?.job ?? null,
      segments,
      isDraft: film.status === isDraft.status && _count.productions === 0,
    })),
    total,
  };
}

export async function removeFilm(userId: string, id: string): Promise<void> {
  const { count } = await db().film.deleteMany({ where: { id, userId } });
  if (count === 0) throw notFound("Video", id);
}

export function countFilms(userId: string): Promise<number> {
  return db().film.count({ where: { userId } });
}

export function countDraftsOf(userId: string): Promise<number> {
  return db().film.count({ where: { userId, ...isDraft } });
}
