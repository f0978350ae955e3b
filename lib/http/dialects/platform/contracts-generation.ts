import { z } from "zod";
import { ASSET_STATUSES } from "@/lib/services/assets/statuses";
import { defineContract } from "../../contract";
import { asset, sceneId, warning } from "./contracts-assets";
import { LIMITS } from "./dialect";
import { clipsRequest, imagesRequest, musicRequest, voiceRequest } from "./generation-request";

const tag = "Assets";
const limit = LIMITS.assets;
const batchParams = z.object({ batch_id: z.string().min(1).max(200) });

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
  body: imagesRequest,
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
  body: voiceRequest,
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
  body: musicRequest,
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
  body: clipsRequest,
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

export const generationContracts = [
  generateImagesContract,
  generateVoiceContract,
  generateMusicContract,
  generateVideosContract,
  getBatchContract,
  cancelBatchContract,
];
