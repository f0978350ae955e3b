export { type ChangesSince, changesSince, editedDocument } from "./edited-document";
export { discardKept, listKept } from "./kept-changes";
export type { BatchRow, KeptRow, VersionRow } from "./repo";
export { type SavedBatch, saveBatch } from "./save-batch";
export { cutFromFilm, readTranscript } from "./transcript";
export { compareVersion, listVersions, nameVersion, restoreVersion } from "./versions";
