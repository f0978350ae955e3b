import { notFound } from "@/lib/core/errors";
import { listVoices as installedVoices, rankVoices } from "@/lib/providers/voice/catalogue";
import { listVoices } from "./list-voices";
import { isVoice } from "./resolve-voice";
import { voicePreview } from "./voice-preview";

/**
 * A voice speaking a text, by a provider of choice: a catalogue's speaker is spoken by that provider's best voice of the
 * same language and gender. Made once and kept.
 * @param input.provider id of a provider that is available
 * @throws AppError `not_found` for an unknown voice
 */
export async function previewVoice(input: {
  id: string;
  text?: string | undefined;
  language?: string | undefined;
  provider?: string | undefined;
}): Promise<{ path: string; mime: string }> {
  if (!(await isVoice(input.id))) throw notFound("Voice", input.id);
  const given = {
    ...(input.text ? { text: input.text } : {}),
    ...(input.language ? { language: input.language } : {}),
  };
  const voice = (await listVoices()).find((one) => one.id === input.id);
  if (!input.provider || !voice || voice.provider === input.provider) return voicePreview({ ...given, id: input.id });
  const installed = await installedVoices();
  const wish = { provider: input.provider };
  const ranked = rankVoices(installed, input.language ?? voice.language, wish);
  const best = ranked.find((one) => one.gender === voice.gender) ?? ranked[0];
  return voicePreview({ ...given, id: best?.id ?? input.id });
}
