export { createTimeline, getTimeline, replaceTimeline, type StoredTimeline } from "./timelines";
