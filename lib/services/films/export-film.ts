import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { EXPORT_CREDITS } from "@/lib/core/money";
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
import { type RenderOutlook, renderOutlook } from "../rendering";
import { WORK_KEY } from "./estimate-film";
import { assertNotRemade } from "./remaking";
import { findFilm, lockFilm } from "./repo";
import { FILM_FORMATS, type FilmFormat } from "./schemas";

export const exportInputSchema = z.object({
  filmId: z.string(),
  format: z.enum(FILM_FORMATS).optional(),
  quality: z.enum(["draft", "standard", "high", "master"]).default("standard"),
  codec: z.enum(["h264", "h265", "vp9", "av1", "prores", "gif"]).default("h264"),
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

/**
 * Renders a finished film anew, in any format.
 * @throws AppError `not_found`, `conflict` while the film is not made yet or one of its scenes is made again, `insufficient_credits`, `storage_full`
 */
export async function exportFilm(
  actor: Actor,
  input: ExportInput,
  options: { maxCredits?: number | undefined; dryRun?: boolean | undefined } = {},
): Promise<StartedExport> {
  const request = parseInput(exportInputSchema, input);
  const film = await findFilm(actor.userId, request.filmId);
  if (request.webhookUrl) assertSafeUrl(request.webhookUrl, "webhook_url");
  if (!film.timeline) {
    throw new AppError({
      code: "conflict",
      message: "The film is not made yet, so there is nothing to export.",
      remedy: "Wait until its generation is completed.",
    });
  }
  if (options.maxCredits !== undefined && EXPORT_CREDITS > options.maxCredits) {
    throw new AppError({
      code: "insufficient_credits",
      message: `Required ${EXPORT_CREDITS} credits, but max_credits allows only ${options.maxCredits}`,
      remedy: "Raise max_credits.",
      details: { required: EXPORT_CREDITS, available: options.maxCredits },
    });
  }
  const format = request.format ?? (film.format as FilmFormat);
  const { codec, quality } = request;
  const timeline = reshape(parseTimeline(film.timeline), format);
  const outlook = (await renderOutlook(actor.userId, timeline, { codec, quality })) ?? null;
  const ratio = (await medianMeasurement(WORK_KEY)) ?? 1;
  const estimateSeconds = outlook?.seconds ?? film.durationSeconds * ratio * RENDER_SHARE;
  const answer = { credits: EXPORT_CREDITS, estimateSeconds, outlook };
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
      creditsEstimated: EXPORT_CREDITS,
      estimateSeconds,
      ...(request.webhookUrl ? { webhookUrl: request.webhookUrl } : {}),
    });
    await holdCredits(tx, actor.userId, created.id, EXPORT_CREDITS);
    await appendEvent(tx, created, { type: "job.queued", message: "Waiting to start" });
    await dispatch(tx, "export/requested", { jobId: created.id }, `export:${created.id}`);
    return created;
  });
  return { ...answer, job: viewOf(job) };
}
