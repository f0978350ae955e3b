import { vi } from "vitest";
import { resetEnv } from "@/lib/core/env";

/** Every variable that a writer, search engine or picture provider reads. */
const VARIABLES = [
  "OLLAMA_MODEL",
  "GROQ_API_KEY",
  "GROQ_BASE_URL",
  "GROQ_MODEL",
  "OPENAI_API_KEY",
  "OPENAI_BASE_URL",
  "OPENAI_MODEL",
  "OPENAI_IMAGE_MODEL",
  "ANTHROPIC_API_KEY",
  "ANTHROPIC_BASE_URL",
  "ANTHROPIC_MODEL",
  "GOOGLE_API_KEY",
  "GEMINI_API_KEY",
  "GOOGLE_GENERATIVE_AI_API_KEY",
  "GOOGLE_BASE_URL",
  "GOOGLE_MODEL",
  "LLM_BASE_URL",
  "LLM_API_KEY",
  "LLM_MODEL",
  "TAVILY_API_KEY",
  "TAVILY_BASE_URL",
  "EXA_API_KEY",
  "EXA_BASE_URL",
  "BRAVE_API_KEY",
  "BRAVE_BASE_URL",
  "SEARXNG_URL",
  "PEXELS_API_KEY",
  "PEXELS_BASE_URL",
  "PIXABAY_API_KEY",
  "PIXABAY_BASE_URL",
  "REPLICATE_API_TOKEN",
  "REPLICATE_BASE_URL",
  "HF_TOKEN",
  "HF_API_TOKEN",
  "STABILITY_API_KEY",
  "STABILITY_BASE_URL",
  "ELEVENLABS_API_KEY",
  "ELEVENLABS_BASE_URL",
  "HUGGINGFACE_API_KEY",
  "HF_BASE_URL",
  "RUNWAYML_API_SECRET",
  "RUNWAY_API_KEY",
  "RUNWAYML_BASE_URL",
  "LUMAAI_API_KEY",
  "LUMA_API_KEY",
  "LUMAAI_BASE_URL",
  "KLING_API_KEY",
  "KLING_ACCESS_KEY",
  "KLING_SECRET_KEY",
  "KLING_BASE_URL",
  "FAL_KEY",
  "FAL_API_KEY",
  "FAL_BASE_URL",
  "PIAPI_KEY",
  "PIAPI_API_KEY",
  "PIAPI_BASE_URL",
];

/** An environment in which only the given providers exist; nothing outside this machine is reached. */
export function onlyProviders(values: Record<string, string> = {}): void {
  for (const name of VARIABLES) vi.stubEnv(name, "");
  // Port 9 (discard) answers nobody: the local model and the keyless search are not there unless a test starts them.
  vi.stubEnv("OLLAMA_BASE_URL", `http://127.0.0.1:9/${Math.random()}`);
  vi.stubEnv("OPENVERSE_BASE_URL", "http://127.0.0.1:9/v1");
  vi.stubEnv("FRAMEWRIGHT_ALLOW_PRIVATE_URLS", "1");
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
  resetEnv();
}
