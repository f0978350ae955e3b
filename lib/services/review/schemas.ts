import { z } from "zod";
import { say } from "@/lib/messages/say";
import { MAX_TEXT } from "../films/schemas";

/** Most scenes of a plan. */
const MOST_SCENES = 400;
/** Longest narration of one scene, in characters. */
export const LONGEST_SCENE = 4000;
const TOO_LONG = say("validation.too_long_in_all", { most: MAX_TEXT });

const editedScene = z.object({
  /** Null for a new one. */
  id: z.string().max(200).nullable(),
  narration: z.string().trim().min(1).max(LONGEST_SCENE),
  /** Another way to show its words, by the key that `listVisuals` gave; the best one where its words do not allow it. */
  visual: z.string().max(40).optional(),
  /** The user's picture or clip that it shows: another one, none (null), or the same as before when absent. */
  mediaAssetId: z.string().max(200).nullable().optional(),
});
export type EditedScene = z.output<typeof editedScene>;

/** The whole plan as it is to be. */
export const savedPlanSchema = z.object({
  /** Of the plan that was edited. */
  revision: z.number().int(),
  scenes: z
    .array(editedScene)
    .min(1)
    .max(MOST_SCENES)
    .refine((scenes) => scenes.reduce((sum, { narration }) => sum + narration.length, 0) <= MAX_TEXT, {
      message: TOO_LONG.text,
      params: { said: TOO_LONG },
    }),
});
