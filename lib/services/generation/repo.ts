import type { Db } from "@/lib/db/client";
import { type AssetRow, assetsOfBatch } from "../assets/repo";

export { insertPending, updateUnfinished } from "../assets/repo";

/** The assets of a batch in the order of its items. Removed ones are missing. */
export async function batchAssets(batchId: string, ids: string[], tx?: Db): Promise<AssetRow[]> {
  const rows = await assetsOfBatch(batchId, tx);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
