import { z } from "zod";
import type { PlanReview } from "@/lib/services/review";
import { timelineSchema } from "@/lib/timeline/schema";
import { previewSchema } from "./film-preview";

export const reviewSceneSchema = z.object({
  id: z.string(),
  text: z.string(),
  heading: z.string(),
  /** How it is shown: `points`, `chart/bars` …, or `image` and `video` for the user's own. */
  visual: z.string(),
  medium: z.object({ assetId: z.string(), kind: z.enum(["image", "video"]), thumbnailUrl: z.string() }).nullable(),
  /** Estimated, seconds. */
  seconds: z.number(),
  /** Where it is in the preview, in frames. */
  from: z.number().int(),
  durationInFrames: z.number().int(),
});
export type ReviewScene = z.infer<typeof reviewSceneSchema>;

export const reviewSchema = z.object({
  jobId: z.string(),
  title: z.string(),
  format: z.string(),
  /** Of the plan; what is saved names the one that it was made from. */
  revision: z.number().int(),
  /** A recording says it: words and order cannot change. */
  spoken: z.boolean(),
  scenes: z.array(reviewSceneSchema),
  preview: previewSchema,
  /** Credits that are held for it, and what it costs as it is planned now. */
  held: z.number().int(),
  credits: z.number().int(),
  balance: z.number().int(),
  filmSeconds: z.number(),
  workSeconds: z.number(),
});
export type Review = z.infer<typeof reviewSchema>;

/** The whole plan as it is to be. */
export const reviewChange = z.object({
  revision: z.number().int(),
  scenes: z.array(
    z.object({
      /** Null for a new scene. */
      id: z.string().nullable(),
      text: z.string(),
      /** Another way to show its words. */
      visual: z.string().optional(),
      /** Its picture or clip: another one, none (null), or the same as before. */
      mediaAssetId: z.string().nullable().optional(),
    }),
  ),
});
export type ReviewChange = z.input<typeof reviewChange>;

/** Ways to show a scene's words, each as a film of that scene alone. */
export const visualsSchema = z.array(z.object({ key: z.string(), timeline: timelineSchema }));

export function reviewView({ isSpoken, scenes, estimate, filmId: _, language: __, ...review }: PlanReview): Review {
  return {
    ...review,
    ...estimate,
    spoken: isSpoken,
    scenes: scenes.map(({ narration, medium, ...scene }) => ({
      ...scene,
      text: narration,
      medium: medium && { ...medium, thumbnailUrl: `/api/ui/assets/${medium.assetId}/thumbnail` },
    })),
  };
}
