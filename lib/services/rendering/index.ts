export { emptyRenderCache, readRenderCache } from "./cache";
export { provideRenderEngine, type RenderCacheUse, type RenderEngine } from "./engine";
export { estimateRender, measureAround, type RenderEstimate } from "./estimate-render";
export * from "./outputs";
export { measureSound, soundSeconds } from "./sound-work";
