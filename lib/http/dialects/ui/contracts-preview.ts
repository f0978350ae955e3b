import { z } from "zod";
import { defineContract } from "../../contract";
import { previewSchema } from "./film-preview";
import { FORMATS } from "./films";

/** What the preview plays, in the film's shape or another. */
export const previewContract = defineContract({
  id: "ui.filmPreview",
  method: "GET",
  path: "/films/{id}/preview",
  summary: "What a page plays of a film before it is rendered",
  tag: "Studio",
  params: z.object({ id: z.string().min(1).max(200) }),
  query: z.object({ format: z.enum(FORMATS).optional() }),
  response: previewSchema,
});
