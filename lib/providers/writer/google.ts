import { z } from "zod";
import { variable } from "@/lib/core/env";
import { checks } from "../checks";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress } from "../net";
import { modelWriter } from "./model-writer";

const DEFAULT_MODEL = "gemini-flash-latest";
const KEYS = ["GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_GENERATIVE_AI_API_KEY"] as const;

export const googleWriter = modelWriter({
  id: "google",
  label: "Google Gemini",
  env: [...KEYS, "GOOGLE_BASE_URL", "GOOGLE_MODEL"],
  quality: 50,
  licence: "Output belongs to the user (Google terms)",
  options: z.object({}),
  centsPerMillion: { input: 30, output: 250 },
  availability: async () => keyAvailability(KEYS),
  check: checks.google,
  async model() {
    const { createGoogle } = await import("@ai-sdk/google");
    const google = createGoogle({
      apiKey: requireVariable(KEYS),
      baseURL: baseAddress(variable("GOOGLE_BASE_URL"), "https://generativelanguage.googleapis.com/v1beta"),
    });
    const name = variable("GOOGLE_MODEL") ?? DEFAULT_MODEL;
    return { model: google(name), name };
  },
});
