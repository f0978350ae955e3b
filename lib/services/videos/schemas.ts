import { z } from "zod";

/** Longest film of a timeline, in seconds: four hours. */
const LONGEST = 4 * 3600;
const MAX_TRACKS = 32;
const MAX_CLIPS = 500;
const id = z.string().min(1).max(200);

/** Names of transitions as clients know them; each is one of the timeline's own. */
export const TRANSITIONS = {
  none: { kind: "cut" },
  cut: { kind: "cut" },
  fade: { kind: "fade" },
  fade_in: { kind: "fade" },
  fade_out: { kind: "fade" },
  dissolve: { kind: "dissolve" },
  crossfade: { kind: "dissolve" },
  slide: { kind: "slide", direction: "left" },
  slide_left: { kind: "slide", direction: "left" },
  slide_right: { kind: "slide", direction: "right" },
  slide_up: { kind: "slide", direction: "up" },
  slide_down: { kind: "slide", direction: "down" },
  push: { kind: "push", direction: "left" },
  wipe: { kind: "wipe", direction: "left" },
  wipe_right: { kind: "wipe", direction: "right" },
  zoom: { kind: "zoom" },
  iris: { kind: "iris" },
} as const;
type TransitionName = keyof typeof TRANSITIONS;
const transitionName = z.enum(Object.keys(TRANSITIONS) as [TransitionName, ...TransitionName[]]);
/** A name, or a name with a length in seconds. */
const transition = z
  .union([transitionName, z.object({ type: transitionName, duration: z.number().min(0).max(8).optional() })])
  .transform((value) => (typeof value === "string" ? { type: value } : value));

const clipSchema = z.object({
  asset_id: id,
  /** Seconds from the start of the film. */
  start_time: z.number().min(0).max(LONGEST).default(0),
  /** Seconds; a picture's is 5, a clip's and a sound's its own. */
  duration: z.number().positive().max(LONGEST).optional(),
  /** Seconds into the asset at which it begins. */
  trim_start: z.number().min(0).max(LONGEST).default(0),
  transition_in: transition.optional(),
  transition_out: transition.optional(),
  /** 1 is unchanged. */
  volume: z.number().min(0).max(4).default(1),
  /** Seconds over which a sound comes and goes. */
  fade_in: z.number().min(0).max(60).default(0),
  fade_out: z.number().min(0).max(60).default(0),
  duck_under_voice: z.boolean().optional(),
  loop: z.boolean().optional(),
});
export type TimelineClip = z.output<typeof clipSchema>;

export const TRACK_TYPES = ["video", "image", "overlay", "audio", "voice", "music", "effect"] as const;
const trackSchema = z.object({
  type: z.enum(TRACK_TYPES),
  name: z.string().max(120).optional(),
  clips: z.array(clipSchema).max(MAX_CLIPS),
});
export type TimelineTrack = z.output<typeof trackSchema>;

export const createTimelineSchema = z.object({
  project_id: id.nullish(),
  title: z.string().trim().min(1).max(200).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Za-z]{2,4})?$/, "a language code such as en or fr")
    .optional(),
  config: z
    .object({
      resolution: z
        .string()
        .regex(/^\d{2,4}x\d{2,4}$/, "a size such as 1920x1080")
        .refine((value) => value.split("x").every((side) => Number(side) >= 16 && Number(side) <= 7680), {
          message: "each side has 16 to 7680 pixels",
        })
        .default("1920x1080"),
      fps: z.number().int().min(1).max(120).default(30),
      background_color: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, "a colour such as #000000")
        .default("#000000"),
    })
    .prefault({}),
  tracks: z
    .array(trackSchema)
    .min(1)
    .max(MAX_TRACKS)
    .refine((tracks) => tracks.some((track) => track.clips.length > 0), { message: "at least one clip is required" }),
});
export type CreateTimeline = z.output<typeof createTimelineSchema>;

const FILM_FORMATS = ["mp4", "webm", "mov", "gif"] as const;
export type FilmContainer = (typeof FILM_FORMATS)[number];
/** Files of the sound alone. */
const SOUND_FORMATS = ["mp3", "m4a", "wav"] as const;
export type SoundContainer = (typeof SOUND_FORMATS)[number];

/** A number of bits a second such as `10M`, `320k` or 128000. */
export const bitrate = z
  .union([z.string().regex(/^\d{1,6}(\.\d+)?[kKmM]?$/, "a rate such as 10M or 320k"), z.number().int()])
  .transform((value) => {
    if (typeof value === "number") return value;
    const unit = { k: 1000, m: 1_000_000 }[value.slice(-1).toLowerCase()] ?? 1;
    return Math.round(Number.parseFloat(value) * unit);
  });

export const AUDIO_CODECS = ["aac", "opus", "mp3", "pcm"] as const;
export type AudioCodec = (typeof AUDIO_CODECS)[number];

export const renderSchema = z.object({
  timeline_id: id,
  config: z
    .object({
      format: z.enum([...FILM_FORMATS, ...SOUND_FORMATS]).default("mp4"),
      codec: z.enum(["h264", "h265", "hevc", "vp9", "av1", "prores", "gif"]).optional(),
      quality: z.enum(["draft", "low", "medium", "standard", "high", "ultra", "master"]).default("standard"),
      bitrate: bitrate.pipe(z.number().min(100_000).max(200_000_000)).optional(),
      audio_codec: z.enum(AUDIO_CODECS).optional(),
      audio_bitrate: bitrate.pipe(z.number().min(32_000).max(512_000)).optional(),
    })
    .prefault({}),
  output: z
    .object({ include_subtitles: z.boolean().default(false), subtitle_style: z.string().max(40).default("default") })
    .prefault({}),
  dry_run: z.boolean().optional(),
  max_credits: z.number().int().min(0).optional(),
});
export type RenderRequest = z.output<typeof renderSchema>;
