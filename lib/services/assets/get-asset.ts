import type { Actor } from "@/lib/core/actor";
import { type AssetRow, findAsset, loadAssets, type Trashed } from "./repo";

/** @throws AppError `not_found` */
export function getAsset(actor: Actor, input: { id: string } & Trashed): Promise<AssetRow> {
  return findAsset(actor.userId, input.id, input);
}

/** Those of the ids that exist and are the actor's own, in no order. */
export async function getAssets(actor: Actor, input: { ids: string[] } & Trashed): Promise<AssetRow[]> {
  const rows = await loadAssets(input.ids);
  return rows.filter((asset) => asset.userId === actor.userId && (input.trashed || asset.trashedAt === null));
}
