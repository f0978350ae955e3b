import { z } from "zod";
import { defineContract } from "../../contract";
import { reviewChange, reviewSchema, visualsSchema } from "./review";

const id = z.object({ id: z.string().min(1).max(200) });
const tag = "Studio";

export const reviewContract = defineContract({
  id: "ui.review",
  method: "GET",
  path: "/jobs/{id}/review",
  summary: "A film's plan that waits to be looked at",
  tag,
  params: id,
  response: reviewSchema,
});
export const saveReviewContract = defineContract({
  id: "ui.saveReview",
  method: "PATCH",
  path: "/jobs/{id}/review",
  summary: "Keep a plan as it was edited",
  tag,
  params: id,
  body: reviewChange,
  response: reviewSchema,
});
export const approveReviewContract = defineContract({
  id: "ui.approveReview",
  method: "POST",
  path: "/jobs/{id}/review/approve",
  summary: "Make the film as it is planned",
  tag,
  params: id,
  response: z.undefined(),
  status: 204,
});
export const sceneVisualsContract = defineContract({
  id: "ui.sceneVisuals",
  method: "GET",
  path: "/jobs/{id}/review/scenes/{scene}/visuals",
  summary: "Ways to show a scene of a plan",
  tag,
  params: id.extend({ scene: z.string().min(1).max(200) }),
  response: visualsSchema,
});
