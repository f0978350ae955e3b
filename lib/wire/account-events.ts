import { z } from "zod";
import type { DomainEvent, JobFailure, JobSuccess, ToldJob, ToldPublication } from "@/lib/services/events/domain-event";
import { type Link, tenth } from "./results";
import { isoTime } from "./time";

const project = { project_id: z.string() };
const run = { ...project, pipeline_id: z.string() };
const render = {
  render_id: z.string(),
  project_id: z.string().optional(),
  timeline_id: z.string().optional(),
  video_id: z.string().optional(),
};
const course = { job_id: z.string() };
const publication = {
  publish_id: z.string(),
  publish_batch_id: z.string(),
  video_id: z.string(),
  platform: z.string(),
};
/** `duration` is in seconds, to a tenth. */
const made = { video_url: z.string(), duration: z.number() };
const failed = { error: z.object({ code: z.string(), message: z.string() }) };

const eventOf = <E extends string, D extends z.ZodRawShape>(event: E, data: D) =>
  z.object({ event: z.literal(event), timestamp: z.string(), data: z.object(data) });

/** What an account's webhooks are told, as the platform document writes it; the signature is added when it is sent. */
export const accountEvent = z.discriminatedUnion("event", [
  eventOf("project.created", { ...project, title: z.string(), status: z.string() }),
  eventOf("project.started", { ...run, title: z.string(), status: z.string() }),
  eventOf("project.completed", { ...run, ...made }),
  eventOf("project.failed", { ...run, ...failed }),
  eventOf("render.started", render),
  eventOf("render.completed", { ...render, ...made }),
  eventOf("render.failed", { ...render, ...failed }),
  eventOf("publish.completed", { ...publication, platform_id: z.string(), platform_url: z.string() }),
  eventOf("publish.failed", { ...publication, ...failed }),
  eventOf("course.completed", { ...course, zip_url: z.string() }),
  eventOf("course.failed", { ...course, ...failed }),
]);
export type AccountEvent = z.output<typeof accountEvent>;

const renderFacts = ({ id, projectId, timelineId, filmId }: ToldJob) => ({
  render_id: id,
  ...(projectId ? { project_id: projectId } : {}),
  ...(timelineId ? { timeline_id: timelineId } : {}),
  ...(filmId ? { video_id: filmId } : {}),
});

function madeFacts({ id, filmId }: ToldJob, { file }: JobSuccess, link: Link) {
  const { assetId, extension, seconds } = file;
  return { video_url: assetId ? link(assetId, `${filmId ?? id}.${extension}`) : "", duration: tenth(seconds) };
}

const zipOf = ({ id }: ToldJob, { file: { assetId, extension } }: JobSuccess, link: Link): string =>
  assetId ? link(assetId, `${id}.${extension}`) : "";

const failureFacts = ({ code, message }: JobFailure) => ({
  error: { code: code.toUpperCase(), message: message ?? "" },
});

const publicationFacts = ({ id, batchId, videoId, platform }: ToldPublication) => ({
  publish_id: id,
  publish_batch_id: batchId,
  video_id: videoId,
  platform,
});

type Ended = Extract<DomainEvent, { type: "job.ended" }>;

/** The end of a project's run, of a render or of a course; other jobs, films without a project and cancellations are not told of. */
function endOf({ job, outcome }: Ended, timestamp: string, link: Link): AccountEvent | null {
  if (outcome.status === "cancelled") return null;
  const succeeded = outcome.status === "succeeded";
  if (job.audience.account === "project" && job.projectId) {
    const facts = { project_id: job.projectId, pipeline_id: job.id };
    return succeeded
      ? { event: "project.completed", timestamp, data: { ...facts, ...madeFacts(job, outcome, link) } }
      : { event: "project.failed", timestamp, data: { ...facts, ...failureFacts(outcome) } };
  }
  if (job.audience.account === "course") {
    const facts = { job_id: job.id };
    return succeeded
      ? { event: "course.completed", timestamp, data: { ...facts, zip_url: zipOf(job, outcome, link) } }
      : { event: "course.failed", timestamp, data: { ...facts, ...failureFacts(outcome) } };
  }
  if (job.audience.account !== "render") return null;
  const facts = renderFacts(job);
  return succeeded
    ? { event: "render.completed", timestamp, data: { ...facts, ...madeFacts(job, outcome, link) } }
    : { event: "render.failed", timestamp, data: { ...facts, ...failureFacts(outcome) } };
}

/** What an account's webhooks are told of an event; null for one that is none of theirs. */
export function accountEventOf(event: DomainEvent, at: Date, link: Link): AccountEvent | null {
  const timestamp = isoTime(at);
  switch (event.type) {
    case "project.created": {
      const { id, title, status } = event.project;
      return { event: "project.created", timestamp, data: { project_id: id, title, status } };
    }
    case "project.started": {
      const { id, title, status } = event.project;
      return {
        event: "project.started",
        timestamp,
        data: { project_id: id, pipeline_id: event.jobId, title, status },
      };
    }
    case "render.started":
      return { event: "render.started", timestamp, data: renderFacts(event.job) };
    case "publish.completed": {
      const { platformId, url } = event.publication;
      const where = { platform_id: platformId ?? "", platform_url: url ?? "" };
      return { event: event.type, timestamp, data: { ...publicationFacts(event.publication), ...where } };
    }
    case "publish.failed": {
      const { code, message } = event.error;
      const error = { code: code.toUpperCase(), message };
      return { event: event.type, timestamp, data: { ...publicationFacts(event.publication), error } };
    }
    case "job.ended":
      return endOf(event, timestamp, link);
  }
}
