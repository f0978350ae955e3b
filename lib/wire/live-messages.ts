import { z } from "zod";
import type { JobEventRow } from "@/lib/jobs/log/repo";
import type { JobChannel, Subscription } from "@/lib/services/live";
import { stepName } from "./project-steps";
import { isoTime } from "./time";

/** Statuses of a job as sockets call them; a project's own are passed on. */
const STATUSES: Record<string, string> = { succeeded: "completed", waiting: "running" };

/** 0 to 100 */
const percentage = z.number().int().min(0).max(100);
const common = { channel: z.string(), id: z.string(), job_id: z.string(), timestamp: z.string() };

/** What a socket says of a job as it happens; `id` is what a client resumes from. */
export const liveMessage = z.discriminatedUnion("type", [
  z.object({
    ...common,
    type: z.literal("progress"),
    progress: percentage,
    step: z.string().optional(),
    step_progress: percentage.optional(),
    items_total: z.number().int().optional(),
    items_completed: z.number().int().optional(),
  }),
  z.object({
    ...common,
    type: z.literal("step"),
    status: z.string(),
    step: z.string().optional(),
    progress: percentage.optional(),
    message: z.string(),
  }),
  z.object({
    ...common,
    type: z.literal("status"),
    status: z.string(),
    progress: percentage.optional(),
    error: z.object({ code: z.string().optional(), message: z.string() }).optional(),
  }),
  z.object({
    ...common,
    type: z.literal("log"),
    level: z.string(),
    message: z.string(),
    step: z.string().optional(),
  }),
]);
type LiveMessage = z.output<typeof liveMessage>;
/** What belongs to one kind of message. */
type Own<M = LiveMessage> = M extends LiveMessage ? Omit<M, keyof typeof common> : never;

const percent = (share: unknown): number | undefined =>
  typeof share === "number" ? Math.floor(Math.min(1, Math.max(0, share)) * 100) : undefined;

function ownOf(channel: JobChannel, { type, level, message, data }: JobEventRow): Own {
  const key = data.step;
  const step = key && channel.isFilm ? stepName(key) : key;
  const progress = percent(data.overall);
  if (type === "progress") {
    const { total, done = 0 } = data;
    const items = total === undefined ? {} : { items_total: total, items_completed: done };
    return { type: "progress", progress: progress ?? 0, step, step_progress: percent(data.progress), ...items };
  }
  const [subject, happened = ""] = type.split(".");
  if (subject === "step") return { type: "step", status: STATUSES[happened] ?? happened, step, progress, message };
  if (subject === "job") {
    const error = happened === "failed" ? { error: { code: data.code, message } } : {};
    const whole = happened === "succeeded" ? { progress: 100 } : {};
    return { type: "status", status: STATUSES[happened] ?? happened, ...whole, ...error };
  }
  return { type: "log", level, message, step };
}

/** An event of a job as a channel's followers read it. */
export function liveMessageOf(channel: JobChannel, event: JobEventRow): LiveMessage {
  return {
    ...ownOf(channel, event),
    channel: channel.name,
    id: String(event.id),
    job_id: event.jobId,
    timestamp: isoTime(event.at),
  };
}

/** The answer to a subscription: where the channel is now. */
export const subscribedMessage = z.object({
  type: z.literal("subscribed"),
  channel: z.string(),
  last_event_id: z.string(),
  status: z.string(),
  progress: percentage.optional(),
  step: z.string().nullable(),
});

export function subscribedMessageOf({ channel, state, lastEventId }: Subscription): z.output<typeof subscribedMessage> {
  return {
    type: "subscribed",
    channel,
    last_event_id: String(lastEventId),
    status: STATUSES[state.status] ?? state.status,
    progress: percent(state.progress),
    step: state.step && channel.startsWith("project:") ? stepName(state.step) : state.step,
  };
}
