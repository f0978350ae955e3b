import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { isAppError } from "@/lib/core/errors";
import { filmFacts } from "@/lib/services/films";
import { getJob, type JobView } from "@/lib/services/jobs";
import type { ProjectDetail, ProjectRow } from "@/lib/services/projects";
import { type ProjectConfig, secondsOf } from "@/lib/services/projects/schemas";
import { assetView } from "./asset-view";
import { fileUrl } from "./film-views";
import { jobDetail } from "./job-views";
import { PROJECT_STATUSES, type Project, type ProjectCard, type projectRequest } from "./projects";

/** The form's fields as a project's configuration. */
export function configOf({ format: shape, language, targetSeconds }: z.output<typeof projectRequest>): ProjectConfig {
  return { shape, language, targetSeconds, written: {}, kept: {} };
}

/** A project's configuration with the form's fields changed; one that was cleared goes, what programs set stays. */
export function changedConfig({ config }: ProjectRow, request: z.output<typeof projectRequest>): ProjectConfig {
  return { ...config, length: undefined, ...configOf(request), kept: config.kept };
}

function card(project: ProjectRow, job: JobView | null, posterAssetId: string | null): ProjectCard {
  return {
    id: project.id,
    title: project.title,
    description: project.description,
    status: PROJECT_STATUSES.find((known) => known === project.status) ?? "draft",
    progress: job?.progress ?? 0,
    currentStep: job?.currentStep ?? null,
    remainingSeconds: job?.remainingSeconds ?? null,
    format: project.config.shape ?? "landscape",
    posterUrl: fileUrl(posterAssetId),
    jobId: project.jobId,
    filmId: project.filmId,
    createdAt: project.createdAt.toISOString(),
    updatedAt: project.updatedAt.toISOString(),
  };
}

/** A line of the list, with how far its last run is. The run may have been deleted since. */
export async function projectCard(actor: Actor, project: ProjectRow): Promise<ProjectCard> {
  if (!project.jobId) return card(project, null, null);
  const job = await getJob(actor, { id: project.jobId }).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  });
  const [film] = job?.filmId ? await filmFacts(actor, [job.filmId]) : [];
  return card(project, job, film?.posterAssetId ?? null);
}

/** A project with its last run, as a job's page shows it, and what was made. */
export async function projectView(actor: Actor, detail: ProjectDetail): Promise<Project> {
  const { project, job, assets, posterAssetId } = detail;
  const { config } = project;
  return {
    ...card(project, job, posterAssetId),
    prompt: project.prompt,
    language: config.language ?? null,
    targetSeconds: secondsOf(config) ?? null,
    job: job && (await jobDetail(actor, job)),
    assets: assets.map(assetView),
  };
}
