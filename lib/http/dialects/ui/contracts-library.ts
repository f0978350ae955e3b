import { z } from "zod";
import { defineContract } from "../../contract";
import { assetPage, assetQuery, assetSchema } from "./library";

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
  summary: "Delete a file",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
