import { AppError } from "@/lib/core/errors";
import type { StepContext } from "@/lib/jobs/run";
import { say } from "@/lib/messages/say";
import type { VoiceProvider } from "@/lib/providers/ports";
import { storage } from "@/lib/storage";
import { completeJob } from "../jobs/end-job";
import { cloningProvider } from "./engines";
import { findProfile, type ProfileRow, updateProfile } from "./repo";
import { trainingJob } from "./training-job";

/** The name that the vendor's lists show; the id in it finds a voice again whose answer was lost. */
const vendorName = ({ id, name }: ProfileRow): string => `${name.slice(0, 60)} (${id})`;

/** A voice that an earlier try of the same training has made, by the profile's id in its name. */
async function madeBefore(provider: VoiceProvider, profile: ProfileRow): Promise<string | undefined> {
  const voices = await provider.voices();
  const found = voices.find(({ name }) => name.includes(`(${profile.id})`));
  return found?.id.slice(provider.id.length + 1).replace(/@.*$/, "");
}

/** The step of a training: gives the recordings to the engine and keeps what it calls the voice. */
export async function learnVoice({ job, signal, progress }: StepContext): Promise<void> {
  const { profileId, provider: id } = trainingJob.inputOf(job);
  const profile = await findProfile(job.userId, profileId);
  const provider = cloningProvider(id);
  if (!provider) {
    throw new AppError({ code: "cloning_unavailable", message: say("voices.no_engine_learns_voices") });
  }
  await updateProfile(job.userId, profileId, { status: "training" });
  await progress(0.1);
  const samples = await Promise.all(
    profile.samples.map(async ({ storageKey, filename, mime }) => ({
      path: await storage().localPath(storageKey),
      filename,
      mime,
    })),
  );
  const before = await madeBefore(provider, profile);
  const { voiceId, needsVerification } = before
    ? { voiceId: before, needsVerification: false }
    : await provider.cloning.add(
        { name: vendorName(profile), description: profile.description, language: profile.language, samples },
        { workDir: "", idempotencyKey: job.id, ...(signal ? { signal } : {}) },
      );
  const old = profile.vendorVoiceId;
  await completeJob(trainingJob, job, {
    output: { profileId, needsVerification },
    also: (tx) =>
      updateProfile(
        job.userId,
        profileId,
        {
          status: needsVerification ? "verification_required" : "ready",
          provider: provider.id,
          vendorVoiceId: voiceId,
        },
        tx,
      ),
  });
  if (old && old !== voiceId && profile.provider === provider.id) await provider.cloning.remove(old, {});
}
