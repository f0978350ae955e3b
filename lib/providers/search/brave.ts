import { z } from "zod";
import { variable } from "@/lib/core/env";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { SearchProvider } from "../ports";

/** GET /res/v1/web/search (Brave Search API): descriptions carry <strong> around the words that were found. */
const reply = z.object({
  web: z
    .object({
      results: z
        .array(
          z.object({
            title: z.string().default(""),
            url: z.url(),
            description: z.string().default(""),
            extra_snippets: z.array(z.string()).default([]),
          }),
        )
        .default([]),
    })
    .default({ results: [] }),
});

/** Text without tags and the entities that Brave writes. */
function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, "")
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}

export const braveSearch = defineProvider<SearchProvider>({
  id: "brave",
  kind: "search",
  label: "Brave Search",
  local: false,
  env: ["BRAVE_API_KEY", "BRAVE_BASE_URL"],
  quality: 70,
  licence: "Pages keep their own licence; they are cited",
  options: z.object({}),
  availability: async () => keyAvailability(["BRAVE_API_KEY"]),
  estimateCost: () => 0.5,
  async web(query, limit, context) {
    const base = baseAddress(variable("BRAVE_BASE_URL"), "https://api.search.brave.com/res/v1");
    const url = `${base}/web/search?${new URLSearchParams({ q: query.slice(0, 400), count: String(Math.min(20, limit)) })}`;
    const answer = await requestJson(
      url,
      {
        provider: "Brave Search",
        headers: { "x-subscription-token": requireVariable(["BRAVE_API_KEY"]) },
        signal: context.signal,
      },
      reply,
    );
    return answer.web.results.slice(0, limit).map((hit) => ({
      title: plain(hit.title),
      url: hit.url,
      text: [hit.description, ...hit.extra_snippets].map(plain).join(" "),
    }));
  },
});
