import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { endOperation } from "@/lib/providers/operation";
import { storage } from "@/lib/storage";
import { removeDerivatives } from "./derivatives/files";
import { type AssetRow, deleteAssetRows } from "./repo";

async function removeFiles(asset: AssetRow): Promise<void> {
  for (const key of [asset.storageKey, asset.thumbnailKey, asset.proxyKey]) if (key) await storage().remove(key);
  await removeDerivatives(asset);
  const { operation } = asset.metadata;
  if (!operation || asset.status === "completed") return;
  await endOperation(operation, "").catch((error: unknown) => {
    logger.warn("A provider's work could not be ended", { asset: asset.id, error: messageOf(error) });
  });
}

/** Removes assets and their files for good; what a provider still does for them is ended. */
export async function removeAssets(assets: AssetRow[]): Promise<void> {
  await deleteAssetRows(assets.map(({ id }) => id));
  for (const asset of assets) await removeFiles(asset);
}
