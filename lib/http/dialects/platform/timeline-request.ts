import { z } from "zod";
import { frameSize, hexColor, languageTag } from "@/lib/core/fields";
import { say } from "@/lib/messages/say";
import { wording } from "@/lib/messages/validation";
import { type ClipDraft, type TimelineDraft, TRACK_TYPES, type TransitionDraft } from "@/lib/services/videos/requests";
import type { Box } from "@/lib/timeline/schema/parts";

/** Longest film of a timeline, in seconds: four hours. */
const LONGEST = 4 * 3600;
const MAX_TRACKS = 32;
const MAX_CLIPS = 2000;
/** Per cent of the canvas. */
const share = z.number().min(-300).max(300);
const edge = z.number().min(0).max(0.99).default(0);
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
} as const satisfies Record<string, TransitionDraft>;
type TransitionName = keyof typeof TRANSITIONS;
export const transitionName = z.enum(Object.keys(TRANSITIONS) as [TransitionName, ...TransitionName[]]);
/** A name, or a name with a length in seconds. */
export const transition = z
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
  /** Seconds over which it comes and goes. */
  fade_in: z.number().min(0).max(60).default(0),
  fade_out: z.number().min(0).max(60).default(0),
  duck_under_voice: z.boolean().optional(),
  loop: z.boolean().optional(),
  /** 2 plays twice as fast, in half the time. */
  speed: z.number().min(0.25).max(4).optional(),
  /** Whether a voice keeps its height at another speed; yes without it. */
  keep_pitch: z.boolean().optional(),
  reverse: z.boolean().optional(),
  /** Second of the asset that is held for all of the clip. */
  freeze_at: z.number().min(0).max(LONGEST).optional(),
  /** From the left (-1) to the right (1). */
  pan: z.number().min(-1).max(1).optional(),
  opacity: z.number().min(0).max(1).optional(),
  fit: z.enum(["cover", "contain"]).optional(),
  /** Shares that are cut off at the edges. */
  crop: z.object({ left: edge, top: edge, right: edge, bottom: edge }).optional(),
  /** Its centre and size in per cent of the canvas, turned by degrees; all of the canvas without it. */
  position: z
    .object({
      x: share,
      y: share,
      width: z.number().positive().max(800),
      height: z.number().positive().max(800),
      rotation: z.number().min(-3600).max(3600).default(0),
    })
    .optional(),
  /** Of its corners, pixels. */
  radius: z.number().min(0).max(1000).optional(),
});

const trackSchema = z.object({
  type: z.enum(TRACK_TYPES),
  name: z.string().max(120).optional(),
  clips: z.array(clipSchema).max(MAX_CLIPS),
});

/** The document's timeline. */
export const timelineRequest = z.object({
  project_id: id.nullish(),
  title: z.string().trim().min(1).max(200).optional(),
  language: languageTag.optional(),
  config: z
    .object({
      resolution: frameSize("1920x1080", 16, 7680).default("1920x1080"),
      fps: z
        .number()
        .int(wording(say("validation.whole_fps")))
        .min(1)
        .max(120)
        .default(30),
      background_color: hexColor("#000000").default("#000000"),
    })
    .prefault({}),
  tracks: z
    .array(trackSchema)
    .min(1)
    .max(MAX_TRACKS)
    .refine((tracks) => tracks.some((track) => track.clips.length > 0), {
      message: wording(say("validation.least_clips")),
    }),
});

type Transition = z.output<typeof transition> | undefined;

/** A transition as the core has it; undefined where none is asked for. */
export function transitionOf(asked: Transition): TransitionDraft | undefined {
  return asked && { ...TRANSITIONS[asked.type], seconds: "duration" in asked ? asked.duration : undefined };
}

/** A centre and a size in per cent as a box in fractions. */
function boxOf({ x, y, width, height, rotation }: NonNullable<z.output<typeof clipSchema>["position"]>): Box {
  return { x: (x - width / 2) / 100, y: (y - height / 2) / 100, width: width / 100, height: height / 100, rotation };
}

function clipOf(clip: z.output<typeof clipSchema>): ClipDraft {
  return {
    assetId: clip.asset_id,
    start: clip.start_time,
    seconds: clip.duration,
    trimStart: clip.trim_start,
    transitionIn: transitionOf(clip.transition_in),
    transitionOut: transitionOf(clip.transition_out),
    volume: clip.volume,
    fadeIn: clip.fade_in,
    fadeOut: clip.fade_out,
    duckUnderVoice: clip.duck_under_voice,
    loop: clip.loop,
    speed: clip.speed,
    keepPitch: clip.keep_pitch,
    reverse: clip.reverse,
    freezeAt: clip.freeze_at,
    pan: clip.pan,
    look: {
      opacity: clip.opacity,
      fit: clip.fit,
      crop: clip.crop,
      radius: clip.radius,
      box: clip.position && boxOf(clip.position),
    },
  };
}

/** The document's timeline as the core's draft of one. */
export function toTimelineDraft(body: z.output<typeof timelineRequest>): TimelineDraft {
  const { resolution, fps, background_color: background } = body.config;
  const [width = 0, height = 0] = resolution.split("x").map(Number);
  const tracks = body.tracks.map(({ clips, ...track }) => ({ ...track, clips: clips.map(clipOf) }));
  const { title, language } = body;
  return { projectId: body.project_id ?? undefined, title, language, width, height, fps, background, tracks };
}
