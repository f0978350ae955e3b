export { cancelRender, getRender, type RenderProgress, videoAsset } from "./read-render";
export type { FilmSettings, SoundSettings } from "./render-settings";
export { retryJob } from "./retry-job";
export { measureRender, type RenderInput, type StartedRender, startRender } from "./start-render";
export { createTimeline, getTimeline, replaceTimeline, type StoredTimeline } from "./timelines";
