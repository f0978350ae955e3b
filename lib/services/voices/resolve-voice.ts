import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Voice } from "@/lib/providers/ports";
import { defaultVoice, listVoices as installedVoices } from "@/lib/providers/voice/catalogue";
import { CATALOGUE_VOICES, PLATFORM_VOICES } from "./catalogue";

/** Whether an id names a voice of the catalogue or of an installed engine. */
export async function isVoice(id: string): Promise<boolean> {
  if ([...CATALOGUE_VOICES, ...PLATFORM_VOICES].some((voice) => voice.id === id)) return true;
  return (await installedVoices()).some((voice) => voice.id === id);
}

/**
 * The engine's voice that speaks for `id` in `language`. A voice of another language gives way to the best one of the
 * text's language and its own gender: reading French with an English voice helps nobody.
 * @throws AppError `validation` for an unknown id, `provider_unavailable` when no engine speaks the language
 */
export async function resolveVoice(
  id: string | undefined,
  language: string,
): Promise<{ voice: Voice; replaced: boolean }> {
  const short = language.toLowerCase().split("-")[0] ?? "en";
  const named = [...CATALOGUE_VOICES, ...PLATFORM_VOICES].find((voice) => voice.id === id);
  const exact = (await installedVoices()).find((voice) => voice.id === id);
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
