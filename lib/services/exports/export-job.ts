import { z } from "zod";
import {
  AUDIO_CODECS,
  CONTAINERS,
  isSoundFormat,
  OUTPUT_CODECS,
  QUALITIES,
  SHAPES,
  SOUND_CONTAINERS,
  SOUND_FORMATS,
  VIDEO_CODECS,
} from "@/lib/core/media-formats";
import { parseStored } from "@/lib/db/stored";
import { defineJobEvent } from "@/lib/jobs/define-event";
import { defineJobKind } from "@/lib/jobs/define-kind";
import { definePipeline } from "@/lib/jobs/pipeline";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { filmReport } from "../production/report";
import { documentColumn } from "../timelines/columns";

export const exportPipeline = definePipeline([
  { key: "timeline", label: "Laying out the timeline", weight: 3 },
  { key: "render", label: "Rendering video", weight: 87 },
  { key: "check", label: "Checking the result", weight: 7 },
  { key: "deliver", label: "Delivering the film", weight: 3 },
]);

const quality = z.enum(QUALITIES);
/** Bits a second. */
const rate = z.number().int().optional();

/** How the sound of a timeline alone is encoded. */
const soundSettings = z.object({
  container: z.enum(SOUND_CONTAINERS),
  codec: z.enum(SOUND_FORMATS),
  quality,
  audioBitrate: rate,
});
/** How a film is encoded. */
const filmSettings = z.object({
  container: z.enum(CONTAINERS),
  codec: z.enum(VIDEO_CODECS),
  quality,
  /** Of the picture; replaces the quality's own rate. */
  bitrate: rate,
  audioCodec: z.enum(AUDIO_CODECS).nullable(),
  audioBitrate: rate,
});

export type SoundSettings = z.output<typeof soundSettings>;
export type FilmSettings = z.output<typeof filmSettings>;
/** How a file is encoded, as the job of a timeline's render keeps it. */
export type RenderSettings = FilmSettings | SoundSettings;

/** A document is large, and lists of jobs read the rest of a request alone: `exportedDocument` opens it. */
const keptDocument = z.looseObject({ version: z.number() });

const exportInput = z.object({
  filmId: z.string().optional(),
  /** The film as the platform's document calls it; then `timeline` is there too. */
  timelineId: z.string().optional(),
  /** Shape of the canvas. */
  format: z.enum(SHAPES),
  quality: quality.default("standard"),
  /** A film, or with a codec of sound its sound alone. */
  codec: z.enum(OUTPUT_CODECS).default("h264"),
  /** In place of the quality's own rate. */
  bitrate: rate,
  /** How it is packed, where the request says so. */
  settings: z.union([filmSettings, soundSettings]).optional(),
  /** The document as it stood when the export was asked for; without it the film's own, when it is rendered. */
  timeline: keptDocument.optional(),
  webhookUrl: z.string().optional(),
});
export type ExportJobInput = z.output<typeof exportInput>;

const exportOutput = z.object({
  assetId: z.string(),
  posterAssetId: z.string().nullish(),
  format: z.enum(SHAPES).optional(),
  /** Of the file, without a dot. */
  extension: z.string().default("mp4"),
  report: filmReport.optional(),
});

export const exportRequested = defineJobEvent("export/requested");
/** Sound has a queue of its own: it takes seconds, and must not wait behind films. */
export const soundExportRequested = defineJobEvent("export/sound.requested");

/** Renders a film into a file, or its sound alone. */
export const exportJob = defineJobKind({
  kind: "export",
  idPrefix: "job_export",
  input: exportInput,
  output: exportOutput,
  shape: ({ format }) => format,
  file: ({ assetId, posterAssetId, extension }) => ({ assetId, posterAssetId, extension }),
  pipeline: exportPipeline,
  event: ({ codec }) => (isSoundFormat(codec) ? soundExportRequested : exportRequested),
  overBudget: say("films.raise_max_credits"),
  film: "renders",
  audience: { request: "export", account: "render" },
});

/**
 * The document that an export keeps of the moment when it was asked for; null for one that renders its film's own.
 * @throws AppError `internal` for a row that this version cannot read
 */
export function exportedDocument(job: { id: string; input: unknown }): Timeline | null {
  const { timeline } = exportJob.inputOf(job);
  return timeline
    ? parseStored(documentColumn, timeline, { table: "Job", column: "input.timeline", id: job.id })
    : null;
}
