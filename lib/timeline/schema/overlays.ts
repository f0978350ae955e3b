import { z } from "zod";
import { boxSchema, frame, idSchema, itemBase } from "./parts";

export const CAPTION_STYLES = ["classic", "karaoke", "boxed", "bold", "minimal", "pop"] as const;
export type CaptionStyle = (typeof CAPTION_STYLES)[number];

/** One spoken word as it is shown (punctuation included); frames count from the start of the film. */
export const captionWordSchema = z.object({ text: z.string().max(120), from: frame, to: frame });

/** Words grouped into what is on screen at once; a page stays until the next one or until `to`. */
export const captionPageSchema = z.object({ from: frame, to: frame, words: z.array(captionWordSchema).min(1) });

export const captionsItemSchema = z.object({
  kind: z.literal("captions"),
  ...itemBase,
  style: z.enum(CAPTION_STYLES).default("classic"),
  position: z.enum(["top", "middle", "bottom"]).default("bottom"),
  /** Size relative to the style's own. */
  scale: z.number().min(0.4).max(3).default(1),
  color: z.string().max(40).optional(),
  highlight: z.string().max(40).optional(),
  pages: z.array(captionPageSchema).default([]),
});

/** Mouth shapes: closed, slightly open, open, wide (ee), round (oo), teeth on lip (f, v), tongue (l, th). */
export const VISEMES = ["rest", "small", "open", "wide", "round", "lip", "tongue"] as const;
export type Viseme = (typeof VISEMES)[number];

/** A drawn presenter. Each viseme holds from its frame (counted from the start of the film) until the next one. */
export const avatarItemSchema = z.object({
  kind: z.literal("avatar"),
  ...itemBase,
  avatarId: idSchema,
  placement: z.enum(["corner", "side", "full"]).default("corner"),
  side: z.enum(["left", "right"]).default("right"),
  box: boxSchema.optional(),
  visemes: z.array(z.object({ frame, shape: z.enum(VISEMES) })).default([]),
  /** Frames at which the eyes shut for three frames. */
  blinks: z.array(frame).default([]),
});

export type CaptionPage = z.infer<typeof captionPageSchema>;
export type CaptionWord = z.infer<typeof captionWordSchema>;
