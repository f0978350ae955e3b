import { messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import { transaction } from "@/lib/db/client";
import { say } from "@/lib/messages/say";
import { emit } from "../events/emit";
import { findFilm } from "../films/repo";
import { startJob } from "../jobs/start-job";
import { publishJob } from "./publish-job";
import { changeScheduled, findDue, loadPublication, type PublicationRow, updatePublication } from "./repo";
import { toldPublication } from "./told-publication";

/** Milliseconds after its time from which a publication counts as late: the studio was not running. */
const LATE_MS = 10 * 60_000;
/** Publications begun in one go. */
const MOST = 200;

/** Ends a publication whose time went by without the studio running. */
async function skip(row: PublicationRow): Promise<void> {
  const message = say("publishing.skipped").text;
  await transaction(async (tx) => {
    if (!(await changeScheduled(tx, { id: row.id, userId: row.userId }, { status: "failed", error: message }))) return;
    const publication = toldPublication(await loadPublication(row.id, tx));
    await emit(tx, { type: "publish.failed", userId: row.userId, publication, error: { code: "cancelled", message } });
  });
}

/** Who cancels a publication at the moment of its time comes first: then nothing is begun. */
class Cancelled extends Error {}

async function begin(row: PublicationRow): Promise<void> {
  const { id, userId, platform, filmId, config } = row;
  const film = filmId ? await findFilm(userId, filmId).catch(() => null) : null;
  const title = String(config.title ?? film?.title ?? platform);
  await startJob(publishJob, {
    userId,
    input: { publicationId: id, platform, title },
    after: async (tx, { id: jobId }) => {
      if (!(await changeScheduled(tx, { id, userId }, { status: "going" }))) throw new Cancelled();
      await updatePublication(id, { jobId }, tx);
    },
  });
}

/**
 * Begins all publications whose time has come. After a time in which the studio did not run, each does what it was told to do when
 * it is late: it is published now, or skipped, which is said.
 * @returns how many were looked at
 */
export async function publishDue(now = new Date()): Promise<number> {
  const due = await findDue(now, MOST);
  for (const id of due) {
    const row = await loadPublication(id);
    const late = now.getTime() - (row.publishAt?.getTime() ?? 0);
    if (row.whenLate === "skip" && late > LATE_MS) {
      await skip(row);
      continue;
    }
    try {
      await begin(row);
    } catch (error) {
      if (error instanceof Cancelled) continue;
      logger.warn("A scheduled publication could not begin; it is tried again", { id, error: messageOf(error) });
    }
  }
  return due.length;
}
