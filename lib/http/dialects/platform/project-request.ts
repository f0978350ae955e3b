import { z } from "zod";
import { languageTag } from "@/lib/core/fields";
import { SHAPE_RATIOS, type Shape } from "@/lib/core/media-formats";
import {
  createProjectSchema,
  LENGTH_WORDS,
  type ProjectConfig,
  updateProjectSchema,
} from "@/lib/services/projects/schemas";

/** Words and ratios for a shape. */
const SHAPE_WORDS: Record<string, Shape> = {
  landscape: "landscape",
  horizontal: "landscape",
  "16:9": "landscape",
  vertical: "vertical",
  portrait: "vertical",
  "9:16": "vertical",
  square: "square",
  "1:1": "square",
  ads: "ads",
  "4:5": "ads",
};

const FORMATS = [...LENGTH_WORDS, ...Object.keys(SHAPE_WORDS)] as [string, ...string[]];

/** How the film is to be; the document's own names. What is not known is kept and given back. */
export const projectConfig = z.looseObject({
  /** seconds */
  target_duration: z.number().int().min(5).max(3600).optional(),
  /** A length (short, medium, long) or a shape (vertical, 16:9 …). */
  format: z.enum(FORMATS).optional(),
  aspect_ratio: z.enum(Object.keys(SHAPE_WORDS) as [string, ...string[]]).optional(),
  language: languageTag.optional(),
  style: z.string().max(80).optional(),
  voice_id: z.string().max(200).optional(),
  theme: z.string().max(40).optional(),
  captions: z.string().max(40).optional(),
  music: z.string().max(40).optional(),
});
type WireConfig = z.output<typeof projectConfig>;

const { title, description, prompt } = createProjectSchema.shape;
const change = updateProjectSchema.shape;

export const newProject = z.object({ title, description, prompt, config: projectConfig.default({}) });
export const projectChange = z.object({
  title: change.title,
  description: change.description,
  prompt: change.prompt,
  config: projectConfig.optional(),
});

/** The document's configuration as the core's. */
export function toProjectConfig(config: WireConfig): ProjectConfig {
  const { target_duration, format, aspect_ratio, language, style, voice_id, theme, captions, music, ...kept } = config;
  const written = { ...(format ? { format } : {}), ...(aspect_ratio ? { aspect_ratio } : {}) };
  return {
    targetSeconds: target_duration,
    length: LENGTH_WORDS.find((word) => word === format),
    shape: SHAPE_WORDS[aspect_ratio ?? ""] ?? SHAPE_WORDS[format ?? ""],
    language,
    tone: style,
    voiceId: voice_id,
    theme,
    captions,
    music,
    written,
    kept,
  };
}

/** The core's configuration as the document writes it: with the words it came in, or a ratio where the studio chose. */
export function projectConfigWire(config: ProjectConfig): WireConfig {
  const { targetSeconds, length, shape, language, tone, voiceId, theme, captions, music, written, kept } = config;
  const words =
    Object.keys(written).length > 0 ? written : { format: length, aspect_ratio: shape && SHAPE_RATIOS[shape] };
  const known = {
    target_duration: targetSeconds,
    ...words,
    language,
    style: tone,
    voice_id: voiceId,
    theme,
    captions,
    music,
  };
  return { ...kept, ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) };
}

/** Where the document has what the core's errors name when a project is started. */
export const START_FIELDS = {
  providers: "pipeline_config.providers",
  targetSeconds: "config.target_duration",
  language: "config.language",
  tone: "config.style",
};
