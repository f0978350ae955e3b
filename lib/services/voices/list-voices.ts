import type { Voice } from "@/lib/providers/ports";
import { listVoices as installedVoices } from "@/lib/providers/voice/catalogue";
import { learntVoices } from "../voice-profiles/repo";
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

/** Voices of the installed engines that anybody here may use: those that an engine learnt from a person are their owner's. */
export async function sharedVoices(): Promise<Voice[]> {
  const [installed, learnt] = await Promise.all([installedVoices(), learntVoices()]);
  const own = new Set(learnt.map(({ provider, vendorVoiceId }) => `${provider}:${vendorVoiceId}`));
  return installed.filter(({ id }) => !own.has(id.replace(/@.*$/, "")));
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
  return [...named, ...(await sharedVoices()).map(ofEngine)].filter(
    (voice) =>
      (!language || voice.language === language) &&
      (!gender || voice.gender === gender) &&
      (!filter.provider || voice.provider === filter.provider) &&
      (filter.tags ?? []).every((tag) => voice.tags.includes(tag.toLowerCase())),
  );
}
