import { z } from "zod";
import { boxSchema, cropSchema, drawnBase, frame, gain, idSchema, originSchema, span } from "./parts";
import { pan } from "./sound";
import { visualSchema } from "./visuals";

const point = z.object({
  /** Centre of the visible part, in fractions of the picture. */
  x: z.number().min(0).max(1).default(0.5),
  y: z.number().min(0).max(1).default(0.5),
  /** 1 shows the whole picture (cover). */
  scale: z.number().min(1).max(8).default(1),
});

/** Slow movement over a picture. `pro` adds depth: picture and a blurred copy behind it move at different speeds. */
export const motionSchema = z.object({
  mode: z.enum(["none", "standard", "pro"]).default("none"),
  start: point.default({ x: 0.5, y: 0.5, scale: 1 }),
  end: point.default({ x: 0.5, y: 0.5, scale: 1.12 }),
});
export type Motion = z.infer<typeof motionSchema>;

/**
 * A drawn scene. `cues` are frames from the scene's start at which each part appears, by the part's key; one below 0 has
 * its entry begun before the scene.
 */
export const sceneItemSchema = z.object({
  kind: z.literal("scene"),
  ...drawnBase,
  span,
  visual: visualSchema,
  cues: z.record(z.string().max(60), z.number().int().min(-600)).default({}),
  /** `bold` turns the theme inside out: its first colour is the ground. */
  ground: z.enum(["base", "bold"]).default("base"),
  /** `rest`: captions are not drawn while the scene is, which shows its words itself, and leave their room to it. */
  captions: z.enum(["rest"]).optional(),
  /** Picks the drawn background among the theme's. */
  seed: z.number().int().min(0).max(0xffffffff).default(1),
});

export const imageItemSchema = z.object({
  kind: z.literal("image"),
  ...drawnBase,
  span,
  assetId: idSchema,
  fit: z.enum(["cover", "contain"]).default("cover"),
  motion: motionSchema.default({
    mode: "none",
    start: { x: 0.5, y: 0.5, scale: 1 },
    end: { x: 0.5, y: 0.5, scale: 1 },
  }),
  box: boxSchema.optional(),
  crop: cropSchema.optional(),
  radius: z.number().min(0).max(1000).default(0),
});

export const videoItemSchema = z.object({
  kind: z.literal("video"),
  ...drawnBase,
  span,
  assetId: idSchema,
  /** Seconds into the source at which the clip starts. */
  trimStart: z.number().min(0).default(0),
  /** 2 plays twice as fast. */
  speed: z.number().min(0.1).max(16).default(1),
  reverse: z.boolean().default(false),
  /** Holds this second of the source for the whole clip. */
  freezeAt: z.number().min(0).optional(),
  loop: z.boolean().default(false),
  /** Whether the clip may be longer than its source: its last picture stays. */
  hold: z.boolean().default(false),
  /** Whether a voice keeps its height at another speed. */
  keepPitch: z.boolean().default(true),
  origin: originSchema.optional(),
  volume: gain.default(1),
  pan,
  /** Frames in which the clip's sound comes and goes. */
  soundFadeIn: frame.default(0),
  soundFadeOut: frame.default(0),
  fit: z.enum(["cover", "contain"]).default("cover"),
  box: boxSchema.optional(),
  crop: cropSchema.optional(),
  radius: z.number().min(0).max(1000).default(0),
});

export const textItemSchema = z.object({
  kind: z.literal("text"),
  ...drawnBase,
  span,
  text: z.string().max(5000),
  box: boxSchema.default({ x: 0.1, y: 0.4, width: 0.8, height: 0.2, rotation: 0 }),
  /** Largest size in pixels of the canvas; the text shrinks to stay inside its box. */
  fontSize: z.number().min(4).max(2000).default(72),
  fontWeight: z.number().int().min(100).max(900).default(700),
  font: z.enum(["display", "body", "mono"]).default("display"),
  color: z.string().max(40).optional(),
  background: z.string().max(40).optional(),
  align: z.enum(["start", "center", "end"]).default("center"),
  animation: z.enum(["none", "fade", "rise", "words", "typewriter"]).default("fade"),
});

export const shapeItemSchema = z.object({
  kind: z.literal("shape"),
  ...drawnBase,
  shape: z.enum(["rectangle", "ellipse", "line", "arrow"]).default("rectangle"),
  box: boxSchema,
  fill: z.string().max(40).optional(),
  stroke: z.string().max(40).optional(),
  strokeWidth: z.number().min(0).max(400).default(0),
  radius: z.number().min(0).max(1000).default(0),
});
