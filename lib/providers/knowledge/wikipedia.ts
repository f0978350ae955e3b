import { z } from "zod";
import { variable } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import type { Article, ArticleHit } from "../article";
import { defineProvider } from "../define";
import { requestJson } from "../net";
import type { CallContext, KnowledgeProvider } from "../ports";
import { restingAfterFailure } from "../rest-period";
import { freeSourceAvailability, userAgent } from "../wikimedia";
import { sectionsOf } from "./extract-text";

/*
 * The action API of MediaWiki (https://www.mediawiki.org/wiki/API:Main_page) with the extensions TextExtracts and PageViewInfo,
 * as each Wikipedia has them. Wikimedia asks for a User-Agent that tells who calls.
 */

/** Its name where it is written otherwise. */
const SITES: Record<string, string> = { fr: "Wikipédia", pt: "Wikipédia", ru: "Википедия" };
const LICENCE = "CC BY-SA 4.0";
/** The first question is short: without a network a film must not wait. Milliseconds. */
const FIRST_MS = 4000;
const NEXT_MS = 12_000;
/** Links of a disambiguation page that are looked at. */
const MOST_MEANINGS = 50;
/** Answers that are put together until one is whole. */
const MOST_PARTS = 6;
const FOUND = 8;

const page = z.object({
  title: z.string(),
  missing: z.boolean().optional(),
  /** Place among what a search found, from 1. */
  index: z.number().optional(),
  description: z.string().optional(),
  pageprops: z.object({ disambiguation: z.string().optional() }).optional(),
  pageviews: z.record(z.string(), z.number().nullable()).optional(),
});
type Page = z.output<typeof page>;
const renamed = z.array(z.object({ from: z.string(), to: z.string() })).default([]);
const answer = z.object({
  continue: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  query: z.object({ normalized: renamed, redirects: renamed, pages: z.array(page).default([]) }).prefault({}),
});
const readAnswer = z.object({
  query: z.object({
    pages: z
      .array(
        z.object({
          title: z.string(),
          missing: z.boolean().optional(),
          extract: z.string().optional(),
          lastrevid: z.number().optional(),
          canonicalurl: z.string().optional(),
        }),
      )
      .min(1),
  }),
});

/** The subdomain of a language's Wikipedia. */
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{2,10})*$/;

/** Where one language's API is; a configured address gets the language as its path. @throws AppError bad_request for a code that is none */
function addressOf(language: string): string {
  const code = language.toLowerCase().split(/[-_]/)[0] ?? "";
  if (!LANGUAGE.test(code)) {
    throw new AppError({ code: "bad_request", message: say("planning.found_nothing"), field: "language" });
  }
  const own = variable("WIKIPEDIA_BASE_URL")?.replace(/\/+$/, "");
  return own ? `${own}/${code}` : `https://${code}.wikipedia.org`;
}

/** All languages rest together: they stand on the same servers. */
const restKey = () => variable("WIKIPEDIA_BASE_URL") ?? "wikipedia.org";

function ask<T>(
  language: string,
  parameters: Record<string, string>,
  schema: z.ZodType<T>,
  context: CallContext,
  timeoutMs = NEXT_MS,
): Promise<T> {
  const query = new URLSearchParams({ action: "query", format: "json", formatversion: "2", ...parameters });
  return restingAfterFailure(restKey(), () =>
    requestJson(
      `${addressOf(language)}/w/api.php?${query}`,
      {
        provider: "Wikipedia",
        headers: { "user-agent": userAgent() },
        timeoutMs,
        signal: context.signal,
        isPublic: !variable("WIKIPEDIA_BASE_URL"),
      },
      schema,
    ),
  );
}

/** What tells one article from another, for pages however they are listed. */
const PROPERTIES = { prop: "pageprops|description|pageviews", ppprop: "disambiguation", redirects: "1" };

