import { z } from "zod";
import { variable } from "@/lib/core/env";
import { checks } from "../checks";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress } from "../net";
import { modelWriter } from "./model-writer";

const DEFAULT_MODEL = "openai/gpt-oss-120b";

export const groqWriter = modelWriter({
  id: "groq",
  label: "Groq",
  env: ["GROQ_API_KEY", "GROQ_BASE_URL", "GROQ_MODEL"],
  quality: 80,
  licence: "Output belongs to the user (Groq terms)",
  options: z.object({}),
  centsPerMillion: { input: 15, output: 75 },
  availability: async () => keyAvailability(["GROQ_API_KEY"]),
  check: checks.groq,
  async model() {
    const { createGroq } = await import("@ai-sdk/groq");
    const groq = createGroq({
      apiKey: requireVariable(["GROQ_API_KEY"]),
      baseURL: baseAddress(variable("GROQ_BASE_URL"), "https://api.groq.com/openai/v1"),
    });
    const name = variable("GROQ_MODEL") ?? DEFAULT_MODEL;
    return { model: groq(name), name };
  },
});
