import { AppError } from "@/lib/core/errors";
import { type Db, db } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { findTimeline, type TimelineRow } from "./repo";

/** Of a film whose timeline is not laid out yet. */
export const notLaidOut = (): AppError =>
  new AppError({
    code: "conflict",
    message: say("generation.film_timeline_not_laid_out"),
    remedy: say("films.start_film_again"),
  });

/** @throws AppError `conflict` for a film whose timeline is not laid out yet */
export async function loadTimeline(filmId: string, tx: Db = db()): Promise<TimelineRow> {
  const row = await findTimeline(filmId, tx);
  if (row) return row;
  throw notLaidOut();
}
