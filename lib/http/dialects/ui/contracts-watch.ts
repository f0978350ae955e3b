import { z } from "zod";
import { watchPageInput } from "@/lib/services/watch/schemas";
import { defineContract } from "../../contract";
import { filmWatchSchema, watchPageSchema } from "./watch";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";

export const filmWatchContract = defineContract({
  id: "ui.filmWatch",
  method: "GET",
  path: "/films/{id}/watch",
  summary: "The page on which a film is watched",
  tag,
  params: id,
  response: filmWatchSchema,
});
export const publishWatchContract = defineContract({
  id: "ui.publishWatch",
  method: "PUT",
  path: "/films/{id}/watch",
  summary: "Publish a film on a page of this studio, or change the page",
  tag,
  params: id,
  body: watchPageInput,
  response: watchPageSchema,
});
export const unpublishWatchContract = defineContract({
  id: "ui.unpublishWatch",
  method: "DELETE",
  path: "/films/{id}/watch",
  summary: "Take a film's page down",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
