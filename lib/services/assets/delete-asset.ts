import type { Actor } from "@/lib/core/actor";
import { removeAssets } from "./remove-assets";
import { findAsset, setTrashed } from "./repo";

/**
 * Puts an asset into the trash; one that is not made has nothing to keep, and what a provider still does for it is ended.
 * @throws AppError `not_found`
 */
export async function deleteAsset(actor: Actor, input: { id: string }): Promise<void> {
  const asset = await findAsset(actor.userId, input.id);
  if (!asset.storageKey) return removeAssets([asset]);
  await setTrashed(actor.userId, [asset.id], new Date());
}
