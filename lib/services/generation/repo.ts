import { type AssetRow, assetsOfBatch } from "../assets/repo";

export { insertPending, updateUnfinished } from "../assets/repo";

/** The assets of a batch in the order of its items. Removed ones are missing. */
export async function batchAssets(batchId: string, ids: string[]): Promise<AssetRow[]> {
  const rows = await assetsOfBatch(batchId);
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}
