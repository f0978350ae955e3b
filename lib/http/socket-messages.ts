import type { JobEventRow } from "@/lib/jobs/repo";
import type { Channel, Subscription } from "@/lib/services/live";
import { stepName } from "@/lib/services/projects/steps";

/** Statuses of a job as this surface calls them; a project's own are passed on. */
const STATUSES: Record<string, string> = { succeeded: "completed", waiting: "running" };

const isoSeconds = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, "Z");
const percent = (share: unknown): number | undefined =>
  typeof share === "number" ? Math.floor(Math.min(1, Math.max(0, share)) * 100) : undefined;

/** What belongs to one kind of event. */
function partsOf(channel: Channel, { type, level, message, data }: JobEventRow): Record<string, unknown> {
  const facts = data as Record<string, unknown>;
  const key = typeof facts.step === "string" ? facts.step : undefined;
  const step = key && channel.isFilm ? stepName(key) : key;
  const progress = percent(facts.overall);
  if (type === "progress") {
    const items = typeof facts.total === "number" ? { items_total: facts.total, items_completed: facts.done } : {};
    return { type: "progress", progress: progress ?? 0, step, step_progress: percent(facts.progress), ...items };
  }
  const [subject, happened = ""] = type.split(".");
  if (subject === "step") return { type: "step", status: STATUSES[happened] ?? happened, step, progress, message };
  if (subject === "job") {
    const error = happened === "failed" ? { error: { code: facts.code, message } } : {};
    const whole = happened === "succeeded" ? { progress: 100 } : {};
    return { type: "status", status: STATUSES[happened] ?? happened, ...whole, ...error };
  }
  return { type: "log", level, message, step };
}

/** An event of a job as a message; `id` is what a client resumes from. */
export function eventMessage(channel: Channel, event: JobEventRow): string {
  return JSON.stringify({
    ...partsOf(channel, event),
    channel: channel.name,
    id: String(event.id),
    job_id: event.jobId,
    timestamp: isoSeconds(event.at),
  });
}

/** The answer to a subscription: where the channel is now. */
export function subscribedMessage({ channel, state, lastEventId }: Subscription): Record<string, unknown> {
  return {
    type: "subscribed",
    channel,
    last_event_id: String(lastEventId),
    status: STATUSES[state.status] ?? state.status,
    progress: percent(state.progress),
    step: state.step && channel.startsWith("project:") ? stepName(state.step) : state.step,
  };
}
