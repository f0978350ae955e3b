import { z } from "zod";
import { idSchema } from "./parts";

/** Mouth shapes: closed, slightly open, open, wide (ee), round (oo), teeth on lip (f, v), tongue (l, th). */
export const VISEMES = ["rest", "small", "open", "wide", "round", "lip", "tongue"] as const;
export type Viseme = (typeof VISEMES)[number];

const seconds = z.number().min(0);

/** A word as it is shown, punctuation included. */
export const spokenWordSchema = z.object({ text: z.string().max(120), start: seconds, end: seconds });

/** A sentence of a recording. Its id stays when it is spoken anew, into another file. */
export const sentenceSchema = z.object({ id: idSchema, text: z.string().max(5000), start: seconds, end: seconds });

/**
 * What is said in a file, in seconds of the file; never changed, since the file does not change. Captions and mouths are
 * derived from it wherever an item plays the file.
 */
export const speechSchema = z.object({
  language: z.string().min(2).max(35).optional(),
  sentences: z.array(sentenceSchema).default([]),
  words: z.array(spokenWordSchema).default([]),
  visemes: z.array(z.object({ time: seconds, shape: z.enum(VISEMES) })).default([]),
});

export type Speech = z.infer<typeof speechSchema>;
export type SpokenWord = z.infer<typeof spokenWordSchema>;
export type Sentence = z.infer<typeof sentenceSchema>;
