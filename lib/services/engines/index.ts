export { type EngineView, hasWriter, listEngines } from "./list-engines";
export { changeSettings, checkSettings } from "./settings";
export { keepStoredSettings } from "./stored";
