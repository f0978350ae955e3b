import { z } from "zod";
import { variable } from "@/lib/core/env";
import { defineProvider } from "../define";
import { keyAvailability, requireVariable } from "../keys";
import { baseAddress, requestJson } from "../net";
import type { SearchProvider } from "../ports";

/** GET /v1/search (Pexels API). `large2x` is at most 1880 × 1300. */
const reply = z.object({
  photos: z
    .array(
      z.object({
        width: z.number(),
        height: z.number(),
        url: z.string(),
        photographer: z.string().default(""),
        src: z.object({ original: z.string(), large2x: z.string().optional() }),
      }),
    )
    .default([]),
});

export const pexelsSearch = defineProvider<SearchProvider>({
  id: "pexels",
  kind: "search",
  label: "Pexels",
  local: false,
  env: ["PEXELS_API_KEY", "PEXELS_BASE_URL"],
  quality: 85,
  licence: "Pexels licence",
  options: z.object({}),
  availability: async () => keyAvailability(["PEXELS_API_KEY"]),
  async images(query, limit, context) {
    const base = baseAddress(variable("PEXELS_BASE_URL"), "https://api.pexels.com/v1");
    const url = `${base}/search?${new URLSearchParams({ query, per_page: String(Math.min(80, limit)) })}`;
    const answer = await requestJson(
      url,
      { provider: "Pexels", headers: { authorization: requireVariable(["PEXELS_API_KEY"]) }, signal: context.signal },
      reply,
    );
    return answer.photos.slice(0, limit).map((photo) => ({
      url: photo.src.large2x ?? photo.src.original,
      width: photo.width,
      height: photo.height,
      credit: `${photo.photographer} / Pexels`,
      licence: "Pexels licence",
      page: photo.url,
    }));
  },
});
