import { z } from "zod";
import { MAX_UPLOAD_BYTES } from "@/lib/services/assets";
import { ASSET_KINDS, ASSET_STATUSES } from "@/lib/services/assets/statuses";
import { defineContract } from "../../contract";

const tag = "Assets";
const id = z.string().min(1).max(200);
const params = z.object({ asset_id: id });

/** A number or a name of the caller's own. */
export const sceneId = z.union([z.number(), z.string()]).nullable();
export const warning = z.object({ code: z.string(), message: z.string() });

export const asset = z.object({
  id: z.string(),
  type: z.string(),
  status: z.enum(ASSET_STATUSES),
  name: z.string(),
  project_id: z.string().nullable(),
  batch_id: z.string().nullable(),
  scene_id: sceneId,
  prompt: z.string(),
  negative_prompt: z.string(),
  mime_type: z.string(),
  /** bytes */
  size: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  /** seconds */
  duration: z.number().nullable(),
  codec: z.string().nullable(),
  download_url: z.string(),
  thumbnail_url: z.string().nullable(),
  provenance: z.object({
    provider: z.string(),
    model: z.string(),
    seed: z.number().nullable(),
    licence: z.string(),
    source: z.string(),
    cost_cents: z.number(),
    attempts: z.array(z.object({ provider: z.string(), outcome: z.string(), message: z.string() })),
  }),
  warnings: z.array(warning),
  error: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});

/** Text fields of an upload's form. */
export const uploadFieldsSchema = z.object({
  project_id: id.optional().meta({ description: "The project that it belongs to." }),
  name: z.string().trim().min(1).max(200).optional().meta({ description: "Its name; the file's own otherwise." }),
  type: z
    .enum(["image", "video", "audio", "voice", "music"])
    .optional()
    .meta({ description: "What a sound is for; pictures and clips say it themselves." }),
});

export const listAssetsContract = defineContract({
  id: "listAssets",
  method: "GET",
  path: "/assets",
  summary: "Assets, newest first",
  tag,
  scope: "read",
  query: z.object({
    project_id: id.optional(),
    type: z.enum(ASSET_KINDS).optional(),
    status: z.enum(ASSET_STATUSES).optional(),
    batch_id: id.optional(),
    search: z.string().trim().max(200).optional(),
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: "10, or 100 for the assets of one project." }),
  }),
  response: z.object({
    items: z.array(asset),
    total: z.number().int(),
    page: z.number().int(),
    limit: z.number().int(),
    pages: z.number().int(),
  }),
});

export const getAssetContract = defineContract({
  id: "getAsset",
  method: "GET",
  path: "/assets/{asset_id}",
  summary: "One asset and where it came from",
  tag,
  scope: "read",
  params,
  response: asset,
});

export const deleteAssetContract = defineContract({
  id: "deleteAsset",
  method: "DELETE",
  path: "/assets/{asset_id}",
  summary: "Remove an asset and its file",
  tag,
  scope: "manage",
  params,
  response: z.undefined(),
  status: 204,
});

export const downloadAssetContract = defineContract({
  id: "downloadAsset",
  method: "GET",
  path: "/assets/{asset_id}/download",
  summary: "An asset's file",
  description: "With Content-Length, ETag and byte ranges. 409 while the asset is not made yet.",
  tag,
  scope: "read",
  params,
  streams: ["image/png", "image/jpeg", "video/mp4", "audio/mpeg", "audio/wav", "application/octet-stream"],
});

export const assetThumbnailContract = defineContract({
  id: "assetThumbnail",
  method: "GET",
  path: "/assets/{asset_id}/thumbnail",
  summary: "A small JPEG of a picture or clip",
  tag,
  scope: "read",
  params,
  streams: ["image/jpeg"],
});

export const uploadAssetContract = defineContract({
  id: "uploadAsset",
  method: "POST",
  path: "/assets/upload",
  summary: "Upload a picture, clip or sound",
  description: "What the file is, is found by looking into it, whatever its name says.",
  tag,
  scope: "generate",
  status: 201,
  maxBytes: MAX_UPLOAD_BYTES,
  form: uploadFieldsSchema.extend({ file: z.file().meta({ description: "The picture, clip or sound." }) }),
  response: asset,
});

export const assetContracts = [
  listAssetsContract,
  uploadAssetContract,
  getAssetContract,
  deleteAssetContract,
  downloadAssetContract,
  assetThumbnailContract,
];
