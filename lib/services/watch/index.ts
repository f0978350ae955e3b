export { openPage, unlockPage, visitPage } from "./open-page";
export { type PageContents, pageContents } from "./page-contents";
export { openPageFile, type PageFile } from "./page-files";
export { publishPage, readWatchPage, unpublishPage, type WatchPageView } from "./publish-page";
export type { OpenedPage } from "./repo";
