import { z } from "zod";
import { variable } from "@/lib/core/env";
import { checks } from "../checks";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress } from "../net";
import { modelWriter } from "./model-writer";

const DEFAULT_MODEL = "gpt-5.4-mini";

/** Chat completions rather than responses: what most servers behind OPENAI_BASE_URL speak. */
export const openaiWriter = modelWriter({
  id: "openai",
  label: "OpenAI",
  env: ["OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL"],
  quality: 70,
  licence: "Output belongs to the user (OpenAI terms)",
  options: z.object({}),
  centsPerMillion: { input: 40, output: 160 },
  availability: async () => keyAvailability(["OPENAI_API_KEY"]),
  check: checks.openai,
  async model() {
    const { createOpenAI } = await import("@ai-sdk/openai");
    const openai = createOpenAI({
      apiKey: requireVariable(["OPENAI_API_KEY"]),
      baseURL: baseAddress(variable("OPENAI_BASE_URL"), "https://api.openai.com/v1"),
    });
    const name = variable("OPENAI_MODEL") ?? DEFAULT_MODEL;
    return { model: openai.chat(name), name };
  },
});
