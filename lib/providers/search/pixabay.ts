import { z } from "zod";
import { variable } from "@/lib/core/env";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { SearchProvider } from "../ports";

/** GET /api/ (Pixabay API); per_page is 3 to 200, the query at most 100 characters. */
const reply = z.object({
  hits: z
    .array(
      z.object({
        pageURL: z.string(),
        largeImageURL: z.string().optional(),
        webformatURL: z.string(),
        imageWidth: z.number(),
        imageHeight: z.number(),
        user: z.string().default(""),
      }),
    )
    .default([]),
});

export const pixabaySearch = defineProvider<SearchProvider>({
  id: "pixabay",
  kind: "search",
  label: "Pixabay",
  local: false,
  env: ["PIXABAY_API_KEY", "PIXABAY_BASE_URL"],
  quality: 75,
  licence: "Pixabay content licence",
  options: z.object({}),
  availability: async () => keyAvailability(["PIXABAY_API_KEY"]),
  async images(query, limit, context) {
    const base = baseAddress(variable("PIXABAY_BASE_URL"), "https://pixabay.com/api");
    const search = new URLSearchParams({
      key: requireVariable(["PIXABAY_API_KEY"]),
      q: query.slice(0, 100),
      image_type: "photo",
      safesearch: "true",
      per_page: String(Math.max(3, Math.min(200, limit))),
    });
    const answer = await requestJson(`${base}/?${search}`, { provider: "Pixabay", signal: context.signal }, reply);
    return answer.hits.slice(0, limit).map((hit) => ({
      url: hit.largeImageURL ?? hit.webformatURL,
      width: hit.imageWidth,
      height: hit.imageHeight,
      credit: `${hit.user} / Pixabay`,
      licence: "Pixabay content licence",
      page: hit.pageURL,
    }));
  },
});
