import { variable } from "@/lib/core/env";
import { isAppError } from "@/lib/core/errors";
import { requireVariable } from "./keys";
import { baseAddress, requestBytes } from "./net";
import type { AnyProvider } from "./ports";

/** Milliseconds that a check may take. */
const LIMIT = 5000;

export interface CheckCall {
  url: string;
  headers?: Record<string, string>;
  /** Statuses other than success that a vendor gives to a right key: what was asked for is not there. */
  proves?: readonly number[];
}

export type Check = (signal: AbortSignal) => Promise<void>;

/** A check by one GET that costs nothing. */
export function checkBy(provider: string, call: () => CheckCall | Promise<CheckCall>): Check {
  return async (signal) => {
    const { url, headers = {}, proves = [] } = await call();
    try {
      await requestBytes(url, { provider, headers, signal, timeoutMs: LIMIT });
    } catch (error) {
      if (isAppError(error) && proves.includes(Number(error.details.status))) return;
      throw error;
    }
  };
}

const at = (name: string, fallback: string, path: string) => `${baseAddress(variable(name), fallback)}${path}`;
const bearer = (...names: string[]) => ({ authorization: `Bearer ${requireVariable(names)}` });
const googleKeys = ["GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_GENERATIVE_AI_API_KEY"];
/** No request has this id: whoever may ask is told so. */
const NOBODY = "00000000-0000-4000-8000-000000000000";

/** What each vendor is asked: its models, the account or the balance. */
export const checks = {
  openai: checkBy("OpenAI", () => ({
    url: at("OPENAI_BASE_URL", "https://api.openai.com/v1", "/models"),
    headers: bearer("OPENAI_API_KEY"),
  })),
  groq: checkBy("Groq", () => ({
    url: at("GROQ_BASE_URL", "https://api.groq.com/openai/v1", "/models"),
    headers: bearer("GROQ_API_KEY"),
  })),
  anthropic: checkBy("Anthropic", () => ({
    url: at("ANTHROPIC_BASE_URL", "https://api.anthropic.com/v1", "/models"),
    headers: { "x-api-key": requireVariable(["ANTHROPIC_API_KEY"]), "anthropic-version": "2023-06-01" },
  })),
  google: checkBy("Google", () => ({
    url: at("GOOGLE_BASE_URL", "https://generativelanguage.googleapis.com/v1beta", "/models"),
    headers: { "x-goog-api-key": requireVariable(googleKeys) },
  })),
  compatible: checkBy("OpenAI-compatible model", () => ({
    url: `${requireVariable(["LLM_BASE_URL"]).replace(/\/+$/, "")}/models`,
    headers: variable("LLM_API_KEY") ? bearer("LLM_API_KEY") : {},
  })),
  elevenlabs: checkBy("ElevenLabs", () => ({
    url: at("ELEVENLABS_BASE_URL", "https://api.elevenlabs.io", "/v1/models"),
    headers: { "xi-api-key": requireVariable(["ELEVENLABS_API_KEY"]) },
  })),
  cartesia: checkBy("Cartesia", () => ({
    url: at("CARTESIA_BASE_URL", "https://api.cartesia.ai", "/voices?limit=1"),
    headers: { ...bearer("CARTESIA_API_KEY"), "cartesia-version": "2025-04-16" },
  })),
  stability: checkBy("Stability AI", () => ({
    url: at("STABILITY_BASE_URL", "https://api.stability.ai", "/v1/user/balance"),
    headers: bearer("STABILITY_API_KEY"),
  })),
  replicate: checkBy("Replicate", () => ({
    url: at("REPLICATE_BASE_URL", "https://api.replicate.com/v1", "/account"),
    headers: bearer("REPLICATE_API_TOKEN"),
  })),
  // The address that draws has nothing to ask for nothing: the account is asked after where the key comes from.
  huggingface: checkBy("Hugging Face", () => ({
    url: variable("HF_BASE_URL")
      ? at("HF_BASE_URL", "https://huggingface.co", "/api/whoami-v2")
      : "https://huggingface.co/api/whoami-v2",
    headers: bearer("HF_TOKEN", "HF_API_TOKEN", "HUGGINGFACE_API_KEY"),
  })),
  luma: checkBy("Luma", () => ({
    url: at("LUMAAI_BASE_URL", "https://api.lumalabs.ai/dream-machine/v1", "/credits"),
    headers: bearer("LUMAAI_API_KEY", "LUMA_API_KEY"),
  })),
  fal: checkBy("fal", () => ({
    url: at("FAL_BASE_URL", "https://queue.fal.run", `/fal-ai/flux/requests/${NOBODY}/status`),
    headers: { authorization: `Key ${requireVariable(["FAL_KEY", "FAL_API_KEY"])}` },
    proves: [404, 422],
  })),
  runway: checkBy("Runway", () => ({
    url: at("RUNWAYML_BASE_URL", "https://api.dev.runwayml.com/v1", "/organization"),
    headers: { ...bearer("RUNWAYML_API_SECRET", "RUNWAY_API_KEY"), "x-runway-version": "2024-11-06" },
  })),
  piapi: checkBy("PiAPI", () => ({
    url: at("PIAPI_BASE_URL", "https://api.piapi.ai/api/v1", `/task/${NOBODY}`),
    headers: { "x-api-key": requireVariable(["PIAPI_KEY", "PIAPI_API_KEY"]) },
    proves: [400, 404],
  })),
} satisfies Record<string, Check>;

/** Asks a provider whether it works with what is set; a search engine is searched. @throws AppError when it does not */
export async function checkProvider(provider: AnyProvider): Promise<void> {
  const signal = AbortSignal.timeout(LIMIT);
  if (provider.check) return provider.check(signal);
  if (provider.kind !== "search") return;
  await (provider.web ?? provider.images)?.("harbour", 1, { workDir: "", signal });
}
