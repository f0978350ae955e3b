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
