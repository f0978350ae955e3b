import { z } from "zod";
import { OUTPUT_CODECS, QUALITIES, SHAPES } from "@/lib/core/media-formats";
import { wordsSchema } from "@/lib/messages/message";
import { filmInputSchema, MAX_TEXT } from "@/lib/services/films/schemas";
import { uploadSchema } from "./catalogue";
import { noticeSchema, pageOf, pageQuery, saidSchema, time } from "./common";

const film = filmInputSchema.shape;

/** What the quick form sends. Exactly one of `prompt` and `script` carries text. */
export const filmRequest = z.object({
  prompt: film.prompt,
  script: film.script,
  format: film.format,
  /** ISO 639-1; absent means: detect it. */
  language: film.language,
  /** The interface's. */
  readerLanguage: film.readerLanguage,
  voiceId: film.voiceId,
  avatarId: film.avatarId,
  /** Seconds; only for a topic: a script is as long as it is. */
  targetSeconds: film.targetSeconds,
  theme: film.theme,
  /** Absent: those usual for the shape. */
  captions: film.captions,
  music: film.music,
  mediaAssetIds: film.mediaAssetIds,
  webSearch: z.object({ script: z.boolean(), images: z.boolean() }).default({ script: false, images: false }),
  animate: z.enum(["none", "standard", "pro"]).default("standard"),
  /** The plan waits to be looked at before anything is made of it. */
  review: film.review,
  /** Title of the article that is meant, where the topic can mean several. */
  article: film.article,
  /** What the form has no field for and keeps of a film that is edited and remade. */
  title: film.title,
  tone: film.tone,
  primaryColor: film.primaryColor,
  seed: film.seed,
  voiceUrl: film.voiceUrl,
  avatarUrl: film.avatarUrl,
  mediaUrls: film.mediaUrls,
  providers: film.providers,
});
export type FilmRequest = z.input<typeof filmRequest>;

export const filmStarted = z.object({ jobId: z.string() });

export const estimateSchema = z.object({
  credits: z.number().int(),
  balance: z.number().int(),
  /** Length of the film, seconds. */
  filmSeconds: z.number(),
  /** How long making it takes on this machine, seconds. */
  workSeconds: z.number(),
  /** ISO 639-1. */
  language: z.string(),
  /** Who writes: the user's own script, a labelled outline (no language model here), or a language model. */
  writer: z.enum(["script", "outline", "model"]),
});
export type Estimate = z.infer<typeof estimateSchema>;

export const topicSchema = z.object({
  /** As in the estimate; `article` is a free source's own words. */
  writer: z.enum(["script", "outline", "article", "model"]),
  /** The free source that knows the topic: what is quoted, or a model's material. */
  site: z.string().nullable(),
  /** What the topic can mean there, the most read first. */
  meanings: z.array(z.object({ title: z.string(), description: z.string(), views: z.number() })),
});
export type Topic = z.infer<typeof topicSchema>;

export const filmCardSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** A draft is a timeline that programs keep here: nobody asked for it as a film. */
  status: z.enum(["making", "ready", "failed", "draft"]),
  format: z.string(),
  width: z.number(),
  height: z.number(),
  language: z.string(),
  theme: z.string(),
  seconds: z.number(),
  posterUrl: z.string().nullable(),
  videoUrl: z.string().nullable(),
  jobId: z.string().nullable(),
  createdAt: time,
});
export type FilmCard = z.infer<typeof filmCardSchema>;
export const filmPage = pageOf(filmCardSchema).extend({
  /** How many drafts there are, whatever the page shows. */
  drafts: z.number().int(),
});
export const filmQuery = pageQuery.extend({
  format: z.enum(SHAPES).optional(),
  /** Films, or drafts in their place. */
  show: z.enum(["films", "drafts"]).default("films"),
});

