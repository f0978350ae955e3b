import type { Actor } from "@/lib/core/actor";
import { type RenderCacheUse, renderEngine } from "./engine";

/** What the cache keeps of the actor's renders; null when this machine renders nothing. */
export async function readRenderCache(actor: Actor): Promise<RenderCacheUse | null> {
  return (await renderEngine()?.cacheUse(actor.userId)) ?? null;
}

/** Empties the actor's part of the cache. Renders under way go on and draw anew what they lack. */
export async function emptyRenderCache(actor: Actor): Promise<RenderCacheUse | null> {
  await renderEngine()?.clearCache(actor.userId);
  return readRenderCache(actor);
}
