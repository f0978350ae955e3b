import { z } from "zod";
import { OUTPUT_CODECS, QUALITIES, SHAPES } from "@/lib/core/media-formats";
import { MAX_TEXT } from "@/lib/services/films/schemas";
import { exportResult, generationResult, requestFailure, resultNotices } from "@/lib/wire/results";
import { bitRate } from "../../bit-rate";
import { defineContract } from "../../contract";
import {
  AVATAR_EXAMPLES,
  EXPORT_EXAMPLES,
  EXPORT_STATUS_EXAMPLES,
  GENERATION_EXAMPLES,
  GENERATION_STATUS_EXAMPLES,
  VOICE_EXAMPLES,
} from "./examples";

const voice = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  accent: z.string(),
  gender: z.string(),
  tags: z.array(z.string()),
  preview: z.url(),
});

const avatar = z.object({
  id: z.string(),
  name: z.string(),
  gender: z.string(),
  tags: z.array(z.string()),
  preview: z.url(),
});

const tags = z
  .string()
  .max(500)
  .optional()
  .transform((value) =>
    value
      ?.split(",")
      .map((tag) => tag.trim())
      .filter(Boolean),
  );

export const listVoicesContract = defineContract({
  id: "listVoices",
  method: "GET",
  path: "/resources/voices",
  summary: "Voices that can speak",
  tag: "Resources",
  scope: "read",
  query: z.object({ language: z.string().max(20).optional(), gender: z.string().max(20).optional(), tags }),
  response: z.object({ voices: z.array(voice) }),
  examples: VOICE_EXAMPLES,
});

export const listAvatarsContract = defineContract({
  id: "listAvatars",
  method: "GET",
  path: "/resources/avatars",
  summary: "Presenters that can appear",
  tag: "Resources",
  scope: "read",
  query: z.object({ gender: z.string().max(20).optional(), tags }),
  response: z.object({ avatars: z.array(avatar) }),
  examples: AVATAR_EXAMPLES,
});

/** Not an enum: a wrong format and missing content must be reported together, as in the document. */
const format = z
  .string()
  .refine(
    (value) => (SHAPES as readonly string[]).includes(value),
    "Format must be one of: 'vertical', 'square', 'ads'",
  )
  .default("vertical");

const webUrl = z.url({ protocol: /^https?$/, error: "Must be an http or https address" }).max(2000);

export const startGenerationContract = defineContract({
  id: "startGeneration",
  method: "POST",
  path: "/generation/start",
  summary: "Start making a film",
  tag: "Generation",
  scope: "generate",
  status: 201,
  body: z
    .object({
      prompt: z.string().max(MAX_TEXT).optional(),
      script: z.string().max(MAX_TEXT).optional(),
      voice_id: z.string().max(200).optional(),
      voice_url: webUrl.optional(),
      avatar_id: z.string().max(200).optional(),
      avatar_url: webUrl.optional(),
      format,
      webSearch: z.object({ script: z.boolean().optional(), images: z.boolean().optional() }).optional(),
      animate_image: z.boolean().optional(),
      animate_mode: z.enum(["standard", "pro"]).optional(),
      media_urls: z.array(webUrl).max(50).optional(),
      webhook_url: webUrl.optional(),
      language: z.string().max(20).optional(),
      duration: z.number().min(5).max(3600).optional(),
      title: z.string().max(200).optional(),
      theme: z.string().max(40).optional(),
      captions: z.string().max(40).optional(),
      music: z.string().max(40).optional(),
      dry_run: z.boolean().default(false),
      max_credits: z.number().int().min(0).optional(),
    })
    .check((context) => {
      const body = context.value;
      if ([body.prompt, body.script, body.voice_url, body.avatar_url].some((value) => value?.trim())) return;
      context.issues.push({
        code: "custom",
        message: "At least one of 'prompt', 'script', 'voice_url', or 'avatar_url' must be provided",
        path: [],
        input: body,
        params: { constraint: "missing_content" },
      });
    }),
  response: z.object({
    data: z.object({ job_id: z.string().nullable(), status: z.string(), estimated_credits: z.number().int() }),
  }),
  examples: GENERATION_EXAMPLES,
});

export const generationStatusContract = defineContract({
  id: "generationStatus",
  method: "GET",
  path: "/generation/status/{job_id}",
  summary: "How far a film is",
  tag: "Generation",
  scope: "read",
  params: z.object({ job_id: z.string().max(200) }),
  response: z.object({
    data: z.object({
      job_id: z.string(),
      status: z.enum(["pending", "processing", "completed", "failed"]),
      progress_step: z.number().int().min(1).max(5),
      current_step: z.string().nullable(),
      result: generationResult.optional(),
      /** What was made otherwise than asked for, or not at all. */
      notices: resultNotices.optional(),
      error: requestFailure.optional(),
    }),
  }),
  examples: GENERATION_STATUS_EXAMPLES,
});

export const startExportContract = defineContract({
  id: "startExport",
  method: "POST",
  path: "/export/start",
  summary: "Render a film in a format, or its sound alone",
  tag: "Export",
  scope: "generate",
  status: 201,
  body: z.object({
    video_id: z.string("The 'video_id' of a finished generation must be given").max(200),
    format: format.optional(),
    /** A film, or with mp3, aac or wav its sound alone. */
    codec: z.enum(OUTPUT_CODECS).optional(),
    quality: z.enum(QUALITIES).optional(),
    /** Bits a second such as 10M or 320k, in place of the quality's own rate. */
    bitrate: bitRate.optional(),
    webhook_url: webUrl.optional(),
    dry_run: z.boolean().default(false),
    max_credits: z.number().int().min(0).optional(),
  }),
  response: z.object({
    data: z.object({
      job_id: z.string().nullable(),
      status: z.string(),
      estimated_credits: z.number().int(),
      /** Of a dry run: seconds of work on this machine. */
      estimated_seconds: z.number().int().optional(),
    }),
  }),
  examples: EXPORT_EXAMPLES,
});

export const exportStatusContract = defineContract({
  id: "exportStatus",
  method: "GET",
  path: "/export/status/{job_id}",
  summary: "How far an export is",
  tag: "Export",
  scope: "read",
  params: z.object({ job_id: z.string().max(200) }),
  response: z.object({
    data: z.object({
      job_id: z.string(),
      status: z.enum(["pending", "processing", "completed", "failed"]),
      progress: z.number().int().min(0).max(100),
      current_step: z.string().nullable(),
      result: exportResult.optional(),
      error: requestFailure.optional(),
    }),
  }),
  examples: EXPORT_STATUS_EXAMPLES,
});

export const publicContracts = [
  listVoicesContract,
  listAvatarsContract,
  startGenerationContract,
  generationStatusContract,
  startExportContract,
  exportStatusContract,
];
