import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { convertToWave } from "@/lib/media/sound";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestBytes } from "../net";
import type { Voice, VoiceProvider } from "../ports";
import { fromWaveFile } from "./recording";
import { tagsOf } from "./tags";

const NAME = "OpenAI speech";
const KEYS = ["OPENAI_API_KEY"] as const;
const LICENCE = "OpenAI terms of use";
/** Cents per minute of speech of gpt-4o-mini-tts, and characters spoken in a minute. */
const CENTS_PER_MINUTE = 1.5;
const CHARACTERS_PER_MINUTE = 900;

const options = z.object({
  model: z.string().default("gpt-4o-mini-tts").describe("Model"),
});

const NAMES: readonly (readonly [key: string, gender: Voice["gender"]])[] = [
  ["onyx", "male"],
  ["nova", "female"],
  ["alloy", "neutral"],
  ["echo", "male"],
  ["fable", "male"],
  ["shimmer", "female"],
  ["coral", "female"],
  ["sage", "female"],
  ["ash", "male"],
  ["ballad", "male"],
  ["verse", "male"],
];
/** Languages the model speaks well; every voice speaks all of them. */
const LANGUAGES = "en fr de es it pt nl pl ru uk cs sv da nb fi el tr ar he hi ja ko zh vi id ro hu".split(" ");

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function voiceOf(language: string, key: string, gender: Voice["gender"]): Voice {
  const accent = language === "en" ? (key === "fable" ? "GB" : "US") : "";
  return {
    id: `openai-speech:${key}${language === "en" ? "" : `@${language}`}`,
    provider: "openai-speech",
    name: `${capital(key)} (OpenAI)`,
    language,
    accent,
    gender,
    tags: tagsOf("neural", language, accent),
    licence: LICENCE,
  };
}

const VOICES: readonly Voice[] = LANGUAGES.flatMap((language) =>
  NAMES.map(([key, gender]) => voiceOf(language, key, gender)),
);

const cost = (text: string): number => (text.length / CHARACTERS_PER_MINUTE) * CENTS_PER_MINUTE;

export const openaiSpeech = defineProvider<VoiceProvider<z.infer<typeof options>>>({
  id: "openai-speech",
  kind: "voice",
  label: NAME,
  local: false,
  env: [...KEYS, "OPENAI_BASE_URL"],
  aliases: ["openai", "openai_tts"],
  quality: 90,
  readsWritten: true,
  licence: LICENCE,
  options,
  availability: async () => keyAvailability(KEYS),
  check: checks.openai,
  estimateCost: (request) => cost((request as { text?: string }).text ?? ""),
  voices: async () => [...VOICES],
  async speak(request, context) {
    const { model } = options.parse(request.options ?? {});
    const voice = request.voice.id.slice("openai-speech:".length).replace(/@.*$/, "");
    const base = baseAddress(variable("OPENAI_BASE_URL"), "https://api.openai.com/v1");
    const { bytes } = await requestBytes(`${base}/audio/speech`, {
      provider: NAME,
      headers: { authorization: `Bearer ${requireVariable(KEYS)}`, accept: "audio/wav" },
      body: { model, voice, input: request.text, response_format: "wav", speed: request.rate },
      signal: context.signal,
      timeoutMs: 180_000,
    });
    const file = path.join(context.workDir, `${newId("speech")}.wav`);
    const received = `${file}.part`;
    await writeFile(received, bytes);
    // The vendor streams its WAV, with sizes left open and a rate that may change.
    await convertToWave(received, file, { sampleRate: 24_000, channels: 1, signal: context.signal });
    await rm(received, { force: true });
    const provenance = {
      provider: "openai-speech",
      model: `${model}/${voice}`,
      licence: LICENCE,
      costCents: cost(request.text),
    };
    return fromWaveFile(file, provenance);
  },
});
