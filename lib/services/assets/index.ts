import type { Actor } from "@/lib/core/actor";
import { removeAssets } from "./remove-assets";
import { type AssetFilter, type AssetRow, findAsset, findAssets, loadAssets, setTrashed, type Trashed } from "./repo";

export {
  assetDerivatives,
  derivativesOf,
  openSheet,
  openWaveform,
  retryDerivatives,
} from "./derivatives";
export { failDerivatives, makeDerivatives } from "./derivatives/make";
export type { DerivativeRow } from "./derivatives/repo";
export { failProxy, makeProxy, noteProxyError } from "./make-proxy";
export { animationOf, type OpenedFile, openAsset, openFrame, openProxy, openThumbnail } from "./open-asset";
export { askForProxies, proxyAddress, proxyStateOf, retryProxy, thumbnailAddress } from "./proxies";
export { removeAssets } from "./remove-assets";
export type { AssetRow } from "./repo";
export { MAX_UPLOAD_BYTES, type UploadInput, uploadAsset } from "./upload-asset";
export { uploadSubtitles } from "./upload-subtitles";

/** @throws AppError `not_found` */
export function getAsset(actor: Actor, input: { id: string } & Trashed): Promise<AssetRow> {
  return findAsset(actor.userId, input.id, input);
}

/** Those of the ids that exist and are the actor's own, in no order. */
export async function getAssets(actor: Actor, input: { ids: string[] } & Trashed): Promise<AssetRow[]> {
  const rows = await loadAssets(input.ids);
  return rows.filter((asset) => asset.userId === actor.userId && (input.trashed || asset.trashedAt === null));
}

export async function listAssets(actor: Actor, filter: Partial<AssetFilter> = {}) {
  const page = filter.page ?? 1;
  const limit = filter.limit ?? 50;
  const { items, total } = await findAssets(actor.userId, { ...filter, page, limit });
  return { items, total, page, limit, pages: Math.ceil(total / limit) };
}

/**
 * Puts an asset into the trash; one that is not made has nothing to keep, and what a provider still does for it is ended.
 * @throws AppError `not_found`
 */
export async function deleteAsset(actor: Actor, input: { id: string }): Promise<void> {
  const asset = await findAsset(actor.userId, input.id);
  if (!asset.storageKey) return removeAssets([asset]);
  await setTrashed(actor.userId, [asset.id], new Date());
}
