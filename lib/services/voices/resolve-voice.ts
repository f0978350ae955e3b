import { AppError, isAppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Voice } from "@/lib/providers/ports";
import { defaultVoice } from "@/lib/providers/voice/catalogue";
import { isProfileId, profileVoice } from "../voice-profiles/profile-voice";
import { CATALOGUE_VOICES, PLATFORM_VOICES } from "./catalogue";
import { sharedVoices } from "./list-voices";

/** A profile's voice; what is wrong with it is wrong with the request's voice. @throws AppError `validation` */
async function ownVoice(userId: string, id: string, language: string): Promise<Voice> {
  try {
    return await profileVoice(userId, id, language);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { message, remedy } = error.said;
    const issues = [{ field: "voiceId", message, constraint: error.code === "not_found" ? "exists" : "ready" }];
    throw new AppError({ code: "validation", message, remedy, field: "voiceId", issues, cause: error });
  }
}

/** Whether an id names a voice of the catalogue or of an installed engine. */
export async function isVoice(id: string): Promise<boolean> {
  if ([...CATALOGUE_VOICES, ...PLATFORM_VOICES].some((voice) => voice.id === id)) return true;
  return (await sharedVoices()).some((voice) => voice.id === id);
}

/**
 * The engine's voice that speaks for `id` in `language`, as an account may use it: a profile's own, and no other, for the id of
 * one of its voice profiles. A voice of another language gives way to the best one of the
 * text's language and its own gender: reading French with an English voice helps nobody.
 * @param userId whose profiles count; without it, none does
 * @throws AppError `validation` for an unknown id and for a profile that is not ready, `provider_unavailable` when no engine
 * speaks the language
 */
export async function resolveVoice(
  id: string | undefined,
  language: string,
  userId?: string,
): Promise<{ voice: Voice; replaced: boolean }> {
  const short = language.toLowerCase().split("-")[0] ?? "en";
  if (userId && isProfileId(id)) return { voice: await ownVoice(userId, id, short), replaced: false };
  const named = [...CATALOGUE_VOICES, ...PLATFORM_VOICES].find((voice) => voice.id === id);
  const exact = (await sharedVoices()).find((voice) => voice.id === id);
  if (id && !named && !exact) {
    throw new AppError({
      code: "validation",
      message: say("voices.there_no_voice_id", { id }),
      remedy: say("voices.list_take_one_their_ids"),
      field: "voiceId",
      issues: [
        {
          field: "voiceId",
          message: say("voices.there_no_voice_id_2", { id }),
          constraint: "exists",
        },
      ],
    });
  }
  if (exact && exact.language === short) return { voice: exact, replaced: false };
  const wish = named ?? exact;
  const gender = wish && wish.gender !== "neutral" ? { gender: wish.gender } : {};
  const accent = named && named.language === short ? { accent: named.accent, tags: named.tags } : {};
  const voice = await defaultVoice(short, { ...gender, ...accent });
  return { voice, replaced: Boolean(wish && wish.language !== short) };
}
