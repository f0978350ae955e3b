import { notFound } from "@/lib/core/errors";
import { type Db, db, type JobStatus, type Prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";
import { filmJob } from "./film-job";

export type FilmRow = Prisma.FilmGetPayload<object>;
export type SceneRow = Prisma.SceneGetPayload<object>;
const withScenes = { scenes: { orderBy: { position: "asc" } } } as const;
export type FilmWithScenes = Prisma.FilmGetPayload<{ include: typeof withScenes }>;

export function insertFilm(tx: Db, data: Prisma.FilmUncheckedCreateInput): Promise<FilmRow> {
  return tx.film.create({ data });
}

export function updateFilm(id: string, data: Prisma.FilmUpdateInput, tx: Db = db()): Promise<FilmRow> {
  return tx.film.update({ where: { id }, data });
}

/** Changes a film unless it has been changed since it was read; says whether it did. */
export async function updateRevision(
  tx: Db,
  film: Pick<FilmRow, "id" | "revision">,
  data: Prisma.FilmUncheckedUpdateManyInput,
): Promise<boolean> {
  const where = { id: film.id, revision: film.revision };
  const { count } = await tx.film.updateMany({ where, data: { ...data, revision: film.revision + 1 } });
  return count === 1;
}

/** @throws AppError `not_found`, also for somebody else's film */
export async function findFilm(userId: string, id: string): Promise<FilmWithScenes> {
  const film = await db().film.findFirst({ where: { id, userId }, include: withScenes });
  if (!film) throw notFound("Video", id);
  return film;
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

/** For the pipelines, which act for the owner of the job. */
export async function loadFilm(id: string, tx: Db = db()): Promise<FilmWithScenes> {
  const film = await tx.film.findUnique({ where: { id }, include: withScenes });
  if (!film) throw notFound("Video", id);
  return film;
}

export function updateScene(id: string, data: Prisma.SceneUpdateInput, tx: Db = db()): Promise<SceneRow> {
  return tx.scene.update({ where: { id }, data });
}

/** Makes whoever starts work on a film wait for each other until the transaction ends. */
export async function lockFilm(tx: Db, id: string): Promise<void> {
  await tx.$queryRaw`select id from "Film" where id = ${id} for no key update`;
}

export function findTake(jobId: string, tx: Db = db()) {
  return tx.take.findUnique({ where: { jobId } });
}

export async function saveTake(
  jobId: string,
  data: Pick<Prisma.TakeCreateManyInput, "scenes" | "film">,
): Promise<void> {
  await db().take.upsert({ where: { jobId }, create: { jobId, ...data }, update: data });
}

export async function removeTake(tx: Db, jobId: string): Promise<void> {
  await tx.take.deleteMany({ where: { jobId } });
}

/** Replaces a film's scenes as a whole: planning that runs twice leaves one plan. */
export async function replaceScenes(tx: Db, filmId: string, scenes: Prisma.SceneCreateManyInput[]): Promise<void> {
  await tx.scene.deleteMany({ where: { filmId } });
  await tx.scene.createMany({ data: scenes });
}

export interface FilmFilter {
  page: number;
  limit: number;
  status?: string;
  search?: string;
  format?: string;
}

/** The job that made a film, or makes it, and its first picture, for films that have no poster yet or never will. */
const forList = {
  scenes: {
    where: { stillAssetId: { not: null } },
    orderBy: { position: "asc" },
    take: 1,
    select: { stillAssetId: true },
  },
  jobs: {
    where: { kind: filmJob.kind },
    orderBy: { createdAt: "desc" },
    take: 1,
    select: { id: true, status: true },
  },
} as const satisfies Prisma.FilmInclude;
export type ListedFilm = FilmRow & {
  jobs: { id: string; status: JobStatus }[];
  scenes: { stillAssetId: string | null }[];
};

export async function findFilms(userId: string, filter: FilmFilter): Promise<{ items: ListedFilm[]; total: number }> {
  const where: Prisma.FilmWhereInput = {
    userId,
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.format ? { format: filter.format } : {}),
    ...(filter.search ? { title: containing(filter.search) } : {}),
  };
  const [items, total] = await db().$transaction(
    [
      db().film.findMany({
        where,
        // The document is large and a list does not show it.
        omit: { timeline: true },
        include: forList,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        skip: (filter.page - 1) * filter.limit,
        take: filter.limit,
      }),
      db().film.count({ where }),
    ],
    { isolationLevel: "RepeatableRead" },
  );
  return { items: items.map((film) => ({ ...film, timeline: null })), total };
}

export async function removeFilm(userId: string, id: string): Promise<void> {
  const { count } = await db().film.deleteMany({ where: { id, userId } });
  if (count === 0) throw notFound("Video", id);
}

export function countFilms(userId: string): Promise<number> {
  return db().film.count({ where: { userId } });
}
