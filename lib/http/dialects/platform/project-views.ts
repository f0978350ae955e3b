import type { z } from "zod";
import { baseUrl } from "@/lib/core/env";
import type { AssetRow } from "@/lib/services/assets";
import { signedUrl } from "@/lib/services/assets/signed-url";
import { filmJob } from "@/lib/services/films/film-job";
import type { JobView } from "@/lib/services/jobs";
import type { ProjectDetail, ProjectProgress, ProjectRow, StartedProject } from "@/lib/services/projects";
import type { ProjectStatus } from "@/lib/services/projects/schemas";
import { currentStep, projectSteps } from "@/lib/wire/project-steps";
import { isoOrNull, isoTime } from "@/lib/wire/time";
import { projectConfigWire } from "./project-request";
import type { getProjectContract, projectStatusContract, startProjectContract } from "./projects";

type Answer<C extends { response?: z.ZodType }> = z.output<NonNullable<C["response"]>>;

export function projectWire(project: ProjectRow) {
  return {
    id: project.id,
    title: project.title,
    description: project.description,
    prompt: project.prompt,
    config: projectConfigWire(project.config),
    status: project.status as ProjectStatus,
    created_at: isoTime(project.createdAt),
    updated_at: isoTime(project.updatedAt),
  };
}

function assetWire(asset: AssetRow) {
  return {
    id: asset.id,
    type: asset.kind,
    status: asset.status,
    name: asset.name,
    mime_type: asset.mime,
    size: Number(asset.bytes),
    width: asset.width,
    height: asset.height,
    duration: asset.durationSeconds,
    provider: asset.provider,
    download_url: `${baseUrl()}/api/v1/assets/${asset.id}/download`,
    created_at: isoTime(asset.createdAt),
  };
}

const percent = (job: JobView | null): number => Math.floor((job?.progress ?? 0) * 100);

function failureWire(job: JobView | null) {
  if (job?.status !== "failed") return null;
  return {
    code: (job.errorCode ?? "internal").toUpperCase(),
    message: job.errorMessage ?? "The pipeline failed.",
    remedy: job.errorRemedy,
  };
}

const stepsOf = (job: JobView | null) => projectSteps(job, job ? filmJob.inputOf(job).skipSteps : []);

function stepsWire(job: JobView | null) {
  const steps = stepsOf(job).map(({ key, ...step }) => [key, step]);
  return Object.fromEntries(steps) as Answer<typeof getProjectContract>["progress"]["steps"];
}

export function projectDetailWire(detail: ProjectDetail): Answer<typeof getProjectContract> {
  const { project, job, assets, posterAssetId: poster } = detail;
  const output = job?.status === "succeeded" ? filmJob.outputOf(job) : null;
  return {
    ...projectWire(project),
    progress: {
      overall: percent(job),
      current_step: currentStep(job)?.name ?? null,
      steps: stepsWire(job),
    },
    assets: assets.map(assetWire),
    pipeline_id: project.jobId,
    video_id: project.filmId,
    video_url: output?.assetId ? signedUrl({ id: output.assetId }, `${project.filmId}.mp4`) : null,
    thumbnail_url: poster ? signedUrl({ id: poster }, `${project.filmId}.jpg`) : null,
    error: failureWire(job),
  };
}

export function projectStatusWire({ project, job, logs }: ProjectProgress): Answer<typeof projectStatusContract> {
  const current = currentStep(job);
  const steps = stepsOf(job);
  const isDone = (status: string) => status === "completed" || status === "skipped";
  return {
    project_id: project.id,
    pipeline_id: project.jobId,
    status: project.status as ProjectStatus,
    progress: percent(job),
    current_step: current && {
      name: current.name,
      agent: current.agent,
      started_at: isoOrNull(current.startedAt),
      items_total: current.itemsTotal,
      items_completed: current.itemsCompleted,
    },
    steps_completed: steps.filter((step) => isDone(step.status)).map((step) => step.key),
    steps_remaining: steps.filter((step) => !isDone(step.status) && step.key !== current?.key).map((step) => step.key),
    estimated_remaining_seconds:
      job && job.remainingSeconds !== null ? Math.max(0, Math.round(job.remainingSeconds)) : job ? 0 : null,
    logs: logs.map(({ at, level, message }) => ({ timestamp: isoTime(at), level, message })),
    error: failureWire(job),
  };
}

export function startedWire(id: string, started: StartedProject): Answer<typeof startProjectContract> {
  return {
    id,
    status: started.dryRun ? "draft" : "scripting",
    pipeline_id: started.dryRun ? null : started.job.id,
    estimated_duration: Math.max(1, Math.round(started.estimate.workSeconds)),
    estimated_credits: started.estimate.credits,
    message: started.dryRun ? "Nothing was started (dry run)" : "Pipeline started successfully",
    warnings: started.warnings.map((one) => ({ ...one, message: one.message.text })),
  };
}
