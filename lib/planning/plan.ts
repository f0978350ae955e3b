import { z } from "zod";
import { idSchema } from "@/lib/timeline/schema/parts";
import { visualSchema } from "@/lib/timeline/schema/visuals";

/** Where in a scene's narration something is said: the words and their UTF-16 offset. */
export const cueTextSchema = z.object({ text: z.string(), at: z.number().int().min(0) });
export type CueText = z.infer<typeof cueTextSchema>;

/** A picture or clip that the user gave for the film, already stored. */
export const plannedMediaSchema = z.object({
  assetId: idSchema,
  kind: z.enum(["image", "video"]),
  /** Length of a clip in seconds; 0 for pictures. */
  durationSeconds: z.number().min(0).default(0),
  credit: z.string().max(300).default(""),
});
export type PlannedMedia = z.infer<typeof plannedMediaSchema>;

/** A page that a narrated fact comes from; with `sentence`, the receipt of a sentence that was quoted. */
export const sourceSchema = z.object({
  title: z.string(),
  url: z.string(),
  /** Who published it, where that is known by a name. */
  site: z.string().optional(),
  section: z.string().optional(),
  /** The version of the page that was read. */
  revision: z.string().optional(),
  licence: z.string().optional(),
  /** As it is narrated. */
  sentence: z.string().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** One scene before it has a voice: what is said, what is shown, and at which words each part of it appears. */
export const scenePlanSchema = z.object({
  id: idSchema,
  /** All that is spoken in the scene; the sentences joined by spaces. */
  narration: z.string().min(1),
  sentences: z.array(z.string().min(1)).min(1),
  /** The script's own heading where it has one, else drawn from the narration's words; at most 60 characters. */
  heading: z.string().min(1).max(60),
  keyPhrases: z.array(z.string()),
  visual: visualSchema,
  /** By cue key of the visual. */
  cueTexts: z.record(z.string(), cueTextSchema),
  /** The user's picture or clip that the scene shows; a clip is laid over the visual. */
  media: plannedMediaSchema.optional(),
  /** What to look for when pictures are searched or drawn for this scene. */
  pictureQuery: z.string(),
  /** Whether a found or generated picture may take the place of the visual. */
  pictureWelcome: z.boolean(),
  /** Starts a chapter with this title. */
  chapter: z.string().max(200).optional(),
  estimatedSeconds: z.number().positive(),
  sources: z.array(sourceSchema).default([]),
  /** Why this visual was chosen, for who works on the planner: no page and no API shows it. */
  reason: z.string(),
});
export type ScenePlan = z.infer<typeof scenePlanSchema>;
