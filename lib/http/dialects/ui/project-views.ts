import type { Actor } from "@/lib/core/actor";
import { isAppError } from "@/lib/core/errors";
import { getJob, type JobView } from "@/lib/services/jobs";
import type { ProjectDetail, ProjectRow } from "@/lib/services/projects";
import { LENGTHS, type ProjectConfig, SHAPES } from "@/lib/services/projects/schemas";
import { assetView } from "./asset-view";
import { fileUrl } from "./film-views";
import type { Format } from "./films";
import { jobDetail } from "./job-views";
import { PROJECT_STATUSES, type Project, type ProjectCard, type ProjectRequest } from "./projects";

const RATIOS: Record<Format, string> = { landscape: "16:9", vertical: "9:16", square: "1:1", ads: "4:5" };

/** The form's fields in the words of a project's configuration. */
export function configOf({ format, language, targetSeconds }: ProjectRequest): ProjectConfig {
  return {
    aspect_ratio: RATIOS[format ?? "landscape"],
    ...(language ? { language } : {}),
    ...(targetSeconds ? { target_duration: targetSeconds } : {}),
  };
}

/** A project's configuration with the form's fields changed; one that was cleared goes, what programs set stays. */
export function changedConfig(project: ProjectRow, request: ProjectRequest): ProjectConfig {
  const { format, aspect_ratio, language, target_duration, ...rest } = project.config as ProjectConfig;
  return { ...rest, ...configOf(request) };
}

function card(project: ProjectRow, job: JobView | null): ProjectCard {
  const config = project.config as ProjectConfig;
  return {
    id: project.id,
    title: project.title,
    description: project.description,
    status: PROJECT_STATUSES.find((known) => known === project.status) ?? "draft",
    progress: job?.progress ?? 0,
    currentStep: job?.currentStep ?? null,
    remainingSeconds: job?.remainingSeconds ?? null,
    format: SHAPES[config.aspect_ratio ?? ""] ?? SHAPES[config.format ?? ""] ?? "landscape",
    posterUrl: fileUrl(job?.film?.posterAssetId ?? null),
    jobId: project.jobId,
    filmId: project.filmId,
    createdAt: project.createdAt.toISOString(),
    updatedAt: project.updatedAt.toISOString(),
  };
}

/** A line of the list, with how far its last run is. The run may have been deleted since. */
export async function projectCard(actor: Actor, project: ProjectRow): Promise<ProjectCard> {
  if (!project.jobId) return card(project, null);
  const job = await getJob(actor, { id: project.jobId }).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  });
  return card(project, job);
}

/** A project with its last run, as a job's page shows it, and what was made. */
export async function projectView(actor: Actor, { project, job, assets }: ProjectDetail): Promise<Project> {
  const config = project.config as ProjectConfig;
  return {
    ...card(project, job),
    prompt: project.prompt,
    language: config.language ?? null,
    targetSeconds: config.target_duration ?? LENGTHS[config.format ?? ""] ?? null,
    job: job && (await jobDetail(actor, job)),
    assets: assets.map(assetView),
  };
}
