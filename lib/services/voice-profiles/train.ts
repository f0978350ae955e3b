import type { Actor } from "@/lib/core/actor";
import { AppError, isAppError } from "@/lib/core/errors";
import type { JobWithSteps } from "@/lib/jobs/repo";
import { say } from "@/lib/messages/say";
import { getJob, type JobView, viewOf } from "../jobs/get-job";
import { type StartOptions, started, startJob } from "../jobs/start-job";
import { CONSENT_VERSION, type Consent } from "./columns";
import { chooseCloningProvider } from "./engines";
import { findProfile, type ProfileRow, updateProfile } from "./repo";
import { busy, LEAST_SPEECH } from "./samples";
import { trainingJob } from "./training-job";

/** Seconds of speech of all recordings. */
export const speechOf = (profile: ProfileRow): number =>
  profile.samples.reduce((sum, { speechSeconds }) => sum + speechSeconds, 0);

/** @throws AppError `validation` */
function assertEnough(profile: ProfileRow): void {
  const seconds = speechOf(profile);
  if (seconds >= LEAST_SPEECH) return;
  const message = say("voices.too_little_speech", { seconds: Math.floor(seconds), least: LEAST_SPEECH });
  throw new AppError({
    code: "validation",
    message,
    remedy: say("voices.add_samples"),
    field: "samples",
    issues: [{ field: "samples", message, constraint: "speech_seconds" }],
  });
}

async function begin(actor: Actor, profile: ProfileRow, consent: Consent, options: StartOptions): Promise<JobView> {
  const provider = await chooseCloningProvider();
  const job = await startJob(trainingJob, {
    ...options,
    userId: actor.userId,
    input: { profileId: profile.id, name: profile.name, provider: provider.id },
    after: (tx, { id }) =>
      updateProfile(actor.userId, profile.id, { status: "queued", jobId: id, consent, failure: null }, tx),
  });
  return viewOf(started(job));
}

/**
 * Has the best engine here learn a profile's voice. The consent is kept with who gave it, when, to which wording and for which
 * recordings; the caller has made sure that it was given.
 * @throws AppError `not_found`, `conflict` while it is being learnt, `validation` for too little speech, `cloning_unavailable` when
 * no engine learns voices here: the profile then fails with that reason and keeps its recordings
 */
export async function trainProfile(
  actor: Actor,
  { id }: { id: string },
  options: StartOptions = {},
): Promise<{ profile: ProfileRow; job: JobView }> {
  const profile = await findProfile(actor.userId, id);
  if (profile.status === "queued" || profile.status === "training") throw busy();
  assertEnough(profile);
  const samples = profile.samples.map(({ sha256 }) => sha256);
  const consent = { by: actor.userId, at: new Date().toISOString(), version: CONSENT_VERSION, samples };
  try {
    const job = await begin(actor, profile, consent, options);
    return { profile: await findProfile(actor.userId, id), job };
  } catch (error) {
    if (isAppError(error) && error.code === "cloning_unavailable")
      await updateProfile(actor.userId, id, { status: "failed", consent, failure: error.said.message });
    throw error;
  }
}

/** Trains the voice of an ended job again; the consent that was given stands. */
export async function repeatTraining(actor: Actor, job: JobWithSteps): Promise<JobView> {
  const { profileId } = trainingJob.inputOf(job);
  return (await trainProfile(actor, { id: profileId }, { repeats: job })).job;
}

export interface TrainingState {
  profile: ProfileRow;
  /** 0 to 1. */
  progress: number;
  cancelled: boolean;
}

/** How far the training of a profile is. @throws AppError `not_found` */
export async function trainingState(actor: Actor, { id }: { id: string }): Promise<TrainingState> {
  const profile = await findProfile(actor.userId, id);
  const waits = profile.status === "queued" || profile.status === "training";
  if (!waits || !profile.jobId) {
    const learnt = profile.status === "ready" || profile.status === "verification_required";
    return { profile, progress: learnt ? 1 : 0, cancelled: false };
  }
  const job = await getJob(actor, { id: profile.jobId });
  const cancelled = job.status === "cancelled";
  return { profile: cancelled ? { ...profile, status: "failed" } : profile, progress: job.progress, cancelled };
}
