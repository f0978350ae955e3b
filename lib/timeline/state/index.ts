export { type Entry as TimelineEntry, indexOf } from "./index-timeline";
export * from "./state-at";
export * from "./types";
