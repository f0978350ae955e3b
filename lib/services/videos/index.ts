export { exportInterchange, type Interchange, importInterchange } from "./interchange";
export { type Reframed, reframeTimeline } from "./reframe";
export { createTimeline, getTimeline, replaceTimeline, type StoredTimeline } from "./timelines";
