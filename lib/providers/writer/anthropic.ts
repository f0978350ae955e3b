import { z } from "zod";
import { variable } from "@/lib/core/env";
import { checks } from "../checks";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress } from "../net";
import { modelWriter } from "./model-writer";

const DEFAULT_MODEL = "claude-haiku-4-5";

export const anthropicWriter = modelWriter({
  id: "anthropic",
  label: "Anthropic",
  env: ["ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", "ANTHROPIC_MODEL"],
  quality: 60,
  licence: "Output belongs to the user (Anthropic terms)",
  options: z.object({}),
  centsPerMillion: { input: 100, output: 500 },
  availability: async () => keyAvailability(["ANTHROPIC_API_KEY"]),
  check: checks.anthropic,
  async model() {
    const { createAnthropic } = await import("@ai-sdk/anthropic");
    const anthropic = createAnthropic({
      apiKey: requireVariable(["ANTHROPIC_API_KEY"]),
      baseURL: baseAddress(variable("ANTHROPIC_BASE_URL"), "https://api.anthropic.com/v1"),
    });
    const name = variable("ANTHROPIC_MODEL") ?? DEFAULT_MODEL;
    return { model: anthropic(name), name };
  },
});
