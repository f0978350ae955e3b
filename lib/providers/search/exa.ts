import { z } from "zod";
import { variable } from "@/lib/core/env";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { SearchProvider } from "../ports";

/** POST /search with contents (Exa API reference). */
const reply = z.object({
  results: z
    .array(
      z.object({
        title: z.string().nullish(),
        url: z.url(),
        text: z.string().nullish(),
        highlights: z.array(z.string()).nullish(),
      }),
    )
    .default([]),
});

export const exaSearch = defineProvider<SearchProvider>({
  id: "exa",
  kind: "search",
  label: "Exa",
  local: false,
  env: ["EXA_API_KEY", "EXA_BASE_URL"],
  quality: 80,
  licence: "Pages keep their own licence; they are cited",
  options: z.object({}),
  availability: async () => keyAvailability(["EXA_API_KEY"]),
  estimateCost: () => 0.5,
  async web(query, limit, context) {
    const url = `${baseAddress(variable("EXA_BASE_URL"), "https://api.exa.ai")}/search`;
    const answer = await requestJson(
      url,
      {
        provider: "Exa",
        headers: { "x-api-key": requireVariable(["EXA_API_KEY"]) },
        body: { query, numResults: Math.min(25, limit), contents: { text: { maxCharacters: 1500 } } },
        signal: context.signal,
      },
      reply,
    );
    return answer.results
      .slice(0, limit)
      .map((hit) => ({ title: hit.title ?? hit.url, url: hit.url, text: hit.text ?? hit.highlights?.join(" ") ?? "" }));
  },
});
