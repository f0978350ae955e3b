import type { z } from "zod";
import type { Actor } from "@/lib/core/actor";
import { baseUrl } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import type { JobKind } from "@/lib/jobs/define-kind";
import { signedUrl } from "@/lib/services/assets/signed-url";
import type { Avatar } from "@/lib/services/avatars";
import type { JobSuccess } from "@/lib/services/events/domain-event";
import { exportJob } from "@/lib/services/exports";
import { filmJob } from "@/lib/services/films/film-job";
import { sceneJob } from "@/lib/services/films/scene-job";
import { getJob, type JobView, jobOutcome } from "@/lib/services/jobs";
import type { PublicVoice } from "@/lib/services/voices";
import {
  exportResultOf,
  generationResultOf,
  noticesBeside,
  type requestFailure,
  requestFailureOf,
  type resultNotices,
} from "@/lib/wire/results";

/** The five steps that clients of this surface count, and the steps of the pipeline that make each up. */
const PROGRESS_STEPS = [
  ["understand", "script", "scenes"],
  ["voices"],
  ["pictures", "music", "timeline"],
  ["render"],
  ["check", "deliver"],
];

const STATUS = {
  queued: "pending",
  running: "processing",
  waiting: "processing",
  succeeded: "completed",
  failed: "failed",
  cancelled: "failed",
} as const;

/** Which of the five steps the job is at, or stopped at. */
function progressStep(job: JobView): number {
  if (job.status === "succeeded") return PROGRESS_STEPS.length;
  // Steps run side by side: the job is at the first that has not ended, so that it never goes back.
  const at = job.steps.find(({ status }) => status === "running" || status === "failed");
  const reached = (at ?? job.steps.findLast(({ status }) => status !== "pending"))?.key ?? "understand";
  return (
    1 +
    Math.max(
      0,
      PROGRESS_STEPS.findIndex((keys) => keys.includes(reached)),
    )
  );
}

function stepLabel(job: JobView): string | null {
  if (job.status !== "running" && job.status !== "waiting") return null;
  const avatar = filmJob.is(job) && filmJob.inputOf(job).avatarId;
  if (avatar && progressStep(job) === 3) return "Generating video with avatar";
  return job.steps.find((step) => step.key === job.currentStep)?.label ?? null;
}

export function voiceWire(voice: PublicVoice) {
  const { id, name, language, accent, gender, tags } = voice;
  return {
    id,
    name,
    language,
    accent,
    gender,
    tags,
    preview: `${baseUrl()}/media/voices/${encodeURIComponent(id)}/preview.mp3`,
  };
}

export function avatarWire({ id, name, gender, tags, preview }: Avatar) {
  return { id, name, gender, tags, preview: `${baseUrl()}${preview}` };
}

/** A job of one kind; another kind is not found, as if it did not exist. @throws AppError `not_found` */
async function jobOfKind(actor: Actor, id: string, kinds: Pick<JobKind, "is">[]): Promise<JobView> {
  const job = await getJob(actor, { id });
  if (!kinds.some((kind) => kind.is(job))) throw notFound("Job", id);
  return job;
}

const link = (id: string, name: string): string => signedUrl({ id }, name);

/** What came of a job, once it has ended. */
async function endOf<R>(
  job: JobView,
  subject: "generation" | "export",
  resultOf: (job: JobView, outcome: JobSuccess, address: typeof link) => R,
): Promise<{ result?: R; notices?: z.output<typeof resultNotices>; error?: z.output<typeof requestFailure> }> {
  if (STATUS[job.status] === "pending" || STATUS[job.status] === "processing") return {};
  const outcome = await jobOutcome(job);
  if (outcome.status === "succeeded") {
    const beside = subject === "generation" ? noticesBeside(outcome) : {};
    return { result: resultOf(job, outcome, link), ...beside };
  }
  return { error: requestFailureOf(subject, outcome) };
}

export async function generationStatus(actor: Actor, id: string) {
  const job = await jobOfKind(actor, id, [filmJob, sceneJob]);
  return {
    data: {
      job_id: job.id,
      status: STATUS[job.status],
      progress_step: progressStep(job),
      current_step: stepLabel(job),
      ...(await endOf(job, "generation", generationResultOf)),
    },
  };
}

export async function exportStatus(actor: Actor, id: string) {
  const job = await jobOfKind(actor, id, [exportJob]);
  return {
    data: {
      job_id: job.id,
      status: STATUS[job.status],
      progress: Math.floor(job.progress * 100),
      current_step: stepLabel(job),
      ...(await endOf(job, "export", exportResultOf)),
    },
  };
}
