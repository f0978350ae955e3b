import { z } from "zod";
import { timelineSchema } from "@/lib/timeline/schema";
import { defineContract } from "../../contract";
import { FORMATS } from "./films";

/** What the preview plays: the document itself, in the film's shape or another. */
export const timelineContract = defineContract({
  id: "ui.filmTimeline",
  method: "GET",
  path: "/films/{id}/timeline",
  summary: "The timeline of a film",
  tag: "Studio",
  params: z.object({ id: z.string().min(1).max(200) }),
  query: z.object({ format: z.enum(FORMATS).optional() }),
  response: timelineSchema,
});
