import { z } from "zod";
import { avatarItemSchema, captionsItemSchema } from "./overlays";
import { assetSchema, frame, frames, gain, idSchema, themeSchema } from "./parts";
import { audioItemSchema, musicItemSchema } from "./sound";
import { speechSchema } from "./speech";
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
  /** Only such tracks are heard where there is one. */
  solo: z.boolean().default(false),
  volume: gain.default(1),
  /** Whether what lies on it moves when time is put in or taken out elsewhere. */
  ripple: z.boolean().default(true),
  /** Whether its items may lie over each other; a later one covers an earlier one. */
  stacked: z.boolean().default(false),
  items: z.array(itemSchema).default([]),
});

/** A place in the film that somebody marked. */
export const markerSchema = z.object({
  id: idSchema,
  frame,
  name: z.string().max(200).default(""),
  color: z.string().max(40).default(""),
});

/** Where a part of the film begins that players name. */
export const chapterSchema = z.object({ id: idSchema, frame, title: z.string().max(200) });

/** A sentence whose new words are not spoken yet; until then the film sounds as it did. */
export const pendingSchema = z.object({ text: z.string().max(5000) });

/**
 * The timeline document. Times are integer frames at `fps`; sizes are pixels of a `width` × `height` canvas unless a
 * field says otherwise. Tracks are drawn in order: a later one covers an earlier one.
 */
export const timelineSchema = z.object({
  version: z.literal(2),
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
  /** What is said in the files, by the asset's id. */
  speech: z.record(idSchema, speechSchema).default({}),
  /** Sentences that wait to be spoken anew, by the sentence's id. */
  pending: z.record(idSchema, pendingSchema).default({}),
  markers: z.array(markerSchema).default([]),
  chapters: z.array(chapterSchema).default([]),
});

export type Timeline = z.infer<typeof timelineSchema>;
export type TimelineInput = z.input<typeof timelineSchema>;
/** What `parseTimeline` still takes of version 1: chapters without ids; it ties scenes to their voices, captions to words. */
export type FirstTimelineInput = Omit<TimelineInput, "version" | "chapters"> & {
  version: 1;
  chapters?: { frame: number; title: string }[];
};
export type Track = z.infer<typeof trackSchema>;
export type Pending = z.infer<typeof pendingSchema>;
export type Marker = z.infer<typeof markerSchema>;
export type Chapter = z.infer<typeof chapterSchema>;
export type Asset = z.infer<typeof assetSchema>;
export type Item = z.infer<typeof itemSchema>;
export type ItemKind = Item["kind"];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;
