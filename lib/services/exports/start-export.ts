import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { isSoundFormat } from "@/lib/core/media-formats";
import { insertMeasurement, medianMeasurement } from "@/lib/jobs/measurements/repo";
import type { Notice } from "@/lib/jobs/stored";
import type { Timeline } from "@/lib/timeline/schema";
import { type JobView, viewOf } from "../jobs/get-job";
import { type JobStart, type StartOptions, startJob } from "../jobs/start-job";
import { assertSounding, estimateRender, outputCredits, type RenderEstimate, soundSeconds } from "../rendering";
import { type ExportJobInput, exportJob } from "./export-job";

/** Work for each megapixel-second at 30 frames, before this machine has been measured; seconds. */
const UNMEASURED = 0.5;
const RENDER_KEY = "render:work-per-megapixel-frame";

const megapixelFrames = ({ width, height, durationInFrames }: Timeline): number =>
  (width * height * durationInFrames) / 1e6;

/** Keeps how long a render took, for the next estimates. */
export async function measureRender(timeline: Timeline, seconds: number): Promise<void> {
  await insertMeasurement(RENDER_KEY, seconds / megapixelFrames(timeline));
}

export interface ExportEstimate {
  /** Seconds of work on this machine. */
  estimateSeconds: number;
  /** What rendering will do, where that can be told. */
  render: RenderEstimate | null;
}

type Encoding = Pick<ExportJobInput, "codec" | "quality" | "bitrate" | "settings">;

/** How long an export takes, and for a film what there is to draw. @throws AppError `conflict` for sound where nothing is heard */
export async function estimateExport(userId: string, timeline: Timeline, asked: Encoding): Promise<ExportEstimate> {
  const { codec, quality, settings } = asked;
  if (isSoundFormat(codec)) {
    assertSounding(timeline);
    return { estimateSeconds: await soundSeconds(timeline.durationInFrames / timeline.fps), render: null };
  }
  const bitrate = asked.bitrate ?? (settings && "bitrate" in settings ? settings.bitrate : undefined);
  const encode = { codec, quality, ...(bitrate === undefined ? {} : { bitrate }) };
  const render = (await estimateRender(userId, timeline, encode)) ?? null;
  const perFrame = (await medianMeasurement(RENDER_KEY)) ?? UNMEASURED / 30;
  return { estimateSeconds: render?.seconds ?? Math.max(1, megapixelFrames(timeline) * perFrame), render };
}

export interface ExportStart extends StartOptions {
  /** One of the kind's own without it. */
  id?: string;
  film: { id: string; projectId?: string | null };
  input: z.input<typeof exportJob.input>;
  /** The document as it will be drawn, for the estimate. */
  timeline: Timeline;
  webhookUrl?: string | undefined;
  notices?: Notice[];
  before?: JobStart<object>["before"];
  after?: JobStart<object>["after"];
}

/** What an export costs and, where that can be told, what rendering it will take. */
export interface StartedExport extends ExportEstimate {
  /** Null when nothing was started (dry run). */
  job: JobView | null;
  credits: number;
}

/**
 * Starts the job that makes a file of a film, whoever asks for it and in whatever words.
 * @throws AppError `conflict` (sound where nothing is heard), `insufficient_credits`, `storage_full`
 */
export async function startExport(
  actor: Actor,
  { film, timeline, input, ...start }: ExportStart,
): Promise<StartedExport> {
  const asked = exportJob.input.parse(input);
  const credits = outputCredits(asked.codec);
  const estimate = await estimateExport(actor.userId, timeline, asked);
  const job = await startJob(exportJob, {
    ...start,
    userId: actor.userId,
    input: asked,
    credits,
    estimateSeconds: estimate.estimateSeconds,
    filmId: film.id,
    projectId: film.projectId ?? undefined,
  });
  return { ...estimate, credits, job: job && viewOf(job) };
}
