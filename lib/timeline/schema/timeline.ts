import { z } from "zod";
import { avatarItemSchema, captionsItemSchema } from "./overlays";
import { assetSchema, frame, frames, idSchema, themeSchema } from "./parts";
import { audioItemSchema, musicItemSchema } from "./sound";
import { imageItemSchema, sceneItemSchema, shapeItemSchema, textItemSchema, videoItemSchema } from "./visual-items";

/** Every kind of thing that can lie on a track. A new kind is its schema here and one file in remotion/items/. */
export const itemSchema = z.discriminatedUnion("kind", [
  sceneItemSchema,
  imageItemSchema,
  videoItemSchema,
  textItemSchema,
  shapeItemSchema,
  audioItemSchema,
  musicItemSchema,
  captionsItemSchema,
  avatarItemSchema,
]);

export const trackSchema = z.object({
  id: idSchema,
  kind: z.enum(["visual", "overlay", "voice", "audio", "music", "captions"]),
  name: z.string().max(120).default(""),
  hidden: z.boolean().default(false),
  muted: z.boolean().default(false),
  locked: z.boolean().default(false),
  items: z.array(itemSchema).default([]),
});

/**
 * The timeline document. Times are integer frames at `fps`; sizes are pixels of a `width` × `height` canvas unless a
 * field says otherwise. Tracks are drawn in order: a later one covers an earlier one.
 */
export const timelineSchema = z.object({
  version: z.literal(1),
  fps: z.number().int().min(1).max(120),
  width: z.number().int().min(16).max(7680).multipleOf(2),
  height: z.number().int().min(16).max(7680).multipleOf(2),
  durationInFrames: frames,
  /** BCP 47 tag of the narration; direction of writing follows from it. */
  language: z.string().min(2).max(35),
  title: z.string().max(300).default(""),
  /** Drives every choice that looks random (backgrounds, music), so that a film can be made again. */
  seed: z.number().int().min(0).max(0xffffffff).default(1),
  theme: themeSchema,
  /** Colour beneath all tracks, seen through fades and gaps; empty for the theme's own ground. */
  background: z.string().max(40).default(""),
  tracks: z.array(trackSchema),
  assets: z.record(idSchema, assetSchema).default({}),
  chapters: z.array(z.object({ frame, title: z.string().max(200) })).default([]),
});

export type Timeline = z.infer<typeof timelineSchema>;
export type TimelineInput = z.input<typeof timelineSchema>;
export type Track = z.infer<typeof trackSchema>;
export type Item = z.infer<typeof itemSchema>;
export type ItemKind = Item["kind"];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;
