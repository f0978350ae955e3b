import { z } from "zod";
import { defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";
import { filmFile, filmOutput } from "./film-job";
import { MAX_TEXT } from "./schemas";

export const scenePipeline = definePipeline([
  { key: "voices", label: "Recording the narration", weight: 10 },
  { key: "pictures", label: "Making the pictures", weight: 10 },
  { key: "timeline", label: "Laying out the timeline", weight: 2 },
  { key: "render", label: "Rendering the film", weight: 70 },
  { key: "check", label: "Checking the result", weight: 5 },
  { key: "deliver", label: "Delivering the film", weight: 3 },
]);

export const sceneRequestSchema = z.object({
  filmId: z.string(),
  sceneId: z.string(),
  /** What the scene says instead; its own words when absent. */
  narration: z.string().trim().min(1).max(MAX_TEXT).optional(),
  /** What to look for, or to draw, when pictures are searched or generated. */
  prompt: z.string().trim().max(2000).optional(),
  /** The user's picture or clip that it shows: another one, none (null), or the same as before when absent. */
  mediaAssetId: z.string().max(200).nullable().optional(),
});
export type SceneRequest = z.output<typeof sceneRequestSchema>;

export const sceneRetryRequested = defineJobEvent("scene/retry.requested");

/** Makes one scene of a film again, and renders the film with it. Free of charge. */
export const sceneJob = defineJobKind({
  kind: "scene",
  idPrefix: "job",
  input: sceneRequestSchema,
  output: filmOutput,
  file: filmFile,
  title: ({ prompt }) => prompt?.slice(0, 80),
  pipeline: scenePipeline,
  event: sceneRetryRequested,
  film: "changes",
  audience: { request: null, account: null },
});