/** One finding of the check; `message` is the checker's own sentence, `spans` are seconds of the film. */
export const findingSchema = z.object({
  code: z.string(),
  level: z.enum(["ok", "warning", "problem"]),
  message: wordsSchema,
  spans: z.array(z.object({ from: z.number(), to: z.number() })).default([]),
});
export type Finding = z.infer<typeof findingSchema>;
export const reportSchema = z.object({
  verdict: z.enum(["good", "warnings", "bad"]),
  durationSeconds: z.number(),
  expectedSeconds: z.number(),
  /** Integrated loudness, LUFS. */
  lufs: z.number().nullable(),
  /** dBTP */
  truePeak: z.number().nullable(),
  /** 0–1 */
  captionCoverage: z.number().nullable(),
  findings: z.array(findingSchema),
});
export type Report = z.infer<typeof reportSchema>;

export const exportSchema = z.object({
  id: z.string(),
  jobId: z.string(),
  /** Null for sound, which has no shape. */
  format: z.string().nullable(),
  codec: z.string(),
  /** Bits a second that were asked for; null where the quality decides. */
  bitrate: z.number().nullable(),
  status: z.string(),
  progress: z.number(),
  fileUrl: z.string().nullable(),
  bytes: z.number().nullable(),
});
export type FilmExport = z.infer<typeof exportSchema>;

export const sceneSchema = z.object({
  id: z.string(),
  position: z.number().int(),
  status: z.enum(["pending", "running", "ready", "failed"]),
  heading: z.string(),
  text: z.string(),
  prompt: z.string().nullable(),
  /** Kind of picture: title, points, chart … */
  visual: z.string(),
  seconds: z.number(),
  stillUrl: z.string().nullable(),
  audioUrl: z.string().nullable(),
  /** The picture or clip that was given for it. */
  medium: z.object({ assetId: z.string(), kind: z.enum(["image", "video"]), thumbnailUrl: z.string() }).nullable(),
  error: saidSchema.nullable(),
});
export type SceneView = z.infer<typeof sceneSchema>;

export const filmSchema = filmCardSchema.extend({
  srtUrl: z.string().nullable(),
  vttUrl: z.string().nullable(),
  bytes: z.number().nullable(),
  chapters: z.array(z.object({ seconds: z.number(), title: z.string() })),
  report: reportSchema.nullable(),
  scenes: z.array(sceneSchema),
  exports: z.array(exportSchema),
  /** Scenes that are being made again, each with the job that does it. */
  remaking: z.array(z.object({ sceneId: z.string(), jobId: z.string() })),
  exportCredits: z.object({ film: z.number().int(), sound: z.number().int() }),
  voice: z.string(),
  captionStyle: z.string(),
  music: z.string(),
  credits: z.number().int(),
  /** How long making it took, seconds. */
  workSeconds: z.number().nullable(),
  notices: z.array(noticeSchema),
  sources: z.array(z.object({ title: z.string(), licence: z.string(), url: z.string().optional() })),
  /** What it was made from, to be edited and remade; null for a film that nobody asked for, such as an edited timeline. */
  request: filmRequest.nullable(),
  /** The files of the request, in its order, and how many of them have been deleted since. */
  media: z.object({ files: uploadSchema.array(), gone: z.number().int() }),
});
export type Film = z.infer<typeof filmSchema>;

export const exportRequest = z.object({
  format: z.enum(SHAPES),
  codec: z.enum(OUTPUT_CODECS).default("h264"),
  quality: z.enum(QUALITIES).default("standard"),
  /** Bits a second, in place of the quality's own rate; of the sound where that is made alone. */
  bitrate: z.number().int().positive().optional(),
  /** Only say what it would take. */
  dryRun: z.boolean().default(false),
});
export type ExportRequest = z.input<typeof exportRequest>;

export const exportStarted = z.object({
  /** Null for a dry run. */
  jobId: z.string().nullable(),
  credits: z.number().int(),
  /** Seconds of work on this machine. */
  seconds: z.number(),
  /** Pieces of the film, and those kept from earlier renders; null where the machine that answers renders nothing. */
  pieces: z.object({ total: z.number().int(), kept: z.number().int() }).nullable(),
});
export const sceneRetryRequest = z.object({
  /** What the scene says instead. */
  text: z.string().trim().max(MAX_TEXT).optional(),
  /** The picture or clip that it shows: another one, none (null), or the same as before when left out. */
  mediaAssetId: z.string().max(200).nullable().optional(),
});
