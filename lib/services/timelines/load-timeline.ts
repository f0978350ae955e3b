import { AppError } from "@/lib/core/errors";
import { type Db, db } from "@/lib/db/client";
import { findTimeline, type TimelineRow } from "./repo";

/** @throws AppError `conflict` for a film whose timeline is not laid out yet */
export async function loadTimeline(filmId: string, tx: Db = db()): Promise<TimelineRow> {
  const row = await findTimeline(filmId, tx);
  if (row) return row;
  throw new AppError({
    code: "conflict",
    message: "The film's timeline is not laid out yet.",
    remedy: "Start the film again.",
  });
}
