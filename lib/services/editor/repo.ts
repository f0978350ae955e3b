import { z } from "zod";
import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma, type Tx } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";
import { parseStored } from "@/lib/db/stored";
import { type WholeSegment, wholeSchema } from "@/lib/timeline/ops/trim-segment";

/** The column `EditorProject.wholes`: segments before anything was cut off them, by their lead's id. */
const wholesColumn = z.record(z.string(), wholeSchema);
export type Wholes = Record<string, WholeSegment>;

const withFilm = {
  film: {
    select: {
      title: true,
      createdAt: true,
      updatedAt: true,
      timeline: {
        select: { width: true, height: true, fps: true, durationSeconds: true, revision: true, updatedAt: true },
      },
    },
  },
} as const satisfies Prisma.EditorProjectInclude;
type Stored = Prisma.EditorProjectGetPayload<{ include: typeof withFilm }>;

/** A project, and what is told of its film without opening the document. */
export interface EditorRow {
  /** The film's. */
  id: string;
  name: string;
  externalUserId: string | null;
  sourceJobId: string | null;
  width: number;
  height: number;
  fps: number;
  durationSeconds: number;
  /** Counts the changes of its document. */
  revision: number;
  createdAt: Date;
  updatedAt: Date;
}

function opened({ filmId, externalUserId, sourceJobId, film }: Stored): EditorRow {
  const { title, createdAt, updatedAt, timeline } = film;
  return {
    ...{ id: filmId, name: title, externalUserId, sourceJobId, createdAt },
    width: timeline?.width ?? 0,
    height: timeline?.height ?? 0,
    fps: timeline?.fps ?? 0,
    durationSeconds: timeline?.durationSeconds ?? 0,
    revision: timeline?.revision ?? 0,
    updatedAt: timeline && timeline.updatedAt > updatedAt ? timeline.updatedAt : updatedAt,
  };
}

/** @throws AppError `not_found`, also for somebody else's project */
export async function findProject(userId: string, id: string, tx: Db = db()): Promise<EditorRow> {
  const row = await tx.editorProject.findFirst({ where: { filmId: id, film: { userId } }, include: withFilm });
  if (!row) throw notFound("Project", id);
  return opened(row);
}

/** @throws AppError `not_found` for a project that is gone */
export async function findWholes(id: string, tx: Db = db()): Promise<Wholes> {
  const row = await tx.editorProject.findUnique({ where: { filmId: id }, select: { wholes: true } });
  if (!row) throw notFound("Project", id);
  return parseStored(wholesColumn, row.wholes, { table: "EditorProject", column: "wholes", id });
}

export async function setWholes(tx: Tx, id: string, wholes: Wholes): Promise<void> {
  await tx.editorProject.update({ where: { filmId: id }, data: { wholes: wholes as Prisma.InputJsonObject } });
}

export type NewProject = Pick<EditorRow, "id" | "externalUserId" | "sourceJobId">;

export async function insertProject(tx: Tx, { id, externalUserId, sourceJobId }: NewProject): Promise<void> {
  await tx.editorProject.create({ data: { filmId: id, externalUserId, sourceJobId } });
}

export async function setExternalUser(tx: Tx, id: string, externalUserId: string): Promise<void> {
  await tx.editorProject.update({ where: { filmId: id }, data: { externalUserId } });
}

export interface ProjectFilter {
  page: number;
  limit: number;
  externalUserId?: string | undefined;
  search?: string | undefined;
}

/** The newest first. */
export async function findProjects(
  userId: string,
  { page, limit, externalUserId, search }: ProjectFilter,
): Promise<{ items: EditorRow[]; total: number }> {
  const where: Prisma.EditorProjectWhereInput = {
    film: { userId, ...(search ? { title: containing(search) } : {}) },
    ...(externalUserId ? { externalUserId } : {}),
  };
  const [rows, total] = await Promise.all([
    db().editorProject.findMany({
      where,
      include: withFilm,
      orderBy: [{ film: { createdAt: "desc" } }, { filmId: "desc" }],
      skip: (page - 1) * limit,
      take: limit,
    }),
    db().editorProject.count({ where }),
  ]);
  return { items: rows.map(opened), total };
}
