import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { tokensOf } from "@/lib/language/tokens";
import { convertToWave } from "@/lib/media/sound";
import { decodeWave, durationOf } from "@/lib/media/wave";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, removeAt, requestJson } from "../net";
import type { Voice, VoiceCloning, VoiceProvider, WordTiming } from "../ports";

const NAME = "ElevenLabs";
const KEYS = ["ELEVENLABS_API_KEY"] as const;
/** A catalogue that does not come soon is done without. */
const LISTING_MS = 15_000;
const LICENCE = "ElevenLabs terms of service";
/** Cents per 1000 characters on the pay-as-you-go plans. */
const CENTS_PER_1000 = 24;
const SAMPLE_RATE = 44_100;

const options = z.object({
  model: z.string().default("eleven_multilingual_v2").describe("Model"),
  stability: z.number().min(0).max(1).default(0.5).describe("Stability"),
  similarity: z.number().min(0).max(1).default(0.75).describe("Similarity"),
});

const alignmentSchema = z.object({
  characters: z.array(z.string()),
  character_start_times_seconds: z.array(z.number()),
  character_end_times_seconds: z.array(z.number()),
});
const speechSchema = z.object({ audio_base64: z.string(), alignment: alignmentSchema.nullish() });
const voicesSchema = z.object({
  voices: z.array(
    z.object({
      voice_id: z.string(),
      name: z.string(),
      labels: z.record(z.string(), z.string()).nullish(),
      verified_languages: z.array(z.object({ language: z.string(), accent: z.string().nullish() })).nullish(),
    }),
  ),
  has_more: z.boolean().nullish(),
  next_page_token: z.string().nullish(),
});

const ACCENTS: Record<string, string> = { american: "US", british: "GB", australian: "AU", irish: "IE", indian: "IN" };

function voicesFrom(raw: z.infer<typeof voicesSchema>["voices"][number]): Voice[] {
  const labels = raw.labels ?? {};
  const languages = raw.verified_languages?.length
    ? raw.verified_languages
    : [{ language: labels.language ?? "en", accent: labels.accent }];
  const gender = labels.gender === "male" || labels.gender === "female" ? labels.gender : "neutral";
  const tags = [labels.description, labels.descriptive, labels.age, labels.use_case].filter((tag) => tag !== undefined);
  const seen = new Set<string>();
  return languages.flatMap(({ language, accent }): Voice[] => {
    const code = language.slice(0, 2).toLowerCase();
    if (seen.has(code)) return [];
    seen.add(code);
    return [
      {
        // One voice speaks many languages; the id says which one it is listed for.
        id: `elevenlabs:${raw.voice_id}${code === "en" || languages.length === 1 ? "" : `@${code}`}`,
        provider: "elevenlabs",
        name: `${raw.name} (ElevenLabs)`,
        language: code,
        accent: ACCENTS[accent ?? ""] ?? accent ?? "",
        gender,
        tags: ["neural", ...tags],
        licence: LICENCE,
      },
    ];
  });
}

/** Words from characters' times: a word lasts from its first character to its last. Characters come as the text's code points. */
export function foldCharacters(
  text: string,
  language: string,
  alignment: z.infer<typeof alignmentSchema>,
): WordTiming[] {
  const starts: number[] = [];
  const ends: number[] = [];
  alignment.characters.forEach((character, index) => {
    for (let unit = 0; unit < character.length; unit += 1) {
      starts.push(alignment.character_start_times_seconds[index] ?? 0);
      ends.push(alignment.character_end_times_seconds[index] ?? 0);
    }
  });
  if (starts.length !== text.length) return [];
  return tokensOf(text, language).map((token) => ({
    text: token.text,
    textStart: token.start,
    textEnd: token.end,
    start: starts[token.start] as number,
    end: ends[token.end - 1] as number,
  }));
}

const base = (): string => baseAddress(variable("ELEVENLABS_BASE_URL"), "https://api.elevenlabs.io");
const headers = () => ({ "xi-api-key": requireVariable(KEYS) });

