import type { Actor } from "@/lib/core/actor";
import { type FilmFacts, filmFacts, getFilm } from "@/lib/services/films";
import type { JobView } from "@/lib/services/jobs";
import { jobEvents } from "@/lib/services/jobs";
import { kindOf } from "@/lib/services/jobs/kinds";
import { fileUrl, sceneView } from "./film-views";
import type { JobCard, JobDetail, JobEventView, StepView } from "./jobs";

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const LEVELS = ["debug", "info", "warn", "error"] as const;
/** Log lines a job's page starts with; the stream goes on from there. */
const LOG_LINES = 300;

type EventRow = Awaited<ReturnType<typeof jobEvents>>[number];

export function eventView(event: EventRow): JobEventView {
  return {
    id: String(event.id),
    type: event.type,
    level: LEVELS.find((level) => level === event.level) ?? "info",
    message: event.said,
    step: event.data.step ?? null,
    at: event.at.toISOString(),
  };
}

/** A job as lists show it; `film` is the one it belongs to, where that is still there. */
function jobCard(job: JobView, film: FilmFacts | undefined): JobCard {
  const kind = kindOf(job);
  return {
    id: job.id,
    kind: job.kind,
    title: film?.title || kind.titleOf(job) || job.id,
    ...(kind.film ? { film: kind.film } : {}),
    status: job.status,
    progress: job.progress,
    currentStep: job.currentStep,
    format: kind.shapeOf(job) ?? film?.format ?? null,
    filmId: job.filmId,
    posterUrl: fileUrl(film?.posterAssetId ?? null),
    createdAt: job.createdAt.toISOString(),
    startedAt: iso(job.startedAt),
    finishedAt: iso(job.finishedAt),
    remainingSeconds: job.remainingSeconds,
    waitsFor: job.waitsFor,
    waitSeconds: job.waitSeconds,
  };
}

/** Jobs as lists show them. */
export async function jobCards(actor: Actor, jobs: JobView[]): Promise<JobCard[]> {
  const films = await filmFacts(
    actor,
    jobs.flatMap(({ filmId }) => filmId ?? []),
  );
  return jobs.map((job) =>
    jobCard(
      job,
      films.find(({ id }) => id === job.filmId),
    ),
  );
}

function stepView(step: JobView["steps"][number]): StepView {
  return {
    key: step.key,
    label: step.label,
    status: step.status,
    progress: step.progress,
    itemsDone: step.itemsDone,
    itemsTotal: step.itemsTotal,
    error: step.errorSaid,
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
    ...jobCard(job, film ?? undefined),
    steps: job.steps.map(stepView),
    scenes: film?.segments.map(sceneView) ?? [],
    notices: job.notices,
    log: events.map(eventView),
    creditsEstimated: job.creditsEstimated,
    creditsCharged: job.creditsCharged,
    error: job.errorSaid && { code: job.errorCode ?? "internal", ...job.errorSaid },
  };
}
