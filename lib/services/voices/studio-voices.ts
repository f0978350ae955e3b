import { CATALOGUE_VOICES, PLATFORM_VOICES } from "./catalogue";
import { type PublicVoice, sharedVoices } from "./list-voices";
import { resolveVoice } from "./resolve-voice";

/**
 * Voices as people choose them: the installed ones, best engine first, then the names of the API documents, which films may have been asked for with.
 * Those have the tags of the voice that speaks for them here, whatever their document says of them.
 */
export async function studioVoices(): Promise<PublicVoice[]> {
  const named = [...CATALOGUE_VOICES, ...PLATFORM_VOICES].map(async (voice) => {
    const { voice: speaker } = await resolveVoice(voice.id, voice.language);
    return { ...voice, tags: speaker.tags, provider: "framewright", licence: speaker.licence };
  });
  return [...(await sharedVoices()), ...(await Promise.all(named))];
}
