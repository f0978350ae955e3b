import type { Voice } from "@/lib/providers/ports";
import { listVoices, rankVoices } from "@/lib/providers/voice/catalogue";
import { isProfileId } from "../voice-profiles/profile-voice";
import { resolveVoice } from "../voices";

/**
 * The voice that speaks for `id` in `language`; with a provider, that provider's nearest voice when it has one.
 * @throws AppError `validation` for an unknown id, `provider_unavailable` when no engine speaks the language
 */
export async function chooseVoice(
  userId: string,
  id: string | undefined,
  language: string,
  provider?: string,
): Promise<Voice> {
  const { voice } = await resolveVoice(id, language, userId);
  if (isProfileId(id) || !provider || voice.provider === provider) return voice;
  const wish = { gender: voice.gender, accent: voice.accent, provider };
  return rankVoices(await listVoices(), language, wish)[0] ?? voice;
}
