import { z } from "zod";
import { MAX_UPLOAD_BYTES } from "@/lib/services/assets";
import {
  generateImagesSchema,
  generateMusicSchema,
  generateVideosSchema,
  generateVoiceSchema,
} from "@/lib/services/generation/schemas";
import { defineContract } from "../../contract";
import { LIMITS } from "./dialect";

const tag = "Assets";
const limit = LIMITS.assets;
const id = z.string().min(1).max(200);
const params = z.object({ asset_id: id });
const batchParams = z.object({ batch_id: id });

export const ASSET_STATUSES = ["pending", "processing", "completed", "failed"] as const;
export const ASSET_TYPES = [
  "image",
  "video",
  "voice",
  "music",
  "audio",
  "caption",
  "thumbnail",
  "film",
  "document",
] as const;

const sceneId = z.union([z.number(), z.string()]).nullable();
const warning = z.object({ code: z.string(), message: z.string() });

const asset = z.object({
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

const batchStatus = z.enum(["draft", "processing", "completed", "failed", "cancelled"]);
const started = z.object({
  /** Null for a dry run. */
  batch_id: z.string().nullable(),
  status: batchStatus,
  /** seconds of work on this machine */
  estimated_time: z.number(),
  estimated_credits: z.number().int(),
  warnings: z.array(warning.extend({ kind: z.string(), requested: z.string(), used: z.string() })),
});
const item = z.object({ id: z.string(), scene_id: sceneId, status: z.enum(ASSET_STATUSES) });
const prompted = item.extend({ prompt: z.string() });

/** Text fields of an upload's form. */
export const uploadFieldsSchema = z.object({
  project_id: id.optional().meta({ description: "The project that it belongs to." }),
  name: z.string().trim().min(1).max(200).optional().meta({ description: "Its name; the file's own otherwise." }),
  type: z
    .enum(["image", "video", "audio", "voice", "music"])
    .optional()
    .meta({ description: "What a sound is for; pictures and clips say it themselves." }),
});

const GENERATION =
  "A provider that is not configured gives way to the next one, ending with the engine on this machine; `warnings` say so. With `fallback: false` it is a 422 that names what is missing and what is available.";

export const generateImagesContract = defineContract({
  id: "generateImages",
  method: "POST",
  path: "/assets/images/generate",
  summary: "Generate pictures from prompts",
  description: GENERATION,
  tag,
  scope: "generate",
  limit,
  status: 202,
  body: generateImagesSchema,
  response: started.extend({ images: z.array(prompted) }),
  examples: [
    {
      summary: "The document's pictures",
      request: {
        project_id: "550e8400-e29b-41d4-a716-446655440000",
        prompts: [
          {
            scene_id: 1,
            prompt: "A futuristic city skyline at sunset, cyberpunk style, neon lights",
            negative_prompt: "blurry, low quality",
          },
        ],
        config: { provider: "openai", model: "dall-e-3", size: "1792x1024", quality: "hd", style: "vivid" },
      },
    },
  ],
});

export const generateVoiceContract = defineContract({
  id: "generateVoice",
  method: "POST",
  path: "/assets/voice/generate",
  summary: "Speak texts",
  description: GENERATION,
  tag,
  scope: "generate",
  limit,
  status: 202,
  body: generateVoiceSchema,
  response: started.extend({ segments: z.array(item.extend({ estimated_duration: z.number() })) }),
  examples: [
    {
      summary: "The document's segment",
      request: {
        project_id: "550e8400-e29b-41d4-a716-446655440000",
        segments: [
          {
            scene_id: 1,
            text: "Bienvenue dans cette vidéo sur l'intelligence artificielle...",
            voice_id: "thomas",
            language: "fr",
          },
        ],
        config: { provider: "elevenlabs", stability: 0.5, similarity_boost: 0.75, output_format: "mp3" },
      },
    },
  ],
});

export const generateMusicContract = defineContract({
  id: "generateMusic",
  method: "POST",
  path: "/assets/music/generate",
  summary: "Compose music",
  description: GENERATION,
  tag,
  scope: "generate",
  limit,
  status: 202,
  body: generateMusicSchema,
  response: started.extend({ music: z.array(prompted.extend({ estimated_duration: z.number() })) }),
  examples: [
    {
      summary: "The document's music",
      request: {
        project_id: "550e8400-e29b-41d4-a716-446655440000",
        prompt: "Upbeat corporate background music, inspiring, technology theme",
        config: { provider: "suno", duration: 120, style: "instrumental", tempo: "medium" },
      },
    },
  ],
});

export const generateVideosContract = defineContract({
  id: "generateVideos",
  method: "POST",
  path: "/assets/videos/generate",
  summary: "Make clips from prompts or pictures",
  description: GENERATION,
  tag,
  scope: "generate",
  limit,
  status: 202,
  body: generateVideosSchema,
  response: started.extend({ videos: z.array(prompted.extend({ estimated_duration: z.number() })) }),
  examples: [
    {
      summary: "A clip",
      request: {
        prompts: [{ scene_id: 1, prompt: "A lighthouse in a storm at night" }],
        config: { provider: "runway", duration: 5 },
      },
    },
  ],
});

const batch = z.object({
  batch_id: z.string(),
  type: z.string(),
  status: batchStatus,
  /** 0 to 100 */
  progress: z.number().int(),
  items_total: z.number().int(),
  items_completed: z.number().int(),
  items_failed: z.number().int(),
  items: z.array(asset),
  warnings: z.array(warning),
  credits: z.number().int(),
  error: z.string().nullable(),
  created_at: z.string(),
});

export const getBatchContract = defineContract({
  id: "getBatch",
  method: "GET",
  path: "/assets/batches/{batch_id}",
  summary: "How far a batch is, item by item",
  tag,
  scope: "read",
  params: batchParams,
  response: batch,
});

export const cancelBatchContract = defineContract({
  id: "cancelBatch",
  method: "POST",
  path: "/assets/batches/{batch_id}/cancel",
  summary: "Stop a batch and keep what was made",
  tag,
  scope: "generate",
  params: batchParams,
  body: z.object({}),
  response: batch,
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
    type: z.enum(ASSET_TYPES).optional(),
    status: z.enum(ASSET_STATUSES).optional(),
    batch_id: id.optional(),
    search: z.string().trim().max(200).optional(),
    page: z.coerce.number().int().min(1).max(1_000_000).default(1),
    limit: z.coerce.number().int().min(1).max(100).default(10),
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
  generateImagesContract,
  generateVoiceContract,
  generateMusicContract,
  generateVideosContract,
  getBatchContract,
  cancelBatchContract,
  listAssetsContract,
  uploadAssetContract,
  getAssetContract,
  deleteAssetContract,
  downloadAssetContract,
  assetThumbnailContract,
];
