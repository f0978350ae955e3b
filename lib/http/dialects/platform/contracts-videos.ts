import { z } from "zod";
import { CONTAINERS, MIME_TYPES, SHAPES, SOUND_CONTAINERS, STILL_FORMATS } from "@/lib/core/media-formats";

import { defineContract } from "../../contract";
import { LIMITS } from "./dialect";
import { renderRequest } from "./render-request";
import { timelineRequest } from "./timeline-request";

const tag = "Videos";
const id = z.string().min(1).max(200);
const timelineParams = z.object({ timeline_id: id });
const renderParams = z.object({ render_id: id });

const clip = z.object({
  id: z.string(),
  type: z.string(),
  /** Null for what is drawn without a file, such as a scene or a text. */
  asset_id: z.string().nullable(),
  /** seconds */
  start_time: z.number(),
  duration: z.number(),
  transition_in: z.string().optional(),
  transition_out: z.string().optional(),
  volume: z.number().optional(),
  trim_start: z.number().optional(),
  duck_under_voice: z.boolean().optional(),
  speed: z.number().optional(),
  reverse: z.boolean().optional(),
  freeze_at: z.number().optional(),
  pan: z.number().optional(),
  opacity: z.number().optional(),
  fade_in: z.number().optional(),
  fade_out: z.number().optional(),
  keep_pitch: z.boolean().optional(),
  fit: z.string().optional(),
  /** Shares that are cut off at the edges. */
  crop: z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() }).optional(),
  /** Centre and size in per cent of the canvas, turned by degrees. */
  position: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), rotation: z.number() })
    .optional(),
  /** Of its corners, pixels. */
  radius: z.number().optional(),
});

export const timeline = z.object({
  id: z.string(),
  project_id: z.string().nullable(),
  title: z.string(),
  /** seconds */
  duration: z.number(),
  config: z.object({ resolution: z.string(), fps: z.number().int(), background_color: z.string() }),
  tracks: z.array(z.object({ type: z.string(), name: z.string(), clips: z.array(clip) })),
  status: z.enum(["draft", "ready", "failed"]),
  /** Counts its changes; If-Match of a PUT takes it. */
  revision: z.number().int(),
  created_at: z.string(),
  updated_at: z.string(),
});

const DOCUMENTED = {
  project_id: "550e8400-e29b-41d4-a716-446655440000",
  config: { resolution: "1920x1080", fps: 30, background_color: "#000000" },
  tracks: [
    {
      type: "video",
      clips: [{ asset_id: "img-001", start_time: 0, duration: 5, transition_in: "fade", transition_out: "dissolve" }],
    },
    { type: "audio", clips: [{ asset_id: "voice-001", start_time: 0, volume: 1 }] },
    { type: "music", clips: [{ asset_id: "music-001", start_time: 0, volume: 0.3, duck_under_voice: true }] },
  ],
};

export const createTimelineContract = defineContract({
  id: "createTimeline",
  method: "POST",
  path: "/videos/timeline",
  summary: "Lay assets out on a timeline",
  description:
    "Pictures are shown for 5 seconds unless a duration is given; clips and sounds last as long as they are. Words of generated narration become subtitles that a render may show.",
  tag,
  scope: "generate",
  status: 201,
  body: timelineRequest,
  response: timeline,
  examples: [{ summary: "The document's timeline", request: DOCUMENTED }],
});

export const getTimelineContract = defineContract({
  id: "getTimeline",
  method: "GET",
  path: "/videos/timeline/{timeline_id}",
  summary: "One timeline",
  tag,
  scope: "read",
  params: timelineParams,
  response: timeline,
});

export const putTimelineContract = defineContract({
  id: "replaceTimeline",
  method: "PUT",
  path: "/videos/timeline/{timeline_id}",
  summary: "Replace a timeline",
  description:
    'With `If-Match: "12"` only the timeline of revision 12 is replaced, and one that was changed meanwhile is a 409. What was there before is kept as a version.',
  tag,
  scope: "generate",
  params: timelineParams,
  body: timelineRequest,
  response: timeline,
  examples: [
    {
      summary: "Ten seconds of one picture",
      request: { tracks: [{ type: "video", clips: [{ asset_id: "img-001", duration: 10 }] }] },
    },
  ],
});

const point = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) });

export const reframeContract = defineContract({
  id: "reframeTimeline",
  method: "POST",
  path: "/videos/timeline/{timeline_id}/reframe",
  summary: "Make a timeline in another shape",
  description:
    "A timeline of its own: scenes are laid out for the shape, and pictures and clips that fill the picture keep their subject in it. Where to look is found by salience, and said in `focus`; send it for a clip to correct it.",
  tag,
  scope: "generate",
  status: 201,
  params: timelineParams,
  body: z.object({
    format: z.enum(SHAPES),
    title: z.string().trim().min(1).max(300).optional(),
    /** Where to look, by a clip's id: shares of its picture, from the left and from the top. */
    focus: z.record(z.string().max(120), point).default({}),
  }),
  response: z.object({ timeline, original_id: z.string(), focus: z.record(z.string(), point) }),
  examples: [{ summary: "For a phone", request: { format: "vertical" } }],
});

