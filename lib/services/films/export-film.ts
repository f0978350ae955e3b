import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isSoundFormat, OUTPUT_CODECS, SHAPES, type Shape } from "@/lib/core/media-formats";
import { assertSafeUrl } from "@/lib/core/net/safe-fetch";
import { transaction } from "@/lib/db/client";
import { dispatch } from "@/lib/jobs/dispatch";
import { appendEvent, insertJob, medianMeasurement } from "@/lib/jobs/repo";
import { assertRoom } from "@/lib/storage/room";
import { parseTimeline } from "@/lib/timeline/parse";
import { holdCredits } from "../credits";
import { type JobView, viewOf } from "../jobs";
import { parseInput } from "../parse-input";
import { reshape } from "../planning";
import {
  assertBitrate,
  assertSounding,
  outputCredits,
  outputEvent,
  type RenderOutlook,
  renderOutlook,
  soundSeconds,
} from "../rendering";
import { WORK_KEY } from "./estimate-film";
import { assertNotRemade } from "./remaking";
import { findFilm, lockFilm } from "./repo";

export const exportInputSchema = z.object({
  filmId: z.string(),
  format: z.enum(SHAPES).optional(),
  quality: z.enum(["draft", "standard", "high", "master"]).default("standard"),
  /** A film, or with a codec of sound its sound alone. */
  codec: z.enum(OUTPUT_CODECS).default("h264"),
  /** Bits a second, in place of the quality's own rate. */
  bitrate: z.number().int().optional(),
  webhookUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export type ExportInput = z.input<typeof exportInputSchema>;

/** What an export costs and, where that can be told, what rendering it will take. */
export interface StartedExport {
  /** Null when nothing was started (dry run). */
  job: JobView | null;
  credits: number;
  /** Seconds of work on this machine. */
  estimateSeconds: number;
  outlook: RenderOutlook | null;
}

/** Share of a film's whole work that is rendering, for the estimate of an export. */
const RENDER_SHARE = 0.7;

/** How long it takes, and for a film what there is to draw. */
async function lookAhead(
  film: { userId: string; durationSeconds: number; timeline: unknown },
  { codec, quality, bitrate, format }: z.output<typeof exportInputSchema> & { format: Shape },
): Promise<Pick<StartedExport, "estimateSeconds" | "outlook">> {
  const own = parseTimeline(film.timeline);
  if (isSoundFormat(codec)) {
    assertSounding(own);
    return { estimateSeconds: await soundSeconds(film.durationSeconds), outlook: null };
  }
  const timeline = reshape(own, format);
  const encode = { codec, quality, ...(bitrate === undefined ? {} : { bitrate }) };
  const outlook = (await renderOutlook(film.userId, timeline, encode)) ?? null;
  const ratio = (await medianMeasurement(WORK_KEY)) ?? 1;
  return { estimateSeconds: outlook?.seconds ?? film.durationSeconds * ratio * RENDER_SHARE, outlook };
}

/**
 * Renders a finished film anew, in any format, or its sound alone.
 * @throws AppError `validation` (bit rate), `not_found`, `conflict` while the film is not made yet, one of its scenes is made again, or nothing is heard in it, `insufficient_credits`, `storage_full`
 */
export async function exportFilm(
  actor: Actor,
  input: ExportInput,
  options: { maxCredits?: number | undefined; dryRun?: boolean | undefined } = {},
): Promise<StartedExport> {
  const request = parseInput(exportInputSchema, input);
  assertBitrate(request.codec, request.bitrate);
  const film = await findFilm(actor.userId, request.filmId);
  if (request.webhookUrl) assertSafeUrl(request.webhookUrl, "webhook_url");
  if (!film.timeline) {
    throw new AppError({
      code: "conflict",
      message: "The film is not made yet, so there is nothing to export.",
      remedy: "Wait until its generation is completed.",
    });
  }
  const credits = outputCredits(request.codec);
  if (options.maxCredits !== undefined && credits > options.maxCredits) {
    throw new AppError({
      code: "insufficient_credits",
      message: `Required ${credits} credits, but max_credits allows only ${options.maxCredits}`,
      remedy: "Raise max_credits.",
      details: { required: credits, available: options.maxCredits },
    });
  }
  const format = request.format ?? (film.format as Shape);
  const { estimateSeconds, outlook } = await lookAhead(film, { ...request, format });
  const answer = { credits, estimateSeconds, outlook };
  if (options.dryRun) return { ...answer, job: null };
  await assertRoom();
  const job = await transaction(async (tx) => {
    await lockFilm(tx, film.id);
    await assertNotRemade(film.id, tx);
    const created = await insertJob(tx, {
      id: newId("job_export"),
      userId: actor.userId,
      kind: "export",
      filmId: film.id,
      input: { ...request, format },
      creditsEstimated: credits,
      estimateSeconds,
      ...(request.webhookUrl ? { webhookUrl: request.webhookUrl } : {}),
    });
    await holdCredits(tx, actor.userId, created.id, credits);
    await appendEvent(tx, created, { type: "job.queued", message: "Waiting to start" });
    await dispatch(tx, outputEvent(request.codec), { jobId: created.id }, `export:${created.id}`);
    return created;
  });
  return { ...answer, job: viewOf(job) };
}
