import type { EncodeOptions, RenderPlan, RenderStillOptions } from "@/lib/render";
import type { Timeline } from "@/lib/timeline/schema";

/** Files and bytes that the cache keeps of one owner's renders, and how much it may hold of everybody's. */
export interface RenderCacheUse {
  files: number;
  bytes: number;
  limitBytes: number;
}

/** What this layer asks of the renderer, which it may not import. */
export interface RenderEngine {
  plan(timeline: Timeline, options: Partial<EncodeOptions> & { ownerKey: string }): Promise<RenderPlan>;
  /** Draws one frame into a file. */
  still(options: RenderStillOptions): Promise<unknown>;
  cacheUse(ownerKey: string): Promise<RenderCacheUse>;
  /** @returns what was there. */
  clearCache(ownerKey: string): Promise<RenderCacheUse>;
}

/** The web server's own modules and those of its pages are loaded apart; both see this. */
const PLACE = Symbol.for("framewright.render-engine");
const place = globalThis as { [PLACE]?: RenderEngine | undefined };

/** Gives this process its renderer; undefined takes it away. Processes whose machine renders nothing have none. */
export function provideRenderEngine(engine: RenderEngine | undefined): void {
  place[PLACE] = engine;
}

export const renderEngine = (): RenderEngine | undefined => place[PLACE];