async function voices(): Promise<Voice[]> {
  const found: Voice[] = [];
  let token: string | undefined;
  do {
    const query = new URLSearchParams({ page_size: "100", ...(token ? { next_page_token: token } : {}) });
    const page = await requestJson(
      `${base()}/v2/voices?${query}`,
      { provider: NAME, headers: headers(), timeoutMs: LISTING_MS },
      voicesSchema,
    );
    found.push(...page.voices.flatMap(voicesFrom));
    token = page.has_more ? (page.next_page_token ?? undefined) : undefined;
  } while (token);
  return found;
}

const addedSchema = z.object({ voice_id: z.string().min(1), requires_verification: z.boolean().nullish() });

/** Instant voice cloning: POST /v1/voices/add as a form, DELETE /v1/voices/{voice_id} (the vendor's API reference). */
const cloning: VoiceCloning = {
  async add({ name, description, language, samples }, { signal }) {
    const form = new FormData();
    form.set("name", name);
    if (description) form.set("description", description);
    form.set("labels", JSON.stringify({ language }));
    for (const { path: file, filename, mime } of samples) {
      form.append("files", new Blob([await readFile(file)], { type: mime }), filename);
    }
    const call = { provider: NAME, headers: headers(), body: form, signal, timeoutMs: 180_000 };
    const { voice_id, requires_verification } = await requestJson(`${base()}/v1/voices/add`, call, addedSchema);
    return { voiceId: voice_id, needsVerification: requires_verification ?? false };
  },
  remove: (voiceId, { signal }) =>
    removeAt(`${base()}/v1/voices/${encodeURIComponent(voiceId)}`, { provider: NAME, headers: headers(), signal }),
  voiceOf: (voiceId, facts) => ({
    ...facts,
    id: `elevenlabs:${voiceId}`,
    provider: "elevenlabs",
    tags: ["neural", "cloned"],
    licence: LICENCE,
  }),
};

export const elevenlabs = defineProvider<VoiceProvider<z.infer<typeof options>>>({
  id: "elevenlabs",
  kind: "voice",
  label: NAME,
  local: false,
  env: [...KEYS, "ELEVENLABS_BASE_URL"],
  aliases: ["eleven_labs", "11labs"],
  quality: 95,
  readsWritten: true,
  licence: LICENCE,
  options,
  availability: async () => keyAvailability(KEYS),
  check: checks.elevenlabs,
  cloning,
  estimateCost: (request) => (((request as { text?: string }).text?.length ?? 0) / 1000) * CENTS_PER_1000,
  voices,
  async speak(request, context) {
    const chosen = options.parse(request.options ?? {});
    const voice = request.voice.id.slice("elevenlabs:".length).replace(/@.*$/, "");
    const url = `${base()}/v1/text-to-speech/${encodeURIComponent(voice)}/with-timestamps?output_format=mp3_44100_128`;
    const body = {
      text: request.text,
      model_id: chosen.model,
      voice_settings: {
        stability: request.voiceSettings?.stability ?? chosen.stability,
        similarity_boost: request.voiceSettings?.similarityBoost ?? chosen.similarity,
        // The vendor speaks between these speeds only.
        speed: Math.max(0.7, Math.min(1.2, request.rate)),
      },
    };
    const call = { provider: NAME, headers: headers(), body, signal: context.signal, timeoutMs: 180_000 };
    const speech = await requestJson(url, call, speechSchema);
    const file = path.join(context.workDir, `${newId("speech")}.wav`);
    const compressed = `${file}.mp3`;
    await writeFile(compressed, Buffer.from(speech.audio_base64, "base64"));
    await convertToWave(compressed, file, { sampleRate: SAMPLE_RATE, channels: 1, signal: context.signal });
    await rm(compressed, { force: true });
    const words = speech.alignment ? foldCharacters(request.text, request.language, speech.alignment) : [];
    return {
      path: file,
      mime: "audio/wav",
      sampleRate: SAMPLE_RATE,
      durationSeconds: durationOf(decodeWave(await readFile(file))),
      provenance: {
        provider: "elevenlabs",
        model: `${chosen.model}/${voice}`,
        licence: LICENCE,
        costCents: (request.text.length / 1000) * CENTS_PER_1000,
      },
      ...(words.length ? { words } : {}),
    };
  },
});
