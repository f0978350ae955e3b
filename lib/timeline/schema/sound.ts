import { z } from "zod";
import { keyframesSchema } from "./keyframes";
import { frame, gain, idSchema, itemBase, originSchema } from "./parts";

/** From the left (−1) to the right (1). */
export const pan = z.number().min(-1).max(1).default(0);

const sound = {
  ...itemBase,
  assetId: idSchema,
  /** Seconds into the source at which playback starts. */
  trimStart: z.number().min(0).default(0),
  speed: z.number().min(0.25).max(4).default(1),
  /** Whether a voice keeps its height at another speed. */
  keepPitch: z.boolean().default(true),
  /** Whether the item may be longer than its source: silence follows. */
  hold: z.boolean().default(false),
  origin: originSchema.optional(),
  pan,
  volume: gain.default(1),
  fadeIn: frame.default(0),
  fadeOut: frame.default(0),
  keyframes: keyframesSchema.pick({ volume: true }).optional(),
};

/** Narration (`role: voice`, which music ducks under) or any other sound. */
export const audioItemSchema = z.object({
  kind: z.literal("audio"),
  ...sound,
  role: z.enum(["voice", "effect"]).default("voice"),
});

/** Background music: repeats to fill its length and goes down to `duckTo` × volume while a voice speaks. */
export const musicItemSchema = z.object({
  kind: z.literal("music"),
  ...sound,
  loop: z.boolean().default(true),
  duckTo: z.number().min(0).max(1).default(0.25),
  /** Frames the volume takes to go down before speech and up after it. */
  duckFrames: z.number().int().min(1).max(240).default(24),
});
