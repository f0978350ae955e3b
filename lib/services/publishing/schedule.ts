import { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { instantOf, isTimeZone } from "@/lib/core/wall-clock";
import { db, transaction } from "@/lib/db/client";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { parseInput } from "../parse-input";
import { preparePublishing, type publishInput } from "./prepare";
import { changeScheduled, findPublication, insertPublication, type PublicationRow } from "./repo";

/** Milliseconds that a time must lie ahead. */
const AHEAD_MS = 60_000;
/** Milliseconds (two years) after which nobody plans. */
const FARTHEST_MS = 2 * 366 * 86_400_000;

export const WHEN_LATE = ["publish", "skip"] as const;

export const scheduleInput = z.object({
  /** ISO 8601: with an offset an instant, without one what the clocks of `timezone` show. */
  publishAt: z.string().trim().max(40),
  /** Of the IANA database. */
  timezone: z.string().max(60).default("UTC"),
  /** What becomes of it when the studio was not running at that time. */
  whenLate: z.enum(WHEN_LATE).default("publish"),
});

interface Planned {
  publishAt: Date;
  timezone: string;
  whenLate: string;
}

const refused = (field: string, message: Message, constraint: string) =>
  invalid([{ field: `schedule.${field}`, message, constraint }]);

/** @throws AppError `validation` for a zone or time that there is not, and for a time that is too near or too far */
function planned(given: z.input<typeof scheduleInput>, now = Date.now()): Planned {
  const {
    publishAt: text,
    timezone,
    whenLate,
  } = parseInput(z.object({ schedule: scheduleInput }), {
    schedule: given,
  }).schedule;
  if (!isTimeZone(timezone)) throw refused("timezone", say("publishing.no_such_zone"), "unknown");
  const publishAt = instantOf(text, timezone);
  if (!publishAt) throw refused("publishAt", say("publishing.no_such_time"), "invalid_format");
  if (publishAt.getTime() < now + AHEAD_MS) throw refused("publishAt", say("publishing.minute_ahead"), "too_small");
  if (publishAt.getTime() > now + FARTHEST_MS) throw refused("publishAt", say("publishing.two_years_ahead"), "too_big");
  return { publishAt, timezone, whenLate };
}

/**
 * Writes publications down for a time, one for each platform. Everything that can be looked at is looked at now; what has changed
 * by then is told when it fails.
 * @throws AppError as publishVideo, and `validation` for the time
 */
export async function schedulePublishing(
  actor: Actor,
  { schedule, ...given }: z.input<typeof publishInput> & { schedule: z.input<typeof scheduleInput> },
): Promise<{ batchId: string; publications: PublicationRow[] }> {
  const plan = planned(schedule);
  const { asset, film, targets } = await preparePublishing(actor, given);
  const batchId = newId("pub");
  const publications = await transaction(async (tx) => {
    const rows: PublicationRow[] = [];
    for (const { config, ...target } of targets) {
      const facts = {
        userId: actor.userId,
        batchId,
        videoId: given.videoId,
        filmId: film?.id ?? null,
        assetId: asset.id,
      };
      const row = { ...target, ...facts, ...plan, id: newId("pub"), status: "scheduled", config: config as object };
      rows.push(await insertPublication(tx, row));
    }
    return rows;
  });
  return { batchId, publications };
}

function begun(): AppError {
  return new AppError({
    code: "conflict",
    message: say("publishing.already_begun"),
    remedy: say("publishing.only_before_its_time"),
  });
}

/** Gives a publication another time. @throws AppError `not_found`, `conflict` once it has begun, `validation` */
export async function reschedule(
  actor: Actor,
  { id, schedule }: { id: string; schedule: z.input<typeof scheduleInput> },
): Promise<PublicationRow> {
  await findPublication(actor.userId, id);
  if (!(await changeScheduled(db(), { id, userId: actor.userId }, planned(schedule)))) throw begun();
  return findPublication(actor.userId, id);
}

/** Cancels a publication before its time. @throws AppError `not_found`, `conflict` once it has begun */
export async function unschedule(actor: Actor, { id }: { id: string }): Promise<PublicationRow> {
  await findPublication(actor.userId, id);
  if (!(await changeScheduled(db(), { id, userId: actor.userId }, { status: "cancelled" }))) throw begun();
  return findPublication(actor.userId, id);
}