/** Pages with their properties. The API hands properties out in parts; what it sent before is completed by what follows. */
async function pagesOf(
  language: string,
  parameters: Record<string, string>,
  context: CallContext,
  timeoutMs?: number,
): Promise<{ pages: Page[]; names: (name: string) => string }> {
  const pages = new Map<string, Page>();
  const renames = new Map<string, string>();
  let more: Record<string, string> | undefined = {};
  for (let part = 0; more && part < MOST_PARTS; part += 1) {
    const { query, continue: next }: z.output<typeof answer> = await ask(
      language,
      { ...PROPERTIES, ...parameters, ...more },
      answer,
      context,
      timeoutMs,
    );
    for (const { from, to } of [...query.normalized, ...query.redirects]) renames.set(from, to);
    for (const found of query.pages) pages.set(found.title, { ...pages.get(found.title), ...found });
    more = next && Object.fromEntries(Object.entries(next).map(([name, value]) => [name, String(value)]));
  }
  const names = (name: string): string => {
    let title = name;
    for (let hop = 0; renames.has(title) && hop < 4; hop += 1) title = renames.get(title)!;
    return title;
  };
  return { pages: [...pages.values()].filter((found) => !found.missing), names };
}

function hitOf({ title, description = "", pageviews = {} }: Page): ArticleHit {
  return { title, description, views: Object.values(pageviews).reduce<number>((sum, day) => sum + (day ?? 0), 0) };
}

const mostRead = (hits: ArticleHit[]): ArticleHit[] => hits.toSorted((a, b) => b.views - a.views);

const isAmbiguous = ({ pageprops }: Page) => pageprops?.disambiguation !== undefined;

/** The articles that a disambiguation page leads to and whose title says its name. */
async function meaningsOn(title: string, language: string, context: CallContext): Promise<ArticleHit[]> {
  const links = { generator: "links", titles: title, gplnamespace: "0", gpllimit: String(MOST_MEANINGS) };
  const { pages } = await pagesOf(language, links, context);
  const name = title.replace(/\s*\([^)]*\)$/, "").toLowerCase();
  const named = pages.filter((found) => !isAmbiguous(found) && found.title.toLowerCase().includes(name));
  return mostRead(named.map(hitOf));
}

export const wikipedia = defineProvider<KnowledgeProvider>({
  id: "wikipedia",
  kind: "knowledge",
  label: "Wikipedia",
  local: false,
  env: ["WIKIPEDIA_BASE_URL"],
  quality: 90,
  licence: LICENCE,
  options: z.object({}),
  availability: async () => freeSourceAvailability(restKey()),
  check: async (signal) => {
    await ask("en", { meta: "siteinfo" }, z.object({ query: z.object({}) }), { workDir: "", signal }, FIRST_MS);
  },
  async meanings(names, language, context) {
    if (!names.length) return [];
    const { pages, names: titleOf } = await pagesOf(language, { titles: names.join("|") }, context, FIRST_MS);
    for (const name of names) {
      const found = pages.find(({ title }) => title === titleOf(name));
      if (!found) continue;
      if (!isAmbiguous(found)) return [hitOf(found)];
      const several = await meaningsOn(found.title, language, context);
      if (several.length) return several;
    }
    return [];
  },
  async find(words, language, context) {
    const search = { generator: "search", gsrsearch: words.slice(0, 300), gsrlimit: String(FOUND), gsrnamespace: "0" };
    const { pages } = await pagesOf(language, search, context, FIRST_MS);
    const ranked = pages.toSorted((a, b) => (a.index ?? FOUND) - (b.index ?? FOUND));
    return ranked.filter((found) => !isAmbiguous(found)).map(hitOf);
  },
  async read(title, language, context): Promise<Article> {
    const parameters = {
      titles: title,
      redirects: "1",
      prop: "extracts|info",
      explaintext: "1",
      exsectionformat: "wiki",
      inprop: "url",
    };
    const { query } = await ask(language, parameters, readAnswer, context);
    const found = query.pages[0]!;
    if (found.missing || !found.extract) {
      throw new AppError({
        code: "provider_failed",
        message: say("planning.found_nothing"),
        remedy: say("planning.ask_something_else"),
      });
    }
    const revision = String(found.lastrevid ?? "");
    const { origin } = new URL(found.canonicalurl ?? addressOf(language));
    const names = new URLSearchParams({
      title: found.title.replaceAll(" ", "_"),
      ...(revision && { oldid: revision }),
    });
    const url = `${origin}/w/index.php?${names}`;
    return {
      title: found.title,
      site: SITES[language] ?? "Wikipedia",
      url,
      revision,
      language,
      licence: LICENCE,
      sections: sectionsOf(found.extract, url),
    };
  },
});
