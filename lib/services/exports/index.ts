export { type ExportRequest, exportFilm } from "./export-film";
export { type ExportJobInput, exportJob, type FilmSettings, type SoundSettings } from "./export-job";
export { cancelRender, getRender, type RenderProgress, videoAsset } from "./read-render";
export { renderTimeline, type StartedRender } from "./render-timeline";
export { measureRender } from "./start-export";
