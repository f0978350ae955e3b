import { z } from "zod";
import { baseUrl } from "@/lib/core/env";
import { languageTag } from "@/lib/core/fields";
import { MAX_PREVIEW, type PublicVoice } from "@/lib/services/voices";
import { defineContract } from "../../contract";

const tag = "Voices";

const voice = z.object({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  language: z.string(),
  gender: z.string(),
  style: z.string(),
  preview_url: z.string(),
  accent: z.string(),
  tags: z.array(z.string()),
});

export const platformVoicesContract = defineContract({
  id: "platformVoices",
  method: "GET",
  path: "/voices",
  summary: "Voices that can speak",
  description: "A provider that is not configured gives way to the voices that are there, with a warning.",
  tag,
  scope: "read",
  query: z.object({
    provider: z.string().trim().min(1).max(80).optional(),
    language: z.string().max(20).optional(),
    gender: z.string().max(20).optional(),
  }),
  response: z.object({
    voices: z.array(voice),
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  }),
});

export const previewVoiceContract = defineContract({
  id: "previewVoice",
  method: "POST",
  path: "/voices/{voice_id}/preview",
  summary: "A voice speaking a text, as MP3",
  tag,
  scope: "read",
  params: z.object({ voice_id: z.string().min(1).max(200) }),
  body: z.object({
    text: z.string().trim().max(MAX_PREVIEW).optional(),
    provider: z.string().trim().min(1).max(80).optional(),
    language: languageTag.optional(),
  }),
  streams: ["audio/mpeg"],
  examples: [
    {
      summary: "The document's preview",
      request: { text: "Bonjour, ceci est un test de voix.", provider: "elevenlabs" },
    },
  ],
});

export const voiceContracts = [platformVoicesContract, previewVoiceContract];

/** Words among a voice's tags that say how it speaks. */
const STYLES = ["professional", "warm", "energetic", "news", "elegant", "calm", "narration", "conversational"];

export function voiceWire({ id, name, provider, language, gender, accent, tags }: PublicVoice): z.output<typeof voice> {
  return {
    id,
    name,
    provider,
    language,
    gender,
    style: tags.find((tag) => STYLES.includes(tag)) ?? tags[0] ?? "neutral",
    preview_url: `${baseUrl()}/media/voices/${encodeURIComponent(id)}/preview.mp3`,
    accent,
    tags,
  };
}
