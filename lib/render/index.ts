export { findBrowser } from "./browser";
export { type CacheUse, ChunkCache, cacheUse, clearCache } from "./cache";
export { planRender } from "./plan";
export { renderTimeline } from "./render-timeline";
export { type RenderSoundOptions, renderSound } from "./sound";
export { type RenderStillOptions, renderStill } from "./still";
export { type RenderStillsOptions, renderStills } from "./stills";
export * from "./types";
