import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";
import { parseStored, storedMessage, toStored } from "@/lib/db/stored";
import type { Message } from "@/lib/messages/message";
import type { Attempt } from "@/lib/providers/ports";
import { type AssetMetadata, type AssetWarning, attemptsColumn, metadataColumn, warningsColumn } from "./columns";
import type { AssetShelf, AssetSort } from "./shelves";

/** Statuses of assets that are still to be made. */
const UNFINISHED = ["pending", "processing"] as const;

type StoredAsset = Prisma.AssetGetPayload<object>;

/** What an asset keeps as JSON. */
interface AssetColumns {
  warnings: AssetWarning[];
  attempts: Attempt[];
  metadata: AssetMetadata;
  /** What `error` says in English. */
  errorSaid: Message | null;
  /** What `proxyError` says in English. */
  proxyErrorSaid: Message | null;
}
export interface AssetRow extends Omit<StoredAsset, keyof AssetColumns>, AssetColumns {}

export type NewAsset = Omit<Prisma.AssetUncheckedCreateInput, keyof AssetColumns> & Partial<AssetColumns>;
type NewPendingAsset = Omit<Prisma.AssetCreateManyInput, keyof AssetColumns> & Partial<AssetColumns>;
type AssetChange = Omit<Prisma.AssetUpdateManyMutationInput, keyof AssetColumns> & Partial<AssetColumns>;

/** Opens a row. @throws AppError `internal` for one that this version cannot read */
function opened(row: StoredAsset): AssetRow {
  const place = (column: keyof AssetColumns) => ({ table: "Asset", column, id: row.id });
  return {
    ...row,
    warnings: parseStored(warningsColumn, row.warnings, place("warnings")),
    attempts: parseStored(attemptsColumn, row.attempts, place("attempts")),
    metadata: parseStored(metadataColumn, row.metadata, place("metadata")),
    errorSaid: storedMessage(row.errorSaid, row.error, place("errorSaid")),
    proxyErrorSaid: storedMessage(row.proxyErrorSaid, row.proxyError, place("proxyErrorSaid")),
  };
}

/** What is written of an asset, its columns as the database takes them. */
function closed<T extends Partial<AssetColumns>>({
  warnings,
  attempts,
  metadata,
  errorSaid,
  proxyErrorSaid,
  ...rest
}: T) {
  return {
    ...rest,
    ...(warnings ? { warnings: warnings.map(toStored) } : {}),
    ...(attempts ? { attempts: attempts.map(toStored) } : {}),
    ...(metadata ? { metadata: toStored(metadata) } : {}),
    ...(errorSaid ? { errorSaid: toStored(errorSaid) } : {}),
    ...(proxyErrorSaid ? { proxyErrorSaid: toStored(proxyErrorSaid) } : {}),
  };
}

/** Writes an asset under its id; made again (a step that ran twice), it replaces its earlier self. */
export async function upsertAsset(tx: Db, asset: NewAsset): Promise<AssetRow> {
  const create = closed(asset);
  const { id, ...update } = create;
  return opened(await tx.asset.upsert({ where: { id }, create, update }));
}

/** Writes assets that are still to be made. */
export async function insertPending(tx: Db, assets: NewPendingAsset[]): Promise<void> {
  await tx.asset.createMany({ data: assets.map(closed) });
}

/** Changes an asset that is not made yet; false when it is, or was removed. */
export async function updateUnfinished(id: string, change: AssetChange): Promise<boolean> {
  const { count } = await db().asset.updateMany({
    where: { id, status: { in: [...UNFINISHED] } },
    data: closed(change),
  });
  return count > 0;
}

/** Keeps what else is known of an asset, whatever stands at it. */
export async function saveMetadata(id: string, metadata: AssetMetadata): Promise<void> {
  await db().asset.updateMany({ where: { id }, data: closed({ metadata }) });
}

/** Whether a file that lies in the trash is found, too: for films that go on using it, and for the trash itself. */
export interface Trashed {
  trashed?: boolean;
}

/** @throws AppError `not_found`, also for somebody else's and, unless it is asked for, for one in the trash */
export async function findAsset(userId: string, id: string, { trashed = false }: Trashed = {}): Promise<AssetRow> {
  const asset = await db().asset.findFirst({ where: { id, userId, ...(trashed ? {} : { trashedAt: null }) } });
  if (!asset) throw notFound("Asset", id);
  return opened(asset);
}

/** For the pipelines, which act for the owner of the job. */
export async function loadAsset(id: string): Promise<AssetRow> {
  const asset = await db().asset.findUnique({ where: { id } });
  if (!asset) throw notFound("Asset", id);
  return opened(asset);
}

