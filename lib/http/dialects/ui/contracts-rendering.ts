import { z } from "zod";
import { MIME_TYPES, SHAPES, STILL_FORMATS } from "@/lib/core/media-formats";
import { defineContract } from "../../contract";
import { renderCacheSchema } from "./rendering";

const tag = "Studio";

export const renderCacheContract = defineContract({
  id: "ui.renderCache",
  method: "GET",
  path: "/render-cache",
  summary: "What is kept of rendered films, to render them faster again",
  tag,
  response: renderCacheSchema,
});
export const emptyRenderCacheContract = defineContract({
  id: "ui.emptyRenderCache",
  method: "DELETE",
  path: "/render-cache",
  summary: "Empty the render cache",
  tag,
  response: renderCacheSchema,
});
export const stillContract = defineContract({
  id: "ui.still",
  method: "GET",
  path: "/films/{id}/still",
  summary: "A picture of a film, as a file",
  tag,
  params: z.object({ id: z.string().min(1).max(200) }),
  query: z.object({
    /** Seconds from the start of the film. */
    time: z.coerce.number().min(0).default(0),
    type: z.enum(STILL_FORMATS).default("png"),
    format: z.enum(SHAPES).optional(),
  }),
  streams: STILL_FORMATS.map((format) => MIME_TYPES[format]),
  // Each opens a browser.
  limit: { bucket: "still", points: 40, seconds: 60 },
});
