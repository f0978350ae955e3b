export { type EngineView, hasWriter, listEngines } from "./list-engines";
