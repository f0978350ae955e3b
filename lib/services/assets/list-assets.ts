import type { Actor } from "@/lib/core/actor";
import { type AssetFilter, findAssets } from "./repo";

/** A page of the actor's assets, newest first. */
export async function listAssets(actor: Actor, filter: Partial<AssetFilter> = {}) {
  const page = filter.page ?? 1;
  const limit = filter.limit ?? 50;
  const { items, total } = await findAssets(actor.userId, { ...filter, page, limit });
  return { items, total, page, limit, pages: Math.ceil(total / limit) };
}
