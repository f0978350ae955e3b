import { z } from "zod";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { requestJson } from "../net";
import type { SearchProvider } from "../ports";

/** GET /search?format=json (SearXNG's search API; `json` must be among its `search.formats`). */
const reply = z.object({
  results: z
    .array(
      z.object({
        title: z.string().default(""),
        url: z.string().default(""),
        content: z.string().nullish(),
      }),
    )
    .default([]),
});

/** A search engine of the operator's own; only its web search is used, for its pictures come with no licence. */
export const searxngSearch = defineProvider<SearchProvider>({
  id: "searxng",
  kind: "search",
  label: "SearXNG",
  local: false,
  env: ["SEARXNG_URL"],
  quality: 60,
  licence: "Pages keep their own licence; they are cited",
  options: z.object({}),
  availability: async () => keyAvailability(["SEARXNG_URL"]),
  async web(query, limit, context) {
    const base = requireVariable(["SEARXNG_URL"]).replace(/\/+$/, "");
    const url = `${base}/search?${new URLSearchParams({ q: query, format: "json", categories: "general" })}`;
    const answer = await requestJson(url, { provider: "SearXNG", timeoutMs: 20_000, signal: context.signal }, reply);
    return answer.results
      .filter((hit) => /^https?:\/\//.test(hit.url))
      .slice(0, limit)
      .map((hit) => ({ title: hit.title, url: hit.url, text: hit.content ?? "" }));
  },
});
