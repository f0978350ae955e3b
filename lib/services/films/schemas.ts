import { z } from "zod";
import { hexColor, languageCode, languageTag } from "@/lib/core/fields";
import { SHAPES } from "@/lib/core/media-formats";
import { say } from "@/lib/messages/say";
import { MOODS } from "@/lib/providers/ports";
import { CAPTION_STYLES } from "@/lib/timeline/schema/overlays";
import { THEME_IDS } from "@/lib/timeline/schema/parts";

/** Longest script or prompt taken, in characters: about two hours of speech. */
export const MAX_TEXT = 100_000;

const url = z.url({ protocol: /^https?$/ }).max(2000);
const text = z
  .string()
  .max(MAX_TEXT)
  .overwrite((value) => value.trim());

const NO_CONTENT = say("films.no_content");

/** What a film is asked for with, whichever surface asks. */
export const filmInputSchema = z
  .object({
    prompt: text.optional(),
    script: text.optional(),
    title: z.string().trim().max(200).optional(),
    /** ISO 639-1; found out from the text when it is not given. */
    language: languageTag.optional(),
    /** ISO 639-1 of whoever asks, for texts of a few words that tell no language. */
    readerLanguage: languageCode.optional(),
    format: z.enum(SHAPES).default("landscape"),
    targetSeconds: z.number().int().min(5).max(3600).optional(),
    voiceId: z.string().max(200).optional(),
    voiceUrl: url.optional(),
    avatarId: z.string().max(200).optional(),
    avatarUrl: url.optional(),
    mediaUrls: z.array(url).max(50).default([]),
    mediaAssetIds: z.array(z.string().max(200)).max(50).default([]),
    animateImage: z.boolean().default(true),
    animateMode: z.enum(["standard", "pro"]).default("standard"),
    webSearch: z.object({ script: z.boolean().default(false), images: z.boolean().default(false) }).prefault({}),
    theme: z.enum(THEME_IDS).optional(),
    primaryColor: hexColor("#3366ff").optional(),
    captions: z.enum([...CAPTION_STYLES, "none"]).optional(),
    music: z.enum([...MOODS, "auto", "none"]).default("auto"),
    tone: z.string().max(80).optional(),
    seed: z.number().int().min(0).max(0xffffffff).optional(),
    /** Provider ids to prefer, by kind. */
    providers: z.record(z.string().max(40), z.string().max(80)).default({}),
    skipSteps: z.array(z.string().max(40)).default([]),
    fallback: z.boolean().default(true),
    /** The plan waits to be looked at, and changed, before anything is made of it. */
    review: z.boolean().default(false),
    /** Title of the article that is meant, where the topic can mean several. */
    article: z.string().trim().max(200).optional(),
    webhookUrl: url.optional(),
    projectId: z.string().max(100).optional(),
  })
  .check((context) => {
    const { prompt, script, voiceUrl, avatarUrl } = context.value;
    if (prompt || script || voiceUrl || avatarUrl) return;
    context.issues.push({
      code: "custom",
      message: NO_CONTENT.text,
      path: [],
      input: context.value,
      params: { constraint: "missing_content", said: NO_CONTENT },
    });
  });

export type FilmInput = z.input<typeof filmInputSchema>;
export type FilmRequest = z.output<typeof filmInputSchema>;
