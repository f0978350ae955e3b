import { z } from "zod";
import { STILL_TYPES } from "@/lib/services/films/still-types";
import { defineContract } from "../../contract";
import { FORMATS } from "./films";
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
    type: z.enum(STILL_TYPES).default("png"),
    format: z.enum(FORMATS).optional(),
  }),
  streams: ["image/png", "image/jpeg"],
  // Each opens a browser.
  limit: { bucket: "still", points: 40, seconds: 60 },
});
