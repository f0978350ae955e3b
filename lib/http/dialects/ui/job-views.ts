import type { Actor } from "@/lib/core/actor";
import { getFilm } from "@/lib/services/films";
import type { JobView } from "@/lib/services/jobs";
import { jobEvents } from "@/lib/services/jobs";
import { fileUrl, sceneView } from "./film-views";
import type { JobCard, JobDetail, JobEventView, StepView } from "./jobs";

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const LEVELS = ["debug", "info", "warn", "error"] as const;
/** Log lines a job's page starts with; the stream goes on from there. */
const LOG_LINES = 300;

type EventRow = Awaited<ReturnType<typeof jobEvents>>[number];

export function eventView(event: EventRow): JobEventView {
  const data = (event.data ?? {}) as { step?: string };
  return {
    id: String(event.id),
    type: event.type,
    level: LEVELS.find((level) => level === event.level) ?? "info",
    message: event.message,
    step: data.step ?? null,
    at: event.at.toISOString(),
  };
}

/** A job's name: its film's title, else what was asked for. */
function titleOf(job: JobView): string {
  const input = (job.input ?? {}) as { title?: string; prompt?: string; text?: string };
  return job.film?.title || input.title || input.prompt?.slice(0, 80) || input.text?.slice(0, 80) || job.id;
}

export function jobCard(job: JobView): JobCard {
  const input = (job.input ?? {}) as { format?: string };
  return {
    id: job.id,
    kind: job.kind,
    title: titleOf(job),
    status: job.status,
    progress: job.progress,
    currentStep: job.currentStep,
    format: input.format ?? job.film?.format ?? null,
    filmId: job.filmId,
    posterUrl: fileUrl(job.film?.posterAssetId ?? null),
    createdAt: job.createdAt.toISOString(),
    startedAt: iso(job.startedAt),
    finishedAt: iso(job.finishedAt),
    remainingSeconds: job.remainingSeconds,
  };
}

function stepView(step: JobView["steps"][number]): StepView {
  return {
    key: step.key,
    label: step.label,
    status: step.status,
    progress: step.progress,
    itemsDone: step.itemsDone,
    itemsTotal: step.itemsTotal,
    error: step.error,
    startedAt: iso(step.startedAt),
    finishedAt: iso(step.finishedAt),
  };
}

/** A job with its steps, its film's scenes as far as they are, and the end of its log. */
export async function jobDetail(actor: Actor, job: JobView): Promise<JobDetail> {
  const [film, events] = await Promise.all([
    job.filmId ? getFilm(actor, { id: job.filmId }) : null,
    jobEvents(actor, { jobId: job.id, limit: LOG_LINES }),
  ]);
  return {
    ...jobCard(job),
    steps: job.steps.map(stepView),
    scenes: film?.scenes.map(sceneView) ?? [],
    notices: job.notices,
    log: events.map(eventView),
    creditsEstimated: job.creditsEstimated,
    creditsCharged: job.creditsCharged,
    error: job.errorMessage
      ? { code: job.errorCode ?? "internal", message: job.errorMessage, remedy: job.errorRemedy }
      : null,
  };
}
