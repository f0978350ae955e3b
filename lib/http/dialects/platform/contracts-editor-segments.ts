import { z } from "zod";
import { defineContract } from "../../contract";
import { imageOverlay, newSegment, overlayChange, segmentChange, shapeOverlay, textOverlay } from "./editor-request";
import { transition } from "./timeline-request";

const tag = "Editor";
const id = z.string().min(1).max(200);
const params = z.object({ project_id: id });
const segmentParams = z.object({ project_id: id, segment_id: id });
const overlayParams = z.object({ project_id: id, overlay_id: id });

const passage = z.object({
  type: z.string(),
  /** seconds */
  duration: z.number(),
  direction: z.string(),
});

/** A segment of a project. Times are seconds. */
export const segment = z.object({
  id: z.string(),
  /** Its place, from 0. */
  index: z.number().int(),
  type: z.enum(["scene", "video", "image", "text", "shape", "audio"]),
  name: z.string(),
  /** What is said in it. */
  text: z.string(),
  /** Null for what is drawn without a file. */
  asset_id: z.string().nullable(),
  start_time: z.number(),
  end_time: z.number(),
  duration: z.number(),
  /** Cut off, counted from the segment as it was when it was whole. */
  trim_start: z.number(),
  trim_end: z.number(),
  /** Null where nothing is heard. */
  volume: z.number().nullable(),
  transition_in: passage.nullable(),
  transition_out: passage.nullable(),
});
const segments = z.object({ segments: z.array(segment) });

