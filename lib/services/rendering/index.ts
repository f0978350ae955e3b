export { emptyRenderCache, readRenderCache } from "./cache";
export { provideRenderEngine, type RenderCacheUse, type RenderEngine } from "./engine";
export { measureAround, type RenderOutlook, renderOutlook } from "./outlook";
export * from "./outputs";
export { measureSound, soundSeconds } from "./sound-work";
