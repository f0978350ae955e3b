import { type Db, db, type Prisma, type Tx } from "@/lib/db/client";
import type { AssetRow } from "../assets/repo";

/** Writes the assets of a batch as pending. */
export async function insertPending(tx: Tx, rows: Prisma.AssetCreateManyInput[]): Promise<void> {
  await tx.asset.createMany({ data: rows });
}

export async function assetsOfBatch(batchId: string, tx: Db = db()): Promise<AssetRow[]> {
  return tx.asset.findMany({ where: { batchId } });
}

/** The assets of a batch in the order of its items. Removed ones are missing. */
export async function batchAssets(batchId: string, ids: string[], tx: Db = db()): Promise<AssetRow[]> {
  const rows = await assetsOfBatch(batchId, tx);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Changes an asset that is not made yet; false when it is, or was removed. */
export async function updateUnfinished(id: string, data: Prisma.AssetUpdateManyMutationInput): Promise<boolean> {
  const { count } = await db().asset.updateMany({
    where: { id, status: { in: ["pending", "processing"] } },
    data,
  });
  return count > 0;
}

/** Notes that no provider works for the asset any more. */
export async function forgetOperation(asset: AssetRow): Promise<void> {
  const metadata = { ...(asset.metadata as Prisma.JsonObject), operation: null };
  await db().asset.updateMany({ where: { id: asset.id }, data: { metadata } });
}
