import { notFound } from "@/lib/core/errors";
import { sha256 } from "@/lib/core/ids";
import { keptPreview, type Preview } from "@/lib/media/kept-preview";
import { listVoices } from "@/lib/providers/voice/catalogue";
import { speakNarration } from "@/lib/providers/voice/narrate";
import { CATALOGUE_VOICES, PLATFORM_VOICES } from "./catalogue";
import { resolveVoice } from "./resolve-voice";
import { sampleText } from "./sample-text";

/** Longest text a preview speaks, in characters. */
export const MAX_PREVIEW = 300;

/**
 * A short MP3 of a voice, made once for each text and kept under FRAMEWRIGHT_HOME.
 * @returns path of the file
 * @throws AppError `not_found` for an unknown voice
 */
export async function voicePreview(input: { id: string; text?: string; language?: string }): Promise<Preview> {
  const spoken = await languageOfVoice(input.id);
  if (!spoken) throw notFound("Voice", input.id);
  const language = input.language ?? spoken;
  const { voice } = await resolveVoice(input.id, language);
  const text = (input.text?.trim() || sampleText(voice.language)).slice(0, MAX_PREVIEW);
  return keptPreview(sha256(`${voice.id}\0${text}`).slice(0, 32), async (workDir) => {
    const said = await speakNarration({ text, voice, rate: 1, language: voice.language }, { workDir });
    return said.path;
  });
}

/** ISO 639-1 of what a voice speaks; undefined for an unknown one. */
export async function languageOfVoice(id: string): Promise<string | undefined> {
  const voices = [...CATALOGUE_VOICES, ...PLATFORM_VOICES, ...(await listVoices())];
  return voices.find((voice) => voice.id === id)?.language;
}