/** What lies over a project's film; each type has the fields of its own. */
export const overlay = z.object({
  id: z.string(),
  type: z.enum(["text", "image", "shape"]),
  start_time: z.number(),
  end_time: z.number(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  rotation: z.number(),
  opacity: z.number(),
  text: z.string().optional(),
  font_size: z.number().optional(),
  font_weight: z.number().optional(),
  font: z.string().optional(),
  font_color: z.string().nullable().optional(),
  background_color: z.string().nullable().optional(),
  align: z.string().optional(),
  animation: z.string().optional(),
  asset_id: z.string().optional(),
  shape: z.string().optional(),
  fill_color: z.string().nullable().optional(),
  stroke_color: z.string().nullable().optional(),
  stroke_width: z.number().optional(),
});

const common = { tag, scope: "generate" } as const;

export const listSegmentsContract = defineContract({
  id: "listSegments",
  method: "GET",
  path: "/editor/projects/{project_id}/segments",
  summary: "Segments of a project, in order",
  tag,
  scope: "read",
  params,
  response: segments,
});

export const addSegmentContract = defineContract({
  id: "addSegment",
  method: "POST",
  path: "/editor/projects/{project_id}/segments",
  summary: "Put a file of the library into a project",
  ...common,
  status: 201,
  params,
  body: newSegment,
  response: segment,
  examples: [{ summary: "Eight seconds of a picture", request: { asset_id: "img-001", duration: 8 } }],
});

export const patchSegmentContract = defineContract({
  id: "patchSegment",
  method: "PATCH",
  path: "/editor/projects/{project_id}/segments/{segment_id}",
  summary: "Trim a segment, change its volume or its transitions",
  description:
    "Trims count from the segment as it was when it was whole: the same request twice changes nothing more, and a smaller trim brings back what a larger one took. What follows moves up.",
  ...common,
  params: segmentParams,
  body: segmentChange,
  response: segment,
  examples: [{ summary: "Quieter, and faded in", request: { volume: 0.9, transition_in: "fade" } }],
});

export const deleteSegmentContract = defineContract({
  id: "deleteSegment",
  method: "DELETE",
  path: "/editor/projects/{project_id}/segments/{segment_id}",
  summary: "Take a segment out; what follows moves up",
  ...common,
  params: segmentParams,
  status: 204,
  response: z.undefined(),
});

export const splitSegmentContract = defineContract({
  id: "splitSegment",
  method: "POST",
  path: "/editor/projects/{project_id}/segments/{segment_id}/split",
  summary: "Cut a segment in two",
  ...common,
  status: 201,
  params: segmentParams,
  body: z.object({
    /** Seconds from the segment's start. */
    at: z.number().positive().max(14_400),
  }),
  response: segments,
  examples: [{ summary: "After one second", request: { at: 1 } }],
});

export const reorderSegmentsContract = defineContract({
  id: "reorderSegments",
  method: "POST",
  path: "/editor/projects/{project_id}/segments/reorder",
  summary: "Put the segments in another order",
  description:
    "Titles and effects that lie within a segment go with it, and so do chapters; what reaches over several stays, as music does.",
  ...common,
  params,
  body: z.object({
    /** Every segment, once. */
    segment_ids: z.array(id).min(1).max(20_000),
  }),
  response: segments,
  examples: [{ summary: "The second one first", request: { segment_ids: ["segment-2", "segment-1"] } }],
});

export const setTransitionsContract = defineContract({
  id: "setTransitions",
  method: "POST",
  path: "/editor/projects/{project_id}/transitions",
  summary: "Let segments come in alike",
  ...common,
  params,
  body: z.object({
    /** Null takes transitions away. */
    transition: transition.nullable(),
    /** All but the first without it. */
    segment_ids: z.array(id).min(1).max(20_000).optional(),
  }),
  response: segments,
  examples: [{ summary: "Dissolves", request: { transition: { type: "dissolve", duration: 0.5 } } }],
});

export const listOverlaysContract = defineContract({
  id: "listOverlays",
  method: "GET",
  path: "/editor/projects/{project_id}/overlays",
  summary: "What lies over a project's film",
  tag,
  scope: "read",
  params,
  response: z.object({ overlays: z.array(overlay) }),
});

export const addTextOverlayContract = defineContract({
  id: "addTextOverlay",
  method: "POST",
  path: "/editor/projects/{project_id}/overlays/text",
  summary: "Put a text over the film",
  ...common,
  status: 201,
  params,
  body: textOverlay,
  response: overlay,
  examples: [
    {
      summary: "The document's overlay",
      request: { text: "Introduction", x: 50, y: 50, font_size: 48, font_color: "#FFFFFF", start_time: 0, end_time: 5 },
    },
  ],
});

export const addImageOverlayContract = defineContract({
  id: "addImageOverlay",
  method: "POST",
  path: "/editor/projects/{project_id}/overlays/image",
  summary: "Put a picture over the film",
  ...common,
  status: 201,
  params,
  body: imageOverlay,
  response: overlay,
  examples: [{ summary: "A logo", request: { asset_id: "img-001", x: 90, y: 10, width: 12, end_time: 5 } }],
});

export const addShapeOverlayContract = defineContract({
  id: "addShapeOverlay",
  method: "POST",
  path: "/editor/projects/{project_id}/overlays/shape",
  summary: "Put a shape over the film",
  ...common,
  status: 201,
  params,
  body: shapeOverlay,
  response: overlay,
  examples: [
    { summary: "A bar", request: { shape: "rectangle", x: 50, y: 90, width: 100, height: 20, fill_color: "#101010" } },
  ],
});

export const patchOverlayContract = defineContract({
  id: "patchOverlay",
  method: "PATCH",
  path: "/editor/projects/{project_id}/overlays/{overlay_id}",
  summary: "Change an overlay",
  ...common,
  params: overlayParams,
  body: overlayChange,
  response: overlay,
  examples: [{ summary: "Elsewhere", request: { x: 50, y: 80 } }],
});

export const deleteOverlayContract = defineContract({
  id: "deleteOverlay",
  method: "DELETE",
  path: "/editor/projects/{project_id}/overlays/{overlay_id}",
  summary: "Take an overlay away",
  ...common,
  params: overlayParams,
  status: 204,
  response: z.undefined(),
});

export const segmentContracts = [
  listSegmentsContract,
  addSegmentContract,
  patchSegmentContract,
  deleteSegmentContract,
  splitSegmentContract,
  reorderSegmentsContract,
  setTransitionsContract,
  listOverlaysContract,
  addTextOverlayContract,
  addImageOverlayContract,
  addShapeOverlayContract,
  patchOverlayContract,
  deleteOverlayContract,
];
