import type { Actor } from "@/lib/core/actor";
import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { endOperation } from "@/lib/providers/operation";
import { storage } from "@/lib/storage";
import { type AssetFilter, type AssetRow, deleteAssetRow, findAsset, findAssets, loadAssets } from "./repo";

export { failProxy, makeProxy, noteProxyError } from "./make-proxy";
export { animationOf, type OpenedFile, openAsset, openFrame, openProxy, openThumbnail } from "./open-asset";
export { askForProxies, proxyAddress, proxyStateOf, retryProxy, thumbnailAddress } from "./proxies";
export type { AssetRow } from "./repo";
export { MAX_UPLOAD_BYTES, type UploadInput, uploadAsset } from "./upload-asset";
export { uploadSubtitles } from "./upload-subtitles";

export function getAsset(actor: Actor, input: { id: string }): Promise<AssetRow> {
  return findAsset(actor.userId, input.id);
}

/** Those of the ids that exist and are the actor's own, in no order. */
export async function getAssets(actor: Actor, input: { ids: string[] }): Promise<AssetRow[]> {
  return (await loadAssets(input.ids)).filter((asset) => asset.userId === actor.userId);
}

export async function listAssets(actor: Actor, filter: Partial<AssetFilter> = {}) {
  const page = filter.page ?? 1;
  const limit = filter.limit ?? 50;
  const { items, total } = await findAssets(actor.userId, { ...filter, page, limit });
  return { items, total, page, limit, pages: Math.ceil(total / limit) };
}

/** Removes an asset and its file; what a provider still does for it is ended. @throws AppError `not_found` */
export async function deleteAsset(actor: Actor, input: { id: string }): Promise<void> {
  const asset = await deleteAssetRow(actor.userId, input.id);
  if (asset.storageKey) await storage().remove(asset.storageKey);
  if (asset.thumbnailKey) await storage().remove(asset.thumbnailKey);
  if (asset.proxyKey) await storage().remove(asset.proxyKey);
  const { operation } = asset.metadata;
  if (!operation) return;
  await endOperation(operation, "").catch((error: unknown) => {
    logger.warn("A provider's work could not be ended", { asset: asset.id, error: messageOf(error) });
  });
}
