import { validation } from "@/lib/messages/en/validation";
import type { StudioLanguage } from "../language";
import { dictionary } from "./en/dictionary";

/** English: what the server says comes in it already, so that only what forms put otherwise is here. */
export const en: Omit<StudioLanguage, "sentences"> & { sentences: Partial<StudioLanguage["sentences"]> } = {
  locale: "en",
  name: "English",
  dictionary,
  sentences: {
    ...validation,
    "core.correct_fields": "Correct it and try again.",
    // Notices of French films are French on every API.
    "planning.outline_failed_fr":
      "Outline only: the language model failed. Start again later, or paste your own script.",
    "planning.outline_missing_fr":
      "Outline only: no language model is configured. Set OLLAMA_BASE_URL, GROQ_API_KEY, OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_API_KEY or LLM_BASE_URL to have a real script written, or paste your own.",
  },
  and: "and",
  or: "or",
  justNow: "just now",
  about: "about {time}",
  byteUnits: ["B", "KB", "MB", "GB"],
};
