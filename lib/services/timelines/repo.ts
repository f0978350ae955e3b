import { z } from "zod";
import { isAppError } from "@/lib/core/errors";
import { type Db, db, type Prisma } from "@/lib/db/client";
import { parseStored, toStored } from "@/lib/db/stored";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";

/** A JSON column that holds a timeline document. */
export const documentColumn = z.unknown().transform((value, context): Timeline => {
  try {
    return parseTimeline(value);
  } catch (error) {
    if (!isAppError(error)) throw error;
    for (const { field, message } of error.issues) {
      context.addIssue({ code: "custom", message, path: field ? field.split(".") : [] });
    }
    return z.NEVER;
  }
});

type StoredTimeline = Prisma.TimelineGetPayload<object>;
/** A film's document, and how often it has changed. */
export interface TimelineRow extends Omit<StoredTimeline, "document"> {
  document: Timeline;
}

/** Opens a row. @throws AppError `internal` for a document that this version cannot read */
function opened(row: StoredTimeline): TimelineRow {
  const place = { table: "Timeline", column: "document", id: row.filmId };
  return { ...row, document: parseStored(documentColumn, row.document, place) };
}

/** A film's document; null before it is laid out. */
export async function findTimeline(filmId: string, tx: Db = db()): Promise<TimelineRow | null> {
  const row = await tx.timeline.findUnique({ where: { filmId } });
  return row && opened(row);
}

/** How often a film's document has changed; null before it is laid out. */
export async function findTimelineRevision(tx: Db, filmId: string): Promise<number | null> {
  const row = await tx.timeline.findUnique({ where: { filmId }, select: { revision: true } });
  return row?.revision ?? null;
}

/** Puts a document in the place of a film's. For save-timeline.ts, which holds the film. @returns its revision */
export async function writeTimeline(tx: Db, filmId: string, document: Timeline): Promise<number> {
  const { width, height, fps, durationInFrames } = document;
  const data = { document: toStored(document), width, height, fps, durationSeconds: durationInFrames / fps };
  const { revision } = await tx.timeline.upsert({
    where: { filmId },
    create: { filmId, ...data },
    update: { ...data, revision: { increment: 1 } },
    select: { revision: true },
  });
  return revision;
}
