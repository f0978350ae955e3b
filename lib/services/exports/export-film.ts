import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError } from "@/lib/core/errors";
import { OUTPUT_CODECS, QUALITIES, SHAPES, type Shape } from "@/lib/core/media-formats";
import { assertSafeUrl } from "@/lib/core/net/safe-fetch";
import { say } from "@/lib/messages/say";
import { reshape } from "@/lib/planning";
import { assertNotRemade } from "../films/remaking";
import { findFilm, lockFilm } from "../films/repo";
import type { StartOptions } from "../jobs/start-job";
import { parseInput } from "../parse-input";
import { assertBitrate } from "../rendering";
import { findTimeline } from "../timelines/repo";
import { type StartedExport, startExport } from "./start-export";

const exportRequest = z.object({
  filmId: z.string(),
  /** Shape; the film's own without it. */
  format: z.enum(SHAPES).optional(),
  quality: z.enum(QUALITIES).default("standard"),
  /** A film, or with a codec of sound its sound alone. */
  codec: z.enum(OUTPUT_CODECS).default("h264"),
  /** Bits a second, in place of the quality's own rate. */
  bitrate: z.number().int().optional(),
  webhookUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
});
export type ExportRequest = z.input<typeof exportRequest>;

/**
 * Renders a finished film anew, in any format, or its sound alone.
 * @throws AppError `validation` (bit rate), `not_found`, `conflict` while the film is not made yet, one of its scenes is made again, or nothing is heard in it, `insufficient_credits`, `storage_full`
 */
export async function exportFilm(
  actor: Actor,
  input: ExportRequest,
  options: StartOptions = {},
): Promise<StartedExport> {
  const request = parseInput(exportRequest, input);
  assertBitrate(request.codec, request.bitrate);
  const film = await findFilm(actor.userId, request.filmId);
  if (request.webhookUrl) assertSafeUrl(request.webhookUrl, "webhook_url");
  const timeline = await findTimeline(film.id);
  if (!timeline) {
    throw new AppError({
      code: "conflict",
      message: say("films.film_not_made_yet"),
      remedy: say("films.wait_until_generation_completed"),
    });
  }
  const format = request.format ?? (film.format as Shape);
  return startExport(actor, {
    ...options,
    film: { id: film.id },
    input: { ...request, format },
    timeline: reshape(timeline.document, format),
    webhookUrl: request.webhookUrl,
    before: async (tx) => {
      await lockFilm(tx, film.id);
      await assertNotRemade(film.id, tx);
    },
  });
}
