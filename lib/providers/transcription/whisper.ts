import { z } from "zod";
import { variable } from "@/lib/core/env";
import { type Check, checks } from "../checks";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { TranscriptionProvider, TranscriptionRequest } from "../ports";
import { soundForm } from "./sound-form";

const TIMEOUT_MS = 600_000;

/** `verbose_json` of POST /audio/transcriptions (OpenAI API reference; Groq answers alike). */
const answerSchema = z.object({
  text: z.string(),
  words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })).nullish(),
});

interface Whisper {
  id: string;
  label: string;
  aliases: string[];
  key: string;
  baseVariable: string;
  base: string;
  model: string;
  quality: number;
  /** US cents for a minute of sound. */
  centsPerMinute: number;
  licence: string;
  check: Check;
}

/** Whisper behind OpenAI's API, which others speak too. The only models there that tell the times of words. */
function whisper(service: Whisper): TranscriptionProvider<Record<string, never>> {
  const { id, label, key, model, licence } = service;
  const cost = (request: unknown) =>
    ((request as Partial<TranscriptionRequest>).durationSeconds ?? 0) * (service.centsPerMinute / 60);
  return defineProvider<TranscriptionProvider<Record<string, never>>>({
    id,
    kind: "transcription",
    label,
    local: false,
    env: [key, service.baseVariable],
    aliases: service.aliases,
    quality: service.quality,
    licence,
    options: z.object({}),
    availability: async () => keyAvailability([key]),
    check: service.check,
    estimateCost: cost,
    async transcribe(request, context) {
      const fields = {
        model,
        response_format: "verbose_json",
        "timestamp_granularities[]": "word",
        ...(request.language ? { language: request.language } : {}),
      };
      const { text, words } = await requestJson(
        `${baseAddress(variable(service.baseVariable), service.base)}/audio/transcriptions`,
        {
          provider: label,
          headers: { authorization: `Bearer ${requireVariable([key])}` },
          body: await soundForm(request, fields, context),
          timeoutMs: TIMEOUT_MS,
          signal: context.signal,
        },
        answerSchema,
      );
      return {
        text: text.trim(),
        words: (words ?? []).map(({ word, start, end }) => ({ text: word.trim(), start, end })),
        provenance: { provider: id, model, licence, costCents: cost(request) },
      };
    },
  });
}

export const groqTranscription = whisper({
  id: "groq-whisper",
  label: "Groq Whisper",
  aliases: ["groq"],
  key: "GROQ_API_KEY",
  check: checks.groq,
  baseVariable: "GROQ_BASE_URL",
  base: "https://api.groq.com/openai/v1",
  model: "whisper-large-v3-turbo",
  quality: 80,
  centsPerMinute: 0.07,
  licence: "Output belongs to the user (Groq terms)",
});

export const openaiTranscription = whisper({
  id: "openai-whisper",
  label: "OpenAI Whisper",
  aliases: ["openai", "whisper"],
  key: "OPENAI_API_KEY",
  check: checks.openai,
  baseVariable: "OPENAI_BASE_URL",
  base: "https://api.openai.com/v1",
  model: "whisper-1",
  quality: 70,
  centsPerMinute: 0.6,
  licence: "Output belongs to the user (OpenAI terms)",
});
