import { z } from "zod";
import { keyframesSchema } from "./keyframes";
import { boxSchema, frame, idSchema, itemBase } from "./parts";
import { VISEMES } from "./speech";

export const CAPTION_STYLES = ["classic", "karaoke", "boxed", "bold", "minimal", "pop"] as const;
export type CaptionStyle = (typeof CAPTION_STYLES)[number];

/** One spoken word as it is shown (punctuation included); frames count from the start of the film. */
export const captionWordSchema = z.object({ text: z.string().max(120), from: frame, to: frame });

/** Words grouped into what is on screen at once; a page stays until the next one or until `to`. */
export const captionPageSchema = z.object({ from: frame, to: frame, words: z.array(captionWordSchema).min(1) });

/**
 * Captions. `speech` shows what the voices of the film say, word by word, wherever they are moved; `free` shows `pages` as they
 * are, which count frames from the start of the film.
 */
export const captionsItemSchema = z.object({
  kind: z.literal("captions"),
  ...itemBase,
  mode: z.enum(["speech", "free"]).default("free"),
  /** Words shown otherwise than they were heard, by `<asset>:<index of the word>`; an empty one is not shown. */
  corrections: z.record(z.string().max(140), z.string().max(120)).default({}),
  style: z.enum(CAPTION_STYLES).default("classic"),
  position: z.enum(["top", "middle", "bottom"]).default("bottom"),
  /** Share of the canvas' height that captions at the bottom leave free below them, for players' own controls; none: the shape's safe margin. */
  lift: z.number().min(0).max(0.5).optional(),
  /** Size relative to the style's own. */
  scale: z.number().min(0.4).max(3).default(1),
  color: z.string().max(40).optional(),
  highlight: z.string().max(40).optional(),
  keyframes: keyframesSchema.omit({ volume: true }).optional(),
  pages: z.array(captionPageSchema).default([]),
});

/**
 * A drawn presenter. `speech` moves the mouth with the voices of the film; `free` with `visemes`, each of which holds from its
 * frame (counted from the start of the film) until the next one.
 */
export const avatarItemSchema = z.object({
  kind: z.literal("avatar"),
  ...itemBase,
  avatarId: idSchema,
  placement: z.enum(["corner", "side", "full"]).default("corner"),
  side: z.enum(["left", "right"]).default("right"),
  box: boxSchema.optional(),
  keyframes: keyframesSchema.omit({ volume: true }).optional(),
  mouth: z.enum(["speech", "free"]).default("free"),
  visemes: z.array(z.object({ frame, shape: z.enum(VISEMES) })).default([]),
  /** Frames of the film at which the eyes shut for three frames. */
  blinks: z.array(frame).default([]),
});

export type CaptionPage = z.infer<typeof captionPageSchema>;
export type CaptionWord = z.infer<typeof captionWordSchema>;
