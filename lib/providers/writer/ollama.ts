import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError, saidBy } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { checkBy } from "../checks";
import { requestJson } from "../net";
import type { Availability } from "../ports";
import { modelWriter } from "./model-writer";

const DEFAULT_URL = "http://127.0.0.1:11434";
/** GET /api/tags (Ollama API): the models on that machine, newest first. */
const tags = z.object({
  models: z
    .array(
      z.object({
        name: z.string(),
        details: z
          .object({ family: z.string().default("") })
          .partial()
          .optional(),
      }),
    )
    .default([]),
});
/** How long an answer to "is it there?" holds, in milliseconds. */
const FRESH_MS = 15_000;

interface Look {
  at: number;
  url: string;
  model: string | undefined;
  found: Availability;
}
let last: Look | undefined;

const address = () => (variable("OLLAMA_BASE_URL") ?? DEFAULT_URL).replace(/\/+$/, "").replace(/\/(?:v1|api)$/, "");

/** Asks the machine which models it has; a model that only embeds cannot write. */
async function look(): Promise<Look> {
  const url = address();
  const requested = variable("OLLAMA_MODEL");
  if (last && last.url === url && Date.now() - last.at < FRESH_MS) return last;
  try {
    const { models } = await requestJson(`${url}/api/tags`, { provider: "Ollama", timeoutMs: 2500 }, tags);
    const able = models.filter(
      (entry) => !/embed|bge|minilm|rerank/i.test(`${entry.name} ${entry.details?.family ?? ""}`),
    );
    const model = requested ?? able[0]?.name;
    const found: Availability = model
      ? { available: true, reason: say("providers.ollama_answers_has", { url, model }) }
      : {
          available: false,
          reason: say("providers.ollama_answers_but_has_no", { url }),
          remedy: say("providers.run_ollama_pull_llama3"),
        };
    last = { at: Date.now(), url, model, found };
  } catch (error) {
    const remedy = say("providers.start_ollama");
    last = { at: Date.now(), url, model: undefined, found: { available: false, reason: saidBy(error), remedy } };
  }
  return last;
}

/** A model on the operator's own machine, through Ollama's OpenAI-compatible endpoint. */
export const ollamaWriter = modelWriter({
  id: "ollama",
  label: "Ollama",
  local: true,
  env: ["OLLAMA_BASE_URL", "OLLAMA_MODEL"],
  quality: 90,
  licence: "As the model's licence says",
  options: z.object({}),
  availability: async () => (await look()).found,
  check: checkBy("Ollama", () => ({ url: `${address()}/api/tags` })),
  async model() {
    const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
    const { model, url, found } = await look();
    if (!model) throw new AppError({ code: "provider_unavailable", message: found.reason, remedy: found.remedy });
    const ollama = createOpenAICompatible({ name: "ollama", baseURL: `${url}/v1`, supportsStructuredOutputs: true });
    return { model: ollama(model), name: model };
  },
});
