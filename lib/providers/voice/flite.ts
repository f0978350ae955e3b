import { z } from "zod";
import { say } from "@/lib/messages/say";
import { defineProvider } from "../define";
import type { Voice, VoiceProvider } from "../ports";
import { speechPool } from "./engines/pool";
import { espeakCode } from "./espeak-languages";
import { recorded } from "./recording";
import { type Technique, tagsOf } from "./tags";

const LICENCE = "BSD-4-Clause (CMU Flite)";

const VOICES: readonly (Pick<Voice, "name" | "accent" | "gender"> & { key: string; technique: Technique })[] = [
  { key: "slt", name: "Susan (Flite)", accent: "US", gender: "female", technique: "statistical" },
  { key: "rms", name: "Robert (Flite)", accent: "US", gender: "male", technique: "statistical" },
  { key: "awb", name: "Alasdair (Flite)", accent: "GB-SCT", gender: "male", technique: "statistical" },
  { key: "kal16", name: "Kalen (Flite)", accent: "US", gender: "male", technique: "diphone" },
];

export const flite = defineProvider<VoiceProvider<Record<string, never>>>({
  id: "flite",
  kind: "voice",
  label: "CMU Flite",
  local: true,
  quality: 30,
  licence: LICENCE,
  options: z.object({}),
  availability: async () => ({ available: true, reason: say("providers.comes_studio_4") }),
  voices: async () =>
    VOICES.map(({ key, technique, ...voice }) => ({
      ...voice,
      tags: tagsOf(technique, "en", voice.accent),
      id: `flite:${key}`,
      provider: "flite",
      language: "en",
      licence: LICENCE,
    })),
  async speak(request, context) {
    const voice = request.voice.id.slice("flite:".length);
    const task = { text: request.text, voice, rate: request.rate, workDir: context.workDir };
    const rendering = await speechPool.call("flite", task, context.signal);
    const marking = { text: request.text, voice: espeakCode("en"), phones: rendering.phones };
    rendering.marks = await speechPool.call("marksOfPhones", marking, context.signal);
    return recorded(rendering, request, context, { provider: "flite", model: voice, licence: LICENCE });
  },
});
