export { type Answer, once } from "./once";
export { pruneRecords } from "./repo";
