import { z } from "zod";
import { hexColor } from "@/lib/core/fields";
import { SHAPES } from "@/lib/core/media-formats";
import { say } from "@/lib/messages/say";
import { wording } from "@/lib/messages/validation";
import type { NewEditorProject } from "@/lib/services/editor";
import { type NewSegment, type OverlayChange, RESOLUTIONS, type SegmentChange } from "@/lib/services/editor/types";
import { transition, transitionOf } from "./timeline-request";

const id = z.string().min(1).max(200);
/** Longest film, in seconds: four hours. */
const LONGEST = 4 * 3600;
const seconds = z.number().min(0).max(LONGEST);
const volume = z.number().min(0).max(4);
const name = z.string().trim().min(1).max(200);
const externalUser = z.string().trim().min(1).max(200);
const resolution = z.enum(Object.keys(RESOLUTIONS) as [keyof typeof RESOLUTIONS]);
const fps = z
  .number()
  .int(wording(say("validation.whole_fps")))
  .min(1)
  .max(120);
const color = hexColor("#ffffff");

const segmentFields = {
  /** Seconds; a picture's is 5, a clip's and a sound's its own. */
  duration: z.number().positive().max(LONGEST).optional(),
  /** Seconds into the asset at which it begins. */
  trim_start: seconds.optional(),
  volume: volume.optional(),
  transition_in: transition.nullish(),
  transition_out: transition.nullish(),
};

/** A file of the library as a segment. */
export const newSegment = z.object({
  asset_id: id,
  /** Counted from 0; behind the last segment without it. */
  position: z.number().int().min(0).max(20_000).optional(),
  ...segmentFields,
});

/** The document's request for a project. */
export const newEditorProject = z
  .object({
    /** The client's own name for whom it edits: it filters lists, and is no authority. */
    user_id: externalUser.optional(),
    name: name.default("Untitled"),
    /** A job that has made a film. */
    course_job_id: id.optional(),
    media: z
      .array(z.object({ asset_id: id, ...segmentFields }))
      .max(200)
      .optional(),
    resolution: resolution.optional(),
    fps: fps.optional(),
    /** Shape of a project that begins without a film. */
    format: z.enum(SHAPES).optional(),
  })
  .refine(({ course_job_id, media }) => !course_job_id || !media, {
    message: wording(say("validation.not_both", { one: "course_job_id", other: "media" })),
    path: ["media"],
  });

export const editorProjectChange = z.object({
  name: name.optional(),
  user_id: externalUser.optional(),
  resolution: resolution.optional(),
  fps: fps.optional(),
});

/** What the document changes of a segment. */
export const segmentChange = z.object({
  /** Seconds cut off, counted from the segment as it was when it was whole. */
  trim_start: seconds.optional(),
  trim_end: seconds.optional(),
  /** 1 is unchanged. */
  volume: volume.optional(),
  transition_in: transition.nullish(),
  transition_out: transition.nullish(),
  name: name.optional(),
});

const place = {
  /** Seconds from the film's start. */
  start_time: seconds.optional(),
  /** 5 seconds after the start without it. */
  end_time: z.number().positive().max(LONGEST).optional(),
  /** Its centre, in per cent of the canvas. */
  x: z.number().min(-300).max(300).optional(),
  y: z.number().min(-300).max(300).optional(),
  /** Its size, in per cent of the canvas. */
  width: z.number().positive().max(800).optional(),
  height: z.number().positive().max(800).optional(),
  /** Degrees, clockwise. */
  rotation: z.number().min(-3600).max(3600).optional(),
  opacity: z.number().min(0).max(1).optional(),
};
const words = {
  text: z.string().min(1).max(5000),
  /** Pixels of a canvas 1080 high. */
  font_size: z.number().min(6).max(1000).optional(),
  font_weight: z.number().int().min(100).max(900).optional(),
  font: z.enum(["display", "body", "mono"]).optional(),
  /** The theme's own without it. */
  font_color: color.nullish(),
  background_color: color.nullish(),
  align: z.enum(["start", "center", "end"]).optional(),
  animation: z.enum(["none", "fade", "rise", "words", "typewriter"]).optional(),
};
const drawn = {
  shape: z.enum(["rectangle", "ellipse", "line", "arrow"]).optional(),
  fill_color: color.nullish(),
  stroke_color: color.nullish(),
  /** Pixels of a canvas 1080 high. */
  stroke_width: z.number().min(0).max(200).optional(),
};

export const textOverlay = z.object({ ...words, ...place });
export const imageOverlay = z.object({ asset_id: id, ...place });
export const shapeOverlay = z.object({ ...drawn, ...place });
/** What is changed of an overlay of any type; a field of another type is refused. */
export const overlayChange = z.object({
  ...z.object(words).partial().shape,
  ...drawn,
  asset_id: id.optional(),
  ...place,
});

/** Where the document has what the core's errors name. */
export const EDITOR_FIELDS = {
  jobId: "course_job_id",
  assetId: "asset_id",
  start: "start_time",
  end: "end_time",
  ids: "segment_ids",
  background: "background_color",
  fill: "fill_color",
  stroke: "stroke_color",
};

/** Null takes a transition away, nothing leaves it. */
const passage = (asked: z.output<typeof transition> | null | undefined) =>
  asked === undefined ? undefined : asked === null ? null : transitionOf(asked);

export const toSegmentChange = (body: z.output<typeof segmentChange>): SegmentChange => ({
  trimStart: body.trim_start,
  trimEnd: body.trim_end,
  volume: body.volume,
  name: body.name,
  transitionIn: passage(body.transition_in),
  transitionOut: passage(body.transition_out),
});

export const toNewSegment = (body: z.output<typeof newSegment>): NewSegment => ({
  assetId: body.asset_id,
  position: body.position,
  duration: body.duration,
  trimStart: body.trim_start,
  volume: body.volume,
  transitionIn: passage(body.transition_in),
  transitionOut: passage(body.transition_out),
});

export const toNewProject = (body: z.output<typeof newEditorProject>): NewEditorProject => ({
  name: body.name,
  externalUserId: body.user_id,
  jobId: body.course_job_id,
  media: body.media?.map(toNewSegment),
  resolution: body.resolution,
  fps: body.fps,
  shape: body.format,
});

export function toOverlay(body: z.output<typeof overlayChange>): OverlayChange {
  const { start_time, end_time, font_size, font_weight, font_color, background_color, asset_id, ...rest } = body;
  const { fill_color, stroke_color, stroke_width, ...same } = rest;
  const given = {
    ...same,
    start: start_time,
    end: end_time,
    fontSize: font_size,
    fontWeight: font_weight,
    fontColor: font_color,
    background: background_color,
    assetId: asset_id,
    fill: fill_color,
    stroke: stroke_color,
    strokeWidth: stroke_width,
  };
  // What is not given stays as it is.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
