import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Voice } from "@/lib/providers/ports";
import { cloningProvider } from "./engines";
import { PROFILE_PREFIX } from "./profiles";
import { findProfile } from "./repo";

/** Whether a voice's id names a profile, of whoever. */
export const isProfileId = (id: string | undefined): id is string => id?.startsWith(`${PROFILE_PREFIX}_`) ?? false;

const asGender = (gender: string): Voice["gender"] => (gender === "male" || gender === "female" ? gender : "neutral");

/**
 * The voice of a profile, for a text of `language` (ISO 639-1): the engines that learn voices speak many languages with them.
 * @throws AppError `not_found`, `conflict` for a profile that has no voice yet
 */
export async function profileVoice(userId: string, id: string, language?: string): Promise<Voice> {
  const profile = await findProfile(userId, id);
  const provider = profile.provider ? cloningProvider(profile.provider) : undefined;
  if (profile.status !== "ready" || !provider || !profile.vendorVoiceId) {
    throw new AppError({
      code: "conflict",
      message: say("voices.profile_not_ready", { name: profile.name }),
      remedy: say("voices.train_profile_first"),
      details: { status: profile.status },
    });
  }
  return provider.cloning.voiceOf(profile.vendorVoiceId, {
    name: profile.name,
    language: language ?? profile.language,
    accent: profile.accent,
    gender: asGender(profile.gender),
  });
}
