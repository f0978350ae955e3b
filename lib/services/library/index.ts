export { listFolded } from "./list-folded";
export { readTrash } from "./read-trash";
export type { FoldedFilm, TagCount } from "./repo";
export { listTags, tagAssets } from "./tags";
export { emptyTrash, pruneTrash, restoreAssets, TRASH_DAYS, trashAssets } from "./trash";
export { markSuperseded, pruneVersions } from "./versions";
