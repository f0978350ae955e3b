import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { durationOf, mono, writeWave } from "@/lib/media/wave";
import { say } from "@/lib/messages/say";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, removeAt, requestBytes, requestJson } from "../net";
import type { Voice, VoiceCloning, VoiceProvider, WordTiming } from "../ports";
import { serverSentEvents } from "../server-sent-events";
import { wordTimings } from "./timing";

const NAME = "Cartesia";
const KEYS = ["CARTESIA_API_KEY"] as const;
const VERSION = "2025-04-16";
/** A catalogue that does not come soon is done without. */
const LISTING_MS = 15_000;
const LICENCE = "Cartesia terms of service";
const CENTS_PER_1000 = 5;
const SAMPLE_RATE = 44_100;

const options = z.object({ model: z.string().default("sonic-2").describe("Model") });

const voicesSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      language: z.string().nullish(),
      gender: z.string().nullish(),
      description: z.string().nullish(),
    }),
  ),
  has_more: z.boolean().nullish(),
});
const eventSchema = z.object({
  type: z.string(),
  data: z.string().nullish(),
  error: z.string().nullish(),
  word_timestamps: z
    .object({ words: z.array(z.string()), start: z.array(z.number()), end: z.array(z.number()) })
    .nullish(),
});

const GENDERS: Record<string, Voice["gender"]> = {
  masculine: "male",
  male: "male",
  feminine: "female",
  female: "female",
};

const base = (): string => baseAddress(variable("CARTESIA_BASE_URL"), "https://api.cartesia.ai");
const headers = () => ({ authorization: `Bearer ${requireVariable(KEYS)}`, "cartesia-version": VERSION });

async function voices(): Promise<Voice[]> {
  const found: Voice[] = [];
  let after: string | undefined;
  do {
    const query = new URLSearchParams({ limit: "100", ...(after ? { starting_after: after } : {}) });
    const page = await requestJson(
      `${base()}/voices?${query}`,
      { provider: NAME, headers: headers(), timeoutMs: LISTING_MS },
      voicesSchema,
    );
    for (const raw of page.data) {
      found.push({
        id: `cartesia:${raw.id}`,
        provider: "cartesia",
        name: `${raw.name} (Cartesia)`,
        language: (raw.language ?? "en").slice(0, 2),
        accent: "",
        gender: GENDERS[raw.gender ?? ""] ?? "neutral",
        tags: ["neural"],
        licence: LICENCE,
      });
    }
    after = page.has_more ? page.data.at(-1)?.id : undefined;
  } while (after);
  return found;
}

/** The vendor's words in the text, found one after the other; the caller's words take their times from them. */
function timesInText(
  text: string,
  language: string,
  words: readonly string[],
  starts: readonly number[],
  duration: number,
): WordTiming[] {
  let at = 0;
  const marks = words.flatMap((word, index) => {
    const found = text.indexOf(word, at);
    if (found < 0) return [];
    at = found + word.length;
    return [{ textStart: found, start: starts[index] ?? 0 }];
  });
  return marks.length ? wordTimings(text, language, marks, [], duration) : [];
}

function samplesFrom(chunks: readonly Buffer[]): Float32Array {
  const bytes = Buffer.concat(chunks);
  return Float32Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readInt16LE(index * 2) / 32768);
}

const clonedSchema = z.object({ id: z.string().min(1) });

/** POST /voices/clone takes one clip as a form, DELETE /voices/{id} (the vendor's API reference): the longest sample is given. */
const cloning: VoiceCloning = {
  async add({ name, description, language, samples }, { signal }) {
    const sizes = await Promise.all(samples.map(async (sample) => ({ sample, bytes: await readFile(sample.path) })));
    const [longest] = sizes.sort((a, b) => b.bytes.length - a.bytes.length);
    const form = new FormData();
    if (longest) form.set("clip", new Blob([longest.bytes], { type: longest.sample.mime }), longest.sample.filename);
    form.set("name", name);
    if (description) form.set("description", description);
    form.set("language", language);
    const call = { provider: NAME, headers: headers(), body: form, signal, timeoutMs: 180_000 };
    const { id } = await requestJson(`${base()}/voices/clone`, call, clonedSchema);
    return { voiceId: id, needsVerification: false };
  },
  remove: (voiceId, { signal }) =>
    removeAt(`${base()}/voices/${encodeURIComponent(voiceId)}`, { provider: NAME, headers: headers(), signal }),
  voiceOf: (voiceId, facts) => ({
    ...facts,
    id: `cartesia:${voiceId}`,
    provider: "cartesia",
    tags: ["neural", "cloned"],
    licence: LICENCE,
  }),
};

export const cartesia = defineProvider<VoiceProvider<z.infer<typeof options>>>({
  id: "cartesia",
  kind: "voice",
  label: NAME,
  local: false,
  env: [...KEYS, "CARTESIA_BASE_URL"],
  quality: 92,
  licence: LICENCE,
  options,
  availability: async () => keyAvailability(KEYS),
  check: checks.cartesia,
  cloning,
  estimateCost: (request) => (((request as { text?: string }).text?.length ?? 0) / 1000) * CENTS_PER_1000,
  voices,
  async speak(request, context) {
    const { model } = options.parse(request.options ?? {});
    const voice = request.voice.id.slice("cartesia:".length);
    const { bytes } = await requestBytes(`${base()}/tts/sse`, {
      provider: NAME,
      headers: { ...headers(), accept: "text/event-stream" },
      signal: context.signal,
      timeoutMs: 180_000,
      body: {
        model_id: model,
        transcript: request.text,
        voice: { mode: "id", id: voice },
        language: request.language,
        output_format: { container: "raw", encoding: "pcm_s16le", sample_rate: SAMPLE_RATE },
        add_timestamps: true,
        speed: request.rate < 0.9 ? "slow" : request.rate > 1.1 ? "fast" : "normal",
      },
    });
    const chunks: Buffer[] = [];
    const said: { words: string[]; starts: number[] } = { words: [], starts: [] };
    for (const { data } of serverSentEvents(bytes.toString("utf8"))) {
      const event = eventSchema.parse(JSON.parse(data));
      if (event.type === "error") {
        throw new AppError({
          code: "provider_failed",
          message: say("providers.cartesia_stopped", { error: event.error ?? say("providers.no_explanation") }),
        });
      }
      if (event.type === "chunk" && event.data) chunks.push(Buffer.from(event.data, "base64"));
      if (event.word_timestamps) {
        said.words.push(...event.word_timestamps.words);
        said.starts.push(...event.word_timestamps.start);
      }
    }
    if (chunks.length === 0)
      throw new AppError({ code: "provider_failed", message: say("providers.cartesia_sent_no_sound") });
    const sound = mono(samplesFrom(chunks), SAMPLE_RATE);
    const file = path.join(context.workDir, `${newId("speech")}.wav`);
    await writeWave(file, sound);
    const durationSeconds = durationOf(sound);
    const words = timesInText(request.text, request.language, said.words, said.starts, durationSeconds);
    return {
      path: file,
      mime: "audio/wav",
      sampleRate: SAMPLE_RATE,
      durationSeconds,
      provenance: {
        provider: "cartesia",
        model: `${model}/${voice}`,
        licence: LICENCE,
        costCents: (request.text.length / 1000) * CENTS_PER_1000,
      },
      ...(words.length ? { words } : {}),
    };
  },
});
