import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError } from "@/lib/core/errors";
import type { JobEventRow } from "@/lib/jobs/log/repo";
import { say } from "@/lib/messages/say";
import { type AssetRow, assetsOfProject } from "../assets/repo";
import { findFilmFacts } from "../films/repo";
import { cancelJob, getJob, type JobView } from "../jobs";
import { viewOfWhole } from "../jobs/get-job";
import { PLACE_EVENT } from "../rendering/repo";
import { findProject, findProjectRun, findProjects, foldTally, type ProjectFilter, type ProjectRow } from "./repo";

/** Most assets and log lines that one answer carries. */
const MOST_ASSETS = 200;
const MOST_LOGS = 100;
/** Rows of the tally that are summed before they are folded into one. */
const MOST_PARTS = 200;

export interface ProjectDetail {
  project: ProjectRow;
  /** The pipeline's last run, null before the first. */
  job: JobView | null;
  assets: AssetRow[];
  posterAssetId: string | null;
}

async function posterOf(actor: Actor, filmId: string | null | undefined): Promise<string | null> {
  const [film] = filmId ? await findFilmFacts(actor.userId, [filmId]) : [];
  return film?.posterAssetId ?? null;
}

async function jobOf(actor: Actor, project: ProjectRow): Promise<JobView | null> {
  if (!project.jobId) return null;
  return getJob(actor, { id: project.jobId }).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  });
}

export interface ProjectPage {
  items: ProjectRow[];
  total: number;
  page: number;
  limit: number;
  pages: number;
}

/** Newest first. */
export async function listProjects(actor: Actor, filter: Partial<ProjectFilter> = {}): Promise<ProjectPage> {
  const page = filter.page ?? 1;
  const limit = filter.limit ?? 10;
  const { items, total, parts } = await findProjects(actor.userId, { ...filter, page, limit });
  if (parts > MOST_PARTS) await foldTally(actor.userId);
  return { items, total, page, limit, pages: Math.ceil(total / limit) };
}

/** @throws AppError `not_found` */
export async function getProject(actor: Actor, input: { id: string }): Promise<ProjectDetail> {
  const project = await findProject(actor.userId, input.id);
  const [job, assets] = await Promise.all([jobOf(actor, project), assetsOfProject(project, MOST_ASSETS)]);
  return { project, job, assets, posterAssetId: await posterOf(actor, job?.filmId) };
}

export interface ProjectProgress {
  project: ProjectRow;
  job: JobView | null;
  /** What happened, oldest first; without what only moves a progress bar. */
  logs: JobEventRow[];
}

/** @throws AppError `not_found` */
export async function getProjectStatus(actor: Actor, input: { id: string }): Promise<ProjectProgress> {
  const { project, run } = await findProjectRun(actor.userId, input.id, PLACE_EVENT, MOST_LOGS);
  return { project, job: run && viewOfWhole(run), logs: run?.log ?? [] };
}

/**
 * Stops a project's pipeline within about a second; what was held is given back, what was made is kept.
 * @throws AppError `not_found`, `conflict` when it is not running
 */
export async function cancelProject(actor: Actor, input: { id: string }): Promise<ProjectRow> {
  const project = await findProject(actor.userId, input.id);
  if (!project.jobId) {
    throw new AppError({
      code: "conflict",
      message: say("projects.project_pipeline_never_started"),
      remedy: say("projects.start_first"),
    });
  }
  await cancelJob(actor, { id: project.jobId });
  return findProject(actor.userId, input.id);
}
