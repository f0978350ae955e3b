export { exportInterchange, type Interchange, importInterchange } from "./interchange";
export { createTimeline, getTimeline, replaceTimeline, type StoredTimeline } from "./timelines";
