import { z } from "zod";
import { keyframesSchema } from "./keyframes";

export const idSchema = z.string().min(1).max(120);
/** A point in time: whole frames from the start. */
export const frame = z.number().int().min(0);
/** A length of time: whole frames, at least one. */
export const frames = z.number().int().min(1);
/** Gain as a factor: 1 is unchanged, 2 is +6 dB. */
export const gain = z.number().min(0).max(4);

export const THEME_IDS = ["midnight", "paper", "mint", "neon", "slate", "sunrise", "editorial", "forest"] as const;
export type ThemeId = (typeof THEME_IDS)[number];

// To the letter what `hexColor` of lib/core/fields.ts says, which has its id: every page loads this file, without the sentences.
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, "a colour such as #3366ff");

/** A theme and, where the maker's brand asks for it, colours that replace the theme's own. */
export const themeSchema = z.object({
  id: z.enum(THEME_IDS).default("midnight"),
  primary: color.optional(),
  accent: color.optional(),
});

/** A file the timeline draws or plays. `src` is a URL or an absolute path that the caller has resolved. */
export const assetSchema = z.object({
  id: idSchema,
  kind: z.enum(["image", "video", "audio"]),
  src: z.string().max(4000),
  mime: z.string().max(120).default("application/octet-stream"),
  /** SHA-256 of the content; cached chunks depend on it. */
  hash: z.string().max(128).default(""),
  width: z.number().int().min(0).default(0),
  height: z.number().int().min(0).default(0),
  durationSeconds: z.number().min(0).default(0),
  /** Of a picture that moves: milliseconds that each frame is shown, and how often all are played (0 for ever). */
  frames: z.array(z.number().positive()).max(5000).optional(),
  loops: z.number().int().min(0).optional(),
});

/** A rectangle in fractions of the canvas (0–1), turned by `rotation` degrees about its centre. */
export const boxSchema = z.object({
  x: z.number().min(-4).max(4).default(0),
  y: z.number().min(-4).max(4).default(0),
  width: z.number().min(0).max(8).default(1),
  height: z.number().min(0).max(8).default(1),
  rotation: z.number().min(-3600).max(3600).default(0),
});
export type Box = z.infer<typeof boxSchema>;

export const TRANSITION_KINDS = ["cut", "fade", "dissolve", "slide", "push", "wipe", "zoom", "iris"] as const;

/** How an item comes in over what lies below it, during its own first `frames`. */
export const transitionSchema = z.object({
  kind: z.enum(TRANSITION_KINDS).default("fade"),
  frames: z.number().int().min(0).max(240).default(10),
  direction: z.enum(["left", "right", "up", "down"]).default("left"),
});
export type Transition = z.infer<typeof transitionSchema>;

const languageTag = z.string().min(2).max(35);

/** What every item has. `from` counts from the start of the film. */
export const itemBase = {
  id: idSchema,
  from: frame,
  durationInFrames: frames,
  name: z.string().max(200).default(""),
  /** Items of one link are moved and cut together: a scene, its voice, its presenter. */
  link: idSchema.optional(),
  /** Items that the user grouped: selected together. */
  group: idSchema.optional(),
  /** Frames cut off at the start of what the item's own time counts: its animation, keyframes, rounds of a loop. */
  head: z.number().int().min(-1_000_000).max(10_000_000).default(0),
  /** Place among items that begin at the same frame of a track whose items may lie over each other. */
  order: z.number().int().optional(),
  language: languageTag.optional(),
};

/** Frames that an animation was made for, `head` included; where it is absent, those that the item has. */
export const span = frames.optional();

/** The range of its source that a clip was put in with, in seconds; trims of older surfaces count from it. */
export const originSchema = z.object({ start: z.number().min(0), end: z.number().min(0) });

/** Shares of a picture that are cut off at its edges; what is left stays where it is. */
export const cropSchema = z.object({
  left: z.number().min(0).max(0.99).default(0),
  top: z.number().min(0).max(0.99).default(0),
  right: z.number().min(0).max(0.99).default(0),
  bottom: z.number().min(0).max(0.99).default(0),
});
export type Crop = z.infer<typeof cropSchema>;

/** What every drawn item has besides. */
export const drawnBase = {
  ...itemBase,
  transitionIn: transitionSchema.optional(),
  transitionOut: transitionSchema.optional(),
  opacity: z.number().min(0).max(1).default(1),
  /** Frames in which the picture comes out of what lies beneath it, and goes. */
  fadeIn: frame.default(0),
  fadeOut: frame.default(0),
  keyframes: keyframesSchema.optional(),
};

/** A drawing carried inside the document, so that no icon set has to reach the browser. `body` is SVG without the svg tag. */
export const iconSchema = z.object({
  name: z.string().max(120),
  body: z.string().max(60_000),
  width: z.number().positive().default(32),
  height: z.number().positive().default(32),
});
export type Icon = z.infer<typeof iconSchema>;
