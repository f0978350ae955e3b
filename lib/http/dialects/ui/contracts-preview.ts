import { z } from "zod";
import { SHAPES } from "@/lib/core/media-formats";
import { INTERCHANGE_FORMATS } from "@/lib/timeline/interchange";
import { defineContract } from "../../contract";
import { previewSchema } from "./film-preview";

/** What the preview plays, in the film's shape or another. */
export const previewContract = defineContract({
  id: "ui.filmPreview",
  method: "GET",
  path: "/films/{id}/preview",
  summary: "What a page plays of a film before it is rendered",
  tag: "Studio",
  params: z.object({ id: z.string().min(1).max(200) }),
  query: z.object({ format: z.enum(SHAPES).optional() }),
  response: previewSchema,
});

/** A film for other editing programs. */
export const interchangeContract = defineContract({
  id: "ui.interchange",
  method: "GET",
  path: "/films/{id}/interchange/{format}",
  summary: "A film's timeline as OpenTimelineIO, EDL or FCPXML",
  tag: "Studio",
  params: z.object({ id: z.string().min(1).max(200), format: z.enum(INTERCHANGE_FORMATS) }),
  streams: ["application/octet-stream", "text/plain", "application/xml"],
});
