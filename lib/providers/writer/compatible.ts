import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { list } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { checks } from "../checks";
import type { Availability } from "../ports";
import { modelWriter } from "./model-writer";

function found(): Availability {
  const missing = ["LLM_BASE_URL", "LLM_MODEL"].filter((name) => !variable(name));
  return missing.length
    ? {
        available: false,
        reason:
          missing.length > 1
            ? say("providers.not_sets", { names: list(missing, "and") })
            : say("providers.not_set", { name: missing[0] ?? "" }),
        remedy: say("providers.set_2", { names: list(missing, "and") }),
      }
    : {
        available: true,
        reason: say("providers.at", { model: variable("LLM_MODEL") ?? "", url: variable("LLM_BASE_URL") ?? "" }),
      };
}

/** Any server that speaks OpenAI's chat completions (OpenRouter, vLLM, LM Studio, llama.cpp …). */
export const compatibleWriter = modelWriter({
  id: "compatible",
  label: "OpenAI-compatible model",
  env: ["LLM_BASE_URL", "LLM_API_KEY", "LLM_MODEL"],
  quality: 40,
  licence: "As the model's licence says",
  options: z.object({}),
  availability: async () => found(),
  check: checks.compatible,
  async model() {
    const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
    const baseURL = variable("LLM_BASE_URL");
    const name = variable("LLM_MODEL");
    if (!baseURL || !name)
      throw new AppError({ code: "provider_unavailable", message: found().reason, remedy: found().remedy });
    const key = variable("LLM_API_KEY");
    const server = createOpenAICompatible({
      name: "compatible",
      baseURL: baseURL.replace(/\/+$/, ""),
      supportsStructuredOutputs: true,
      ...(key ? { apiKey: key } : {}),
    });
    return { model: server(name), name };
  },
});
