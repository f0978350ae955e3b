import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { findJob, type JobWithSteps } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { kindOf } from "../jobs/kinds";
import { findProject } from "../projects/repo";
import type { JobSet } from "./repo";

/** Something that can be followed live. */
export interface Channel {
  /** As the client names it: `project:…`, `job:…`, `render:…`. */
  name: string;
  userId: string;
  jobs: JobSet;
  /** Steps are those of a film, which the platform's document calls by names of its own. */
  isFilm: boolean;
}

/** How far what a channel shows is at the moment. */
export interface ChannelState {
  status: string;
  /** 0–1 */
  progress: number;
  step: string | null;
}

const NAME = /^(project|job|render):([^\s\0]{1,200})$/;

function stateOf(job: JobWithSteps): ChannelState {
  return { status: job.status, progress: job.progress, step: job.currentStep };
}

/**
 * Opens a channel for its owner.
 * @throws AppError `validation` for another name, `not_found` also for somebody else's
 */
export async function openChannel(actor: Actor, name: string): Promise<{ channel: Channel; state: ChannelState }> {
  const [, kind, id = ""] = NAME.exec(name) ?? [];
  const { userId } = actor;
  if (kind === "project") {
    const project = await findProject(userId, id);
    const job = project.jobId ? await findJob(userId, project.jobId) : null;
    const state = { progress: job?.progress ?? 0, step: job?.currentStep ?? null, status: project.status };
    return { channel: { name, userId, jobs: { projectId: id }, isFilm: true }, state };
  }
  if (kind === "job" || kind === "render") {
    const job = await findJob(userId, id);
    if (kind === "render" && kindOf(job).film !== "renders") throw notFound("Render", id);
    return {
      channel: { name, userId, jobs: { jobId: id }, isFilm: kindOf(job).film === "makes" },
      state: stateOf(job),
    };
  }
  throw new AppError({
    code: "validation",
    message: say("webhooks.there_no_channel", { name: name.slice(0, 80) }),
    remedy: say("webhooks.subscribe_project"),
    field: "channel",
  });
}
