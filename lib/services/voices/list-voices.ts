import type { Voice } from "@/lib/providers/ports";
import { listVoices as installedVoices } from "@/lib/providers/voice/catalogue";
import { CATALOGUE_VOICES, PLATFORM_VOICES } from "./catalogue";

export interface PublicVoice {
  id: string;
  name: string;
  language: string;
  accent: string;
  gender: string;
  tags: string[];
  /** Engine that speaks it. */
  provider: string;
  licence: string;
}

export interface VoiceFilter {
  language?: string | undefined;
  gender?: string | undefined;
  tags?: string[] | undefined;
  provider?: string | undefined;
}

function ofEngine(voice: Voice): PublicVoice {
  return { ...voice };
}

/** The catalogue's named speakers and every installed voice, those that have all of the wanted tags. */
export async function listVoices(filter: VoiceFilter = {}): Promise<PublicVoice[]> {
  const named = [...CATALOGUE_VOICES, ...PLATFORM_VOICES].map((voice) => ({
    ...voice,
    provider: "framewright",
    licence: "",
  }));
  const language = filter.language?.toLowerCase().split("-")[0];
  const gender = filter.gender?.toLowerCase();
  return [...named, ...(await installedVoices()).map(ofEngine)].filter(
    (voice) =>
      (!language || voice.language === language) &&
      (!gender || voice.gender === gender) &&
      (!filter.provider || voice.provider === filter.provider) &&
      (filter.tags ?? []).every((tag) => voice.tags.includes(tag.toLowerCase())),
  );
}
