import { z } from "zod";
import { say } from "@/lib/messages/say";
import { defineProvider } from "../define";
import type { Voice, VoiceProvider } from "../ports";
import { speechPool } from "./engines/pool";
import { ESPEAK_LANGUAGES, type EspeakLanguage } from "./espeak-languages";
import { recorded } from "./recording";
import { tagsOf } from "./tags";

const LICENCE = "GPL-3.0 (eSpeak NG; the sound it makes is yours)";

/** Variants of the data set that can be understood at narration's speed. */
const VARIANTS = [
  { variant: "m3", gender: "male" },
  { variant: "f2", gender: "female" },
  { variant: "m7", gender: "male" },
  { variant: "f5", gender: "female" },
] as const;

/** Names in the order of `VARIANTS`. */
const NAMES: Record<string, readonly string[]> = {
  "en-US": ["Ethan", "Grace", "Walter", "Ivy"],
  en: ["Oliver", "Charlotte", "Arthur", "Poppy"],
  "en-GB-scotland": ["Callum", "Isla", "Angus", "Skye"],
  "en-029": ["Delroy", "Shanice", "Winston", "Marva"],
  fr: ["Lucas", "Chloé", "Gabriel", "Margaux"],
  "fr-BE": ["Noé", "Elise", "Baptiste", "Lucie"],
  "fr-CH": ["Luca", "Léa", "Mathis", "Zoé"],
  de: ["Lukas", "Mia", "Friedrich", "Lena"],
  es: ["Mateo", "Lucía", "Javier", "Carmen"],
  "es-419": ["Santiago", "Valentina", "Diego", "Camila"],
  it: ["Lorenzo", "Giulia", "Marco", "Chiara"],
  pt: ["Tomás", "Inês", "Duarte", "Beatriz"],
  "pt-BR": ["Miguel", "Helena", "Rafael", "Larissa"],
  nl: ["Daan", "Sanne", "Willem", "Fleur"],
  pl: ["Jakub", "Zofia", "Tomasz", "Maja"],
  ru: ["Ivan", "Anna", "Dmitri", "Olga"],
  ar: ["Omar", "Layla", "Karim", "Salma"],
  tr: ["Emre", "Elif", "Kerem", "Defne"],
  hi: ["Arjun", "Priya", "Rohan", "Asha"],
  ja: ["Haruto", "Yui", "Ren", "Sakura"],
  cmn: ["Wei", "Mei", "Jun", "Lan"],
};
const OTHER_NAMES = ["Leo", "Mira", "Adam", "Nora"];

function voicesOf({ code, language, region }: EspeakLanguage): Voice[] {
  return VARIANTS.map(({ variant, gender }, index) => ({
    id: `espeak:${code}+${variant}`,
    provider: "espeak",
    name: `${(NAMES[code] ?? OTHER_NAMES)[index]} (eSpeak)`,
    language,
    accent: region,
    gender,
    tags: tagsOf("formant", language, region),
    licence: LICENCE,
  }));
}

export const espeak = defineProvider<VoiceProvider<Record<string, never>>>({
  id: "espeak",
  kind: "voice",
  label: "eSpeak NG",
  local: true,
  quality: 10,
  licence: LICENCE,
  options: z.object({}),
  availability: async () => ({ available: true, reason: say("providers.comes_studio_3") }),
  voices: async () => ESPEAK_LANGUAGES.flatMap(voicesOf),
  async speak(request, context) {
    const voice = request.voice.id.slice("espeak:".length);
    const rendering = await speechPool.call(
      "espeak",
      { text: request.text, voice, rate: request.rate },
      context.signal,
    );
    return recorded(rendering, request, context, { provider: "espeak", model: voice, licence: LICENCE });
  },
});
