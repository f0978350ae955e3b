import { z } from "zod";
import { variable } from "@/lib/core/env";
import { checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { TranscriptionProvider, TranscriptionRequest } from "../ports";
import { soundForm } from "./sound-form";

const NAME = "ElevenLabs Scribe";
const KEYS = ["ELEVENLABS_API_KEY"] as const;
const MODEL = "scribe_v2";
const LICENCE = "ElevenLabs terms of service";
const TIMEOUT_MS = 600_000;
/** US cents for a minute of sound. */
const CENTS = 0.67;

/** Spaces and sounds that are no words have pieces of their own. */
const answerSchema = z.object({
  text: z.string(),
  words: z
    .array(z.object({ text: z.string(), type: z.string(), start: z.number().nullish(), end: z.number().nullish() }))
    .nullish(),
});

const cost = (request: unknown) => ((request as Partial<TranscriptionRequest>).durationSeconds ?? 0) * (CENTS / 60);

/** POST /v1/speech-to-text (ElevenLabs API reference). */
export const elevenlabsTranscription = defineProvider<TranscriptionProvider<Record<string, never>>>({
  id: "elevenlabs-scribe",
  kind: "transcription",
  label: NAME,
  local: false,
  env: [...KEYS, "ELEVENLABS_BASE_URL"],
  aliases: ["elevenlabs", "scribe"],
  quality: 90,
  licence: LICENCE,
  options: z.object({}),
  availability: async () => keyAvailability(KEYS),
  check: checks.elevenlabs,
  estimateCost: cost,
  async transcribe(request, context) {
    const fields = {
      model_id: MODEL,
      timestamps_granularity: "word",
      tag_audio_events: "false",
      ...(request.language ? { language_code: request.language } : {}),
    };
    const { text, words } = await requestJson(
      `${baseAddress(variable("ELEVENLABS_BASE_URL"), "https://api.elevenlabs.io")}/v1/speech-to-text`,
      {
        provider: NAME,
        headers: { "xi-api-key": requireVariable(KEYS) },
        body: await soundForm(request, fields, context),
        timeoutMs: TIMEOUT_MS,
        signal: context.signal,
      },
      answerSchema,
    );
    return {
      text: text.trim(),
      words: (words ?? []).flatMap(({ text: word, type, start, end }) =>
        type === "word" && typeof start === "number" && typeof end === "number" ? [{ text: word, start, end }] : [],
      ),
      provenance: { provider: "elevenlabs-scribe", model: MODEL, licence: LICENCE, costCents: cost(request) },
    };
  },
});
