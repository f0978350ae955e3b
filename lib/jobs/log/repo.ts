import { type Db, db, type Prisma } from "@/lib/db/client";
import { notify } from "@/lib/db/notify";
import { parseStored, storedMessage, toStored } from "@/lib/db/stored";
import { foreign, isMessage, type Message } from "@/lib/messages/message";
import { type EventData, eventDataSchema } from "../stored";

/** Channel on which every new event of a job is told: payload `{"jobId","id","userId"}`. */
export const EVENTS_CHANNEL = "framewright_events";

/** The event that a step failed and will be tried again. */
export const ATTEMPT_FAILED = "attempt.failed";
/** Type of the event that tells how long a part of a step took, when it has ended. */
export const PART_EVENT = "step.part";

export type StoredEvent = Prisma.JobEventGetPayload<object>;

export interface JobEventRow extends Omit<StoredEvent, "data" | "said"> {
  /** What `message` says in English. */
  said: Message;
  data: EventData;
}

export function readEvent(row: StoredEvent): JobEventRow {
  const place = (column: string) => ({ table: "JobEvent", column, id: `${row.jobId}, event ${row.id}` });
  const said = storedMessage(row.said, row.message, place("said"));
  return { ...row, said, data: parseStored(eventDataSchema, row.data, place("data")) };
}

export interface NewEvent {
  type: string;
  level?: "debug" | "info" | "warn" | "error";
  /** A sentence of ours, or a vendor's words. */
  message?: Message | string;
  data?: EventData;
}

/** Appends to the job's log and tells whoever watches it. */
export async function appendEvent(tx: Db, job: { id: string; userId: string }, event: NewEvent): Promise<bigint> {
  const message = typeof event.message === "object" ? event.message : foreign(event.message ?? "");
  const { id } = await tx.jobEvent.create({
    data: {
      jobId: job.id,
      type: event.type,
      level: event.level ?? "info",
      message: message.text,
      ...(message.id ? { said: toStored(message) } : {}),
      data: toStored(event.data ?? {}),
    },
    select: { id: true },
  });
  await notify(tx, EVENTS_CHANNEL, JSON.stringify({ jobId: job.id, id: String(id), userId: job.userId }));
  return id;
}

export async function findEvents(jobId: string, afterId: bigint, limit: number): Promise<JobEventRow[]> {
  const where = { jobId, id: { gt: afterId } };
  return (await db().jobEvent.findMany({ where, orderBy: { id: "asc" }, take: limit })).map(readEvent);
}

/** The last `limit` events, oldest first. */
export async function findLastEvents(jobId: string, limit: number): Promise<JobEventRow[]> {
  const rows = await db().jobEvent.findMany({ where: { jobId }, orderBy: { id: "desc" }, take: limit });
  return rows.reverse().map(readEvent);
}

/** Events of all jobs that `where` names, after `afterId`, oldest first. */
export async function findEventsOf(
  where: Pick<Prisma.JobEventWhereInput, "jobId" | "job" | "type">,
  { afterId, limit }: { afterId?: bigint; limit?: number } = {},
): Promise<JobEventRow[]> {
  const rows = await db().jobEvent.findMany({
    where: { ...where, ...(afterId === undefined ? {} : { id: { gt: afterId } }) },
    orderBy: { id: "asc" },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return rows.map(readEvent);
}

/** The reason that the last failed try of a job gave. */
export async function findLastReason(tx: Db, jobId: string): Promise<Message | null> {
  const row = await tx.jobEvent.findFirst({ where: { jobId, type: ATTEMPT_FAILED }, orderBy: { id: "desc" } });
  const reason = row && readEvent(row).said.args?.reason;
  return isMessage(reason) ? reason : null;
}
