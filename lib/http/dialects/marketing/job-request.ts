import { z } from "zod";
import { SHAPE_RATIOS, SHAPES, type Shape } from "@/lib/core/media-formats";
import {
  JOB_MODES,
  type JobConfig,
  jobConfigSchema,
  newJobSchema,
  type SegmentInput,
  segmentInputSchema,
} from "@/lib/services/marketing/schemas";

const RATIOS = SHAPES.map((shape) => SHAPE_RATIOS[shape]);
const ratio = z.enum(RATIOS as [string, ...string[]]);
const shapeOf = (asked: string | undefined): Shape | undefined => SHAPES.find((shape) => SHAPE_RATIOS[shape] === asked);

const config = jobConfigSchema.shape;
/** How the film looks and sounds. Nothing has a default here: a change changes what it names. */
const settings = {
  mode: z.enum(JOB_MODES).optional(),
  aspect_ratio: ratio.optional(),
  style: config.style.unwrap().optional(),
  providers: config.providers.unwrap().optional(),
  voice_id: z.string().max(200).optional(),
  language: config.language,
  tone: config.tone.unwrap().optional(),
  captions: config.captions.unwrap().optional(),
  music: config.music.unwrap().optional(),
};
type Settings = z.output<z.ZodObject<typeof settings>>;

const known = newJobSchema.shape;

/** The wizard's first step. */
export const jobRequest = z.object({
  title: known.title,
  theme: known.theme,
  template_id: known.templateId,
  variables: known.variables,
  segments_count: known.segmentsCount,
  segment_duration: known.segmentSeconds,
  ...settings,
});

/** The form of one page: a subject is enough. */
export const quickRequest = jobRequest.extend({
  title: z.string().trim().max(200).optional(),
  theme: z.string().trim().min(1).max(2000),
  auto_generate: z.boolean().default(false),
});

const part = segmentInputSchema.shape;
const segmentRequest = z.object({
  role: part.role,
  prompt: part.prompt,
  narration: part.narration,
  generation_mode: part.mode,
  duration: part.seconds,
  image_asset_id: part.imageAssetId,
  providers: part.providers,
});

/** The wizard's later steps: whatever is named is changed, and `segments` replaces all of them. */
export const jobChangeRequest = z.object({
  title: known.title.optional(),
  theme: z.string().trim().max(2000).optional(),
  segments: z.array(segmentRequest).min(1).max(20).optional(),
  ...settings,
});

export const retryRequest = z.object({
  prompt: z.string().trim().min(1).max(2000).optional(),
  providers: config.providers.unwrap().optional(),
});

const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function configOf(asked: Settings): Partial<JobConfig> {
  const { aspect_ratio, voice_id, mode, style, providers, language, tone, captions, music } = asked;
  return given({
    ...{ mode, style, providers, language, tone, captions, music },
    shape: shapeOf(aspect_ratio),
    voiceId: voice_id,
  });
}

export function newJobOf(body: z.output<typeof jobRequest>) {
  const { title, theme, template_id, variables, segments_count, segment_duration } = body;
  return {
    ...{ title, theme, variables, templateId: template_id },
    segmentsCount: segments_count,
    segmentSeconds: segment_duration,
    config: configOf(body),
  };
}

/** Characters of a subject that stand for the title. */
const TITLE_LENGTH = 80;

export const quickJobOf = ({ title, ...body }: z.output<typeof quickRequest>) =>
  newJobOf({ ...body, title: title || body.theme.slice(0, TITLE_LENGTH) });

const segmentOf = (asked: z.output<typeof segmentRequest>): SegmentInput => ({
  role: asked.role,
  prompt: asked.prompt,
  narration: asked.narration,
  mode: asked.generation_mode,
  seconds: asked.duration,
  imageAssetId: asked.image_asset_id,
  providers: asked.providers,
});

export function jobChangeOf({ title, theme, segments, ...body }: z.output<typeof jobChangeRequest>) {
  return given({ title, theme, segments: segments?.map(segmentOf), config: configOf(body) });
}

/** The index that an address names; one that no segment has where it is no number. */
export const segmentIndexOf = (text: string): number => (/^\d{1,2}$/.test(text) ? Number(text) : -1);
