import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";
import type { AssetRow } from "../assets/repo";
import { RUNNING } from "./schemas";

export type ProjectRow = Prisma.ProjectGetPayload<object>;

export function insertProject(tx: Db, data: Prisma.ProjectUncheckedCreateInput): Promise<ProjectRow> {
  return tx.project.create({ data });
}

/** @throws AppError `not_found`, also for somebody else's */
export async function findProject(userId: string, id: string): Promise<ProjectRow> {
  const project = await db().project.findFirst({ where: { id, userId } });
  if (!project) throw notFound("Project", id);
  return project;
}

export interface ProjectFilter {
  page: number;
  limit: number;
  status?: string | undefined;
  /** Words in title or description. */
  search?: string | undefined;
}

/** Newest first; the page and the total come from one snapshot, so that they agree under concurrent writes. */
export async function findProjects(
  userId: string,
  filter: ProjectFilter,
): Promise<{ items: ProjectRow[]; total: number }> {
  const contains = filter.search && containing(filter.search);
  const where: Prisma.ProjectWhereInput = {
    userId,
    ...(filter.status ? { status: filter.status } : {}),
    ...(contains ? { OR: [{ title: contains }, { description: contains }] } : {}),
  };
  const [items, total] = await db().$transaction(
    [
      db().project.findMany({
        where,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        skip: (filter.page - 1) * filter.limit,
        take: filter.limit,
      }),
      db().project.count({ where }),
    ],
    { isolationLevel: "RepeatableRead" },
  );
  return { items, total };
}

/** Changes a project unless its pipeline is running; false when it is. */
export async function updateIdle(
  tx: Db,
  userId: string,
  id: string,
  data: Prisma.ProjectUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.project.updateMany({ where: { id, userId, status: { notIn: [...RUNNING] } }, data });
  return count > 0;
}

export async function updateProjectRow(
  userId: string,
  id: string,
  data: Prisma.ProjectUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await db().project.updateMany({ where: { id, userId }, data });
  return count > 0;
}

/** Removes a project unless its pipeline is running; false when it is. What it made stays in the library. */
export async function deleteIdle(tx: Db, userId: string, id: string): Promise<boolean> {
  const { count } = await tx.project.deleteMany({ where: { id, userId, status: { notIn: [...RUNNING] } } });
  if (count === 0) return false;
  await tx.asset.updateMany({ where: { projectId: id }, data: { projectId: null } });
  await tx.film.updateMany({ where: { projectId: id }, data: { projectId: null } });
  return true;
}

/** Assets of a project and of its films, newest first. */
export function findProjectAssets(project: ProjectRow, limit: number): Promise<AssetRow[]> {
  const { id, userId, filmId } = project;
  return db().asset.findMany({
    where: { userId, OR: [{ projectId: id }, ...(filmId ? [{ filmId }] : [])] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}
