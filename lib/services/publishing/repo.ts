import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { parseStored, toStored } from "@/lib/db/stored";
import { type Analytics, analyticsColumn, configColumn, stateColumn } from "./columns";

type Stored = Prisma.PublicationGetPayload<object>;

/** One film on one platform; its JSON columns are opened. */
export interface PublicationRow extends Omit<Stored, "config" | "state" | "analytics"> {
  config: Record<string, unknown>;
  state: Record<string, unknown>;
  analytics: Analytics | null;
}

function opened(row: Stored): PublicationRow {
  const place = (column: string) => ({ table: "Publication", column, id: row.id });
  return {
    ...row,
    config: parseStored(configColumn, row.config, place("config")),
    state: parseStored(stateColumn, row.state, place("state")),
    analytics: row.analytics === null ? null : parseStored(analyticsColumn, row.analytics, place("analytics")),
  };
}

export async function insertPublication(tx: Db, data: Prisma.PublicationUncheckedCreateInput): Promise<PublicationRow> {
  return opened(await tx.publication.create({ data }));
}

/** For the job that publishes it, which acts for its owner. */
export async function loadPublication(id: string, tx: Db = db()): Promise<PublicationRow> {
  const row = await tx.publication.findUnique({ where: { id } });
  if (!row) throw notFound("Publication", id);
  return opened(row);
}

/** @throws AppError `not_found`, also for somebody else's */
export async function findPublication(userId: string, id: string): Promise<PublicationRow> {
  const row = await db().publication.findFirst({ where: { id, userId } });
  if (!row) throw notFound("Publication", id);
  return opened(row);
}

export async function updatePublication(
  id: string,
  {
    state,
    analytics,
    ...change
  }: Partial<Pick<PublicationRow, "state" | "analytics">> &
    Omit<Prisma.PublicationUncheckedUpdateInput, "state" | "analytics">,
  tx: Db = db(),
): Promise<PublicationRow> {
  const data = {
    ...change,
    ...(state ? { state: toStored(state) } : {}),
    ...(analytics ? { analytics: toStored(analytics) } : {}),
  };
  return opened(await tx.publication.update({ where: { id }, data }));
}

export interface PublicationFilter {
  status?: string | undefined;
  batchId?: string | undefined;
  videoId?: string | undefined;
}

/** A page of an account's publications, the newest first; `page` counts from 1. */
export async function findPublications(
  userId: string,
  { status, batchId, videoId }: PublicationFilter,
  { page, limit }: { page: number; limit: number },
): Promise<{ items: PublicationRow[]; total: number }> {
  const where = {
    userId,
    ...(status === undefined ? {} : { status }),
    ...(batchId === undefined ? {} : { batchId }),
    ...(videoId === undefined ? {} : { videoId }),
  };
  const [rows, total] = await Promise.all([
    db().publication.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * limit,
      take: limit,
    }),
    db().publication.count({ where }),
  ]);
  return { items: rows.map(opened), total };
}

/** Ids of publications whose time has come, the earliest first. */
export async function findDue(now: Date, most: number): Promise<string[]> {
  const rows = await db().publication.findMany({
    where: { status: "scheduled", publishAt: { lte: now } },
    orderBy: { publishAt: "asc" },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Changes a publication that still waits for its time; false when it has begun, was cancelled, or is somebody else's. */
export async function changeScheduled(
  tx: Db,
  where: { id: string; userId: string },
  change: Pick<Prisma.PublicationUncheckedUpdateManyInput, "status" | "publishAt" | "timezone" | "whenLate" | "error">,
): Promise<boolean> {
  const { count } = await tx.publication.updateMany({ where: { ...where, status: "scheduled" }, data: change });
  return count > 0;
}

export type ConnectionRow = Prisma.PlatformConnectionGetPayload<object>;

/** An account's connections, those of one platform when it is named; the newest first. */
export function findConnections(userId: string, platform?: string): Promise<ConnectionRow[]> {
  return db().platformConnection.findMany({
    where: { userId, ...(platform ? { platform } : {}) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** For a job that publishes with it; null once it was disconnected. */
export function loadConnection(id: string): Promise<ConnectionRow | null> {
  return db().platformConnection.findUnique({ where: { id } });
}

/** The connection of an account with one of a platform's accounts. */
export function findConnectionTo(userId: string, platform: string, accountId: string): Promise<ConnectionRow | null> {
  return db().platformConnection.findUnique({ where: { userId_platform_accountId: { userId, platform, accountId } } });
}

export async function saveConnection(
  create: Prisma.PlatformConnectionUncheckedCreateInput,
  update: Prisma.PlatformConnectionUncheckedUpdateInput,
): Promise<void> {
  await db().platformConnection.upsert({ where: { id: create.id }, create, update });
}

export async function updateConnection(id: string, data: Prisma.PlatformConnectionUpdateInput): Promise<void> {
  await db().platformConnection.update({ where: { id }, data });
}

export async function insertAttempt(data: Prisma.ConnectAttemptUncheckedCreateInput): Promise<void> {
  await db().connectAttempt.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db().connectAttempt.create({ data });
}

/** Takes an attempt: it is there once. Null when it is over, or never was. */
export async function takeAttempt(hash: string) {
  const found = await db().connectAttempt.findFirst({ where: { hash, expiresAt: { gt: new Date() } } });
  const { count } = await db().connectAttempt.deleteMany({ where: { hash } });
  return count > 0 ? found : null;
}
