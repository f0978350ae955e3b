import type { Actor } from "@/lib/core/actor";
import { AppError, notFound } from "@/lib/core/errors";
import { findJob, type JobWithSteps } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { findFilm } from "../films/repo";
import { kindOf } from "../jobs/kinds";
import { findProject } from "../projects/repo";
import type { JobSet } from "./repo";

/** Something that can be followed live: what jobs do, or how a film's document changes. */
export type Channel = JobChannel | FilmChannel;

export interface JobChannel {
  /** As the client names it: `project:…`, `job:…`, `render:…`. */
  name: string;
  userId: string;
  jobs: JobSet;
  /** Steps are those of a film, which the platform's document calls by names of its own. */
  isFilm: boolean;
}

export interface FilmChannel {
  /** `film:…` */
  name: string;
  userId: string;
  filmId: string;
}

/** How far what a channel shows is at the moment. */
export interface ChannelState {
  status: string;
  /** 0–1 */
  progress: number;
  step: string | null;
}

const NAME = /^(project|job|render|film):([^\s\0]{1,200})$/;

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
  if (kind === "film") {
    const { status } = await findFilm(userId, id);
    return { channel: { name, userId, filmId: id }, state: { status, progress: 1, step: null } };
  }
  throw new AppError({
    code: "validation",
    message: say("webhooks.there_no_channel", { name: name.slice(0, 80) }),
    remedy: say("webhooks.subscribe_project"),
    field: "channel",
  });
}
