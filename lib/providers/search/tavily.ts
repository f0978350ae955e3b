import { z } from "zod";
import { variable } from "@/lib/core/env";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { SearchProvider } from "../ports";

/** POST /search (Tavily API reference). */
const reply = z.object({
  results: z
    .array(z.object({ title: z.string().default(""), url: z.url(), content: z.string().default("") }))
    .default([]),
});

export const tavilySearch = defineProvider<SearchProvider>({
  id: "tavily",
  kind: "search",
  label: "Tavily",
  local: false,
  env: ["TAVILY_API_KEY", "TAVILY_BASE_URL"],
  quality: 90,
  licence: "Pages keep their own licence; they are cited",
  options: z.object({}),
  availability: async () => keyAvailability(["TAVILY_API_KEY"]),
  estimateCost: () => 0.8,
  async web(query, limit, context) {
    const url = `${baseAddress(variable("TAVILY_BASE_URL"), "https://api.tavily.com")}/search`;
    const answer = await requestJson(
      url,
      {
        provider: "Tavily",
        headers: { authorization: `Bearer ${requireVariable(["TAVILY_API_KEY"])}` },
        body: { query, max_results: Math.min(20, limit), search_depth: "basic", include_answer: false },
        signal: context.signal,
      },
      reply,
    );
    return answer.results.slice(0, limit).map(({ title, url: page, content }) => ({ title, url: page, text: content }));
  },
});
