import { z } from "zod";
import { variable } from "@/lib/core/env";
import { say } from "@/lib/messages/say";
import { defineProvider } from "../define";
import { baseAddress, requestJson } from "../net";
import type { SearchProvider } from "../ports";

/** GET /v1/images/ (Openverse API): openly licensed works; without an account at most 20 a page. */
const reply = z.object({
  results: z
    .array(
      z.object({
        url: z.string(),
        title: z.string().nullish(),
        creator: z.string().nullish(),
        license: z.string().default(""),
        license_version: z.string().nullish(),
        foreign_landing_url: z.string().nullish(),
        width: z.number().nullish(),
        height: z.number().nullish(),
      }),
    )
    .default([]),
});
const ANONYMOUS_PAGE = 20;

export const openverseSearch = defineProvider<SearchProvider>({
  id: "openverse",
  kind: "search",
  label: "Openverse",
  local: false,
  env: ["OPENVERSE_BASE_URL"],
  quality: 40,
  licence: "Creative Commons, by work",
  options: z.object({}),
  availability: async () => ({ available: true, reason: say("providers.needs_no_key") }),
  async images(query, limit, context) {
    const base = baseAddress(variable("OPENVERSE_BASE_URL"), "https://api.openverse.org/v1");
    // Only licences that allow changed copies for any purpose: a film crops and moves over its pictures.
    const search = new URLSearchParams({
      q: query,
      page_size: String(Math.min(ANONYMOUS_PAGE, limit)),
      license_type: "commercial,modification",
    });
    const answer = await requestJson(
      `${base}/images/?${search}`,
      { provider: "Openverse", timeoutMs: 15_000, signal: context.signal },
      reply,
    );
    return answer.results.slice(0, limit).map((hit) => {
      const licence = /^(?:cc0|pdm)$/i.test(hit.license)
        ? hit.license.toUpperCase()
        : `CC ${hit.license.toUpperCase()} ${hit.license_version ?? ""}`.trim();
      return {
        url: hit.url,
        width: hit.width ?? 0,
        height: hit.height ?? 0,
        credit: [hit.creator ?? hit.title ?? "Unknown", licence].join(" / "),
        licence,
        page: hit.foreign_landing_url ?? hit.url,
      };
    });
  },
});
