import { z } from "zod";
import { defineContract } from "../../contract";
import { pageQuery } from "./common";
import {
  assetIdsRequest,
  assetPage,
  assetQuery,
  assetSchema,
  emptiedSchema,
  foldedFilmPage,
  restoredSchema,
  taggedSchema,
  tagsRequest,
  trashedSchema,
} from "./library";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";

export const listAssetsContract = defineContract({
  id: "ui.assets",
  method: "GET",
  path: "/assets",
  summary: "Files of the library",
  tag,
  query: assetQuery,
  response: assetPage,
});
export const assetContract = defineContract({
  id: "ui.asset",
  method: "GET",
  path: "/assets/{id}",
  summary: "One file and where it came from",
  tag,
  params: id,
  response: assetSchema,
});
export const assetProxyContract = defineContract({
  id: "ui.assetProxy",
  method: "GET",
  path: "/assets/{id}/proxy",
  summary: "The copy of a clip or sound that browsers play",
  tag,
  params: id,
  streams: ["video/mp4", "video/webm", "audio/mp4"],
});
export const retryProxyContract = defineContract({
  id: "ui.retryProxy",
  method: "POST",
  path: "/assets/{id}/proxy",
  summary: "Prepare a preview that failed again",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
export const deleteAssetContract = defineContract({
  id: "ui.deleteAsset",
  method: "DELETE",
  path: "/assets/{id}",
  summary: "Put a file into the trash",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
export const foldedFilmsContract = defineContract({
  id: "ui.foldedFilms",
  method: "GET",
  path: "/assets/films",
  summary: "Films with the files that belong to them",
  tag,
  query: pageQuery,
  response: foldedFilmPage,
});
export const trashAssetsContract = defineContract({
  id: "ui.trashAssets",
  method: "POST",
  path: "/assets/trash",
  summary: "Put files into the trash; what a film is made of stays",
  tag,
  body: assetIdsRequest,
  response: trashedSchema,
});
export const emptyTrashContract = defineContract({
  id: "ui.emptyTrash",
  method: "DELETE",
  path: "/assets/trash",
  summary: "Remove what lies in the trash for good, except what a film uses",
  tag,
  response: emptiedSchema,
});
export const restoreAssetsContract = defineContract({
  id: "ui.restoreAssets",
  method: "POST",
  path: "/assets/restore",
  summary: "Take files out of the trash",
  tag,
  body: assetIdsRequest,
  response: restoredSchema,
});
export const tagAssetsContract = defineContract({
  id: "ui.tagAssets",
  method: "PATCH",
  path: "/assets/tags",
  summary: "Add tags to files, and take others off",
  tag,
  body: tagsRequest,
  response: taggedSchema,
});
