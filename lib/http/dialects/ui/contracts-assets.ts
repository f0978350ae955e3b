import { z } from "zod";
import { defineContract } from "../../contract";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";

export const assetFileContract = defineContract({
  id: "ui.assetFile",
  method: "GET",
  path: "/assets/{id}/file",
  summary: "An asset's file",
  tag,
  params: id,
  query: z.object({
    download: z.string().optional(),
    /** Of a picture that moves: one frame alone, as a PNG. */
    frame: z.coerce.number().int().min(0).max(4999).optional(),
  }),
  streams: ["*/*"],
});

export const assetThumbnailContract = defineContract({
  id: "ui.assetThumbnail",
  method: "GET",
  path: "/assets/{id}/thumbnail",
  summary: "An asset's thumbnail",
  tag,
  params: id,
  streams: ["image/jpeg"],
});