export const stillContract = defineContract({
  id: "timelineStill",
  method: "GET",
  path: "/videos/timeline/{timeline_id}/still",
  summary: "One picture of a timeline or a film, as a file",
  description: "Drawn when it is asked for; costs no credits.",
  tag,
  scope: "read",
  limit: LIMITS.still,
  params: timelineParams,
  query: z.object({
    /** Seconds from the start. */
    time: z.coerce.number().min(0).default(0),
    type: z.enum(STILL_FORMATS).default("png"),
  }),
  streams: STILL_FORMATS.map((format) => MIME_TYPES[format]),
});

const warnings = z.array(z.object({ code: z.string(), message: z.string() }));
const renderStatus = z.enum(["draft", "queued", "rendering", "completed", "failed", "cancelled"]);

export const startRenderContract = defineContract({
  id: "startRender",
  method: "POST",
  path: "/videos/render",
  summary: "Render a timeline into a film, or its sound alone (mp3, m4a, wav)",
  tag,
  scope: "generate",
  limit: LIMITS.render,
  status: 202,
  body: renderRequest,
  response: z.object({
    /** Null for a dry run. */
    render_id: z.string().nullable(),
    timeline_id: z.string(),
    status: renderStatus,
    /** 1 is the next one. */
    position_in_queue: z.number().int(),
    /** seconds of work on this machine */
    estimated_duration: z.number(),
    estimated_credits: z.number().int(),
    /** Of a dry run, where the machine that answers renders itself: what rendering would do. */
    plan: z
      .object({
        total_frames: z.number().int(),
        /** Frames that differ from the one before. */
        unique_frames: z.number().int(),
        chunks: z.number().int(),
        /** Chunks kept from earlier renders. */
        chunks_reused: z.number().int(),
      })
      .optional(),
    message: z.string(),
    warnings,
  }),
  examples: [
    {
      summary: "The document's render",
      request: {
        timeline_id: "timeline-123456",
        config: {
          format: "mp4",
          codec: "h264",
          quality: "high",
          bitrate: "10M",
          audio_codec: "aac",
          audio_bitrate: "320k",
        },
        output: { include_subtitles: true, subtitle_style: "default" },
      },
    },
  ],
});

const stage = z.object({
  status: z.enum(["pending", "in_progress", "completed", "failed"]),
  /** seconds it took */
  duration: z.number().optional(),
  /** 0 to 100 */
  progress: z.number().int().optional(),
});

const render = z.object({
  render_id: z.string(),
  timeline_id: z.string(),
  status: renderStatus,
  /** while it waits for its turn on its machine */
  position_in_queue: z.number().int().optional(),
  /** 0 to 100 */
  progress: z.number().int(),
  current_stage: z.string().nullable(),
  stages: z.object({ preparation: stage, compositing: stage, encoding: stage, finalization: stage }),
  started_at: z.string().nullable(),
  estimated_completion: z.string().nullable(),
  completed_at: z.string().nullable(),
  /** What /videos/{video_id}/download takes; null until it is made. */
  video_id: z.string().nullable(),
  video_url: z.string().nullable(),
  thumbnail_url: z.string().nullable(),
  warnings,
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string().nullable() }).nullable(),
});

export const renderStatusContract = defineContract({
  id: "renderStatus",
  method: "GET",
  path: "/videos/render/{render_id}/status",
  summary: "How far a render is",
  tag,
  scope: "read",
  params: renderParams,
  response: render,
});

export const cancelRenderContract = defineContract({
  id: "cancelRender",
  method: "POST",
  path: "/videos/render/{render_id}/cancel",
  summary: "Stop a render",
  tag,
  scope: "generate",
  params: renderParams,
  body: z.object({}),
  response: render,
});

export const downloadVideoContract = defineContract({
  id: "downloadVideo",
  method: "GET",
  path: "/videos/{video_id}/download",
  summary: "A rendered video's file",
  description:
    "Takes the id of a render, of a project's video or of a clip. With Content-Length, ETag and byte ranges.",
  tag,
  scope: "read",
  params: z.object({ video_id: id }),
  streams: [...CONTAINERS, ...SOUND_CONTAINERS].map((extension) => MIME_TYPES[extension]),
});

export const videoContracts = [
  createTimelineContract,
  getTimelineContract,
  putTimelineContract,
  reframeContract,
  stillContract,
  startRenderContract,
  renderStatusContract,
  cancelRenderContract,
  downloadVideoContract,
];
