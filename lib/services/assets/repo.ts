import { notFound } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { containing } from "@/lib/db/containing";

export type AssetRow = Prisma.AssetGetPayload<object>;
export type NewAsset = Prisma.AssetUncheckedCreateInput;

/** Writes an asset under its id; made again (a step that ran twice), it replaces its earlier self. */
export function upsertAsset(tx: Db, asset: NewAsset): Promise<AssetRow> {
  const { id, ...rest } = asset;
  return tx.asset.upsert({ where: { id }, create: asset, update: rest });
}

/** @throws AppError `not_found`, also for somebody else's */
export async function findAsset(userId: string, id: string): Promise<AssetRow> {
  const asset = await db().asset.findFirst({ where: { id, userId } });
  if (!asset) throw notFound("Asset", id);
  return asset;
}

/** For the pipelines, which act for the owner of the job. */
export async function loadAsset(id: string): Promise<AssetRow> {
  const asset = await db().asset.findUnique({ where: { id } });
  if (!asset) throw notFound("Asset", id);
  return asset;
}

export function loadAssets(ids: string[], tx: Db = db()): Promise<AssetRow[]> {
  return tx.asset.findMany({ where: { id: { in: ids } } });
}

/** Changes what is said of the proxies of assets that stand at `from`; false when none did. */
export async function moveProxy(
  tx: Db,
  ids: string[],
  from: string,
  data: Pick<
    Prisma.AssetUpdateManyMutationInput,
    "proxyState" | "proxyKey" | "proxyMime" | "proxyProgress" | "proxyError"
  >,
): Promise<boolean> {
  const { count } = await tx.asset.updateMany({ where: { id: { in: ids }, proxyState: from }, data });
  return count > 0;
}

export interface AssetFilter {
  page: number;
  limit: number;
  kind?: string[];
  /** Brought by the user, or made by the studio and its providers. */
  origin?: "uploaded" | "made";
  status?: string;
  projectId?: string;
  filmId?: string;
  batchId?: string;
  search?: string;
}

export async function findAssets(userId: string, filter: AssetFilter): Promise<{ items: AssetRow[]; total: number }> {
  const where: Prisma.AssetWhereInput = {
    userId,
    ...(filter.kind ? { kind: { in: filter.kind } } : {}),
    ...(filter.origin ? { provider: filter.origin === "uploaded" ? "upload" : { not: "upload" } } : {}),
    ...(filter.status ? { status: filter.status } : {}),
    ...(filter.projectId ? { projectId: filter.projectId } : {}),
    ...(filter.filmId ? { filmId: filter.filmId } : {}),
    ...(filter.batchId ? { batchId: filter.batchId } : {}),
    ...(filter.search
      ? {
          OR: [{ name: containing(filter.search) }, { prompt: containing(filter.search) }],
        }
      : {}),
  };
  const [items, total] = await db().$transaction(
    [
      db().asset.findMany({
        where,
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        skip: (filter.page - 1) * filter.limit,
        take: filter.limit,
      }),
      db().asset.count({ where }),
    ],
    { isolationLevel: "RepeatableRead" },
  );
  return { items, total };
}

export async function deleteAssetRow(userId: string, id: string): Promise<AssetRow> {
  const asset = await findAsset(userId, id);
  await db().asset.deleteMany({ where: { id, userId } });
  return asset;
}

/** Gives up the assets of a batch that are not made: it has ended. */
export async function failUnfinished(tx: Db, batchId: string, error: string): Promise<void> {
  await tx.asset.updateMany({
    where: { batchId, status: { in: ["pending", "processing"] } },
    data: { status: "failed", error },
  });
}