export async function loadAssets(ids: string[], tx: Db = db()): Promise<AssetRow[]> {
  return (await tx.asset.findMany({ where: { id: { in: ids } } })).map(opened);
}

/** The account's files of these names, the newest first. */
export async function findAssetsNamed(userId: string, names: string[]): Promise<AssetRow[]> {
  const where = { userId, name: { in: names }, trashedAt: null };
  return (await db().asset.findMany({ where, orderBy: [{ createdAt: "desc" }, { id: "desc" }] })).map(opened);
}

/** The assets of a batch, in no order. */
export async function assetsOfBatch(batchId: string): Promise<AssetRow[]> {
  return (await db().asset.findMany({ where: { batchId } })).map(opened);
}

/** Assets of a project and of its film, newest first. */
export async function assetsOfProject(
  project: { id: string; userId: string; filmId: string | null },
  limit: number,
): Promise<AssetRow[]> {
  const { id, userId, filmId } = project;
  const rows = await db().asset.findMany({
    where: { userId, trashedAt: null, OR: [{ projectId: id }, ...(filmId ? [{ filmId }] : [])] },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  return rows.map(opened);
}

/** Changes what is said of the proxies of assets that stand at `from`; false when none did. */
export async function moveProxy(
  tx: Db,
  ids: string[],
  from: string,
  data: Pick<AssetChange, "proxyState" | "proxyKey" | "proxyMime" | "proxyProgress" | "proxyError" | "proxyErrorSaid">,
): Promise<boolean> {
  const { count } = await tx.asset.updateMany({ where: { id: { in: ids }, proxyState: from }, data: closed(data) });
  return count > 0;
}

export interface AssetFilter {
  page: number;
  limit: number;
  kind?: string[];
  /** All but the trash without it. */
  shelf?: AssetShelf;
  sort?: AssetSort;
  tag?: string;
  status?: string;
  projectId?: string;
  filmId?: string;
  batchId?: string;
  search?: string;
}

const UPLOAD = "upload";

const ON_SHELF: Record<AssetShelf, Prisma.AssetWhereInput> = {
  uploads: { provider: UPLOAD, filmId: null, trashedAt: null },
  films: { filmId: { not: null }, trashedAt: null },
  made: { provider: { not: UPLOAD }, filmId: null, trashedAt: null },
  trash: { trashedAt: { not: null } },
};

const IN_ORDER: Record<AssetSort, Prisma.AssetOrderByWithRelationInput[]> = {
  newest: [{ createdAt: "desc" }],
  name: [{ name: "asc" }],
  size: [{ bytes: "desc" }],
  kind: [{ kind: "asc" }, { createdAt: "desc" }],
};

function whereOf(userId: string, filter: AssetFilter): Prisma.AssetWhereInput {
  return {
    userId,
    ...(filter.shelf ? ON_SHELF[filter.shelf] : { trashedAt: null }),
    ...(filter.kind ? { kind: { in: filter.kind } } : {}),
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.projectId ? { projectId: filter.projectId } : {}),
    ...(filter.filmId ? { filmId: filter.filmId } : {}),
    ...(filter.batchId ? { batchId: filter.batchId } : {}),
    ...(filter.tag ? { tags: { has: filter.tag } } : {}),
    ...(filter.search ? { OR: [{ name: containing(filter.search) }, { prompt: containing(filter.search) }] } : {}),
  };
}

export async function findAssets(userId: string, filter: AssetFilter): Promise<{ items: AssetRow[]; total: number }> {
  const where = whereOf(userId, filter);
  const [items, total] = await Promise.all([
    db().asset.findMany({
      where,
      orderBy: [...IN_ORDER[filter.sort ?? "newest"], { id: "desc" }],
      skip: (filter.page - 1) * filter.limit,
      take: filter.limit,
    }),
    db().asset.count({ where }),
  ]);
  return { items: items.map(opened), total };
}

/** Takes the rows away for good. */
export async function deleteAssetRows(ids: string[]): Promise<void> {
  await db().asset.deleteMany({ where: { id: { in: ids } } });
}

/** Puts the account's files into the trash (a time) or takes them out of it (null). @returns how many that changed */
export async function setTrashed(userId: string, ids: string[], trashedAt: Date | null): Promise<number> {
  const { count } = await db().asset.updateMany({
    where: { userId, id: { in: ids }, trashedAt: trashedAt ? null : { not: null } },
    data: { trashedAt },
  });
  return count;
}

/** Gives up the assets of a batch that are not made: it has ended. */
export async function failUnfinished(tx: Db, batchId: string, error: Message): Promise<void> {
  await tx.asset.updateMany({
    where: { batchId, status: { in: [...UNFINISHED] } },
    data: { status: "failed", error: error.text, errorSaid: toStored(error) },
  });
}
