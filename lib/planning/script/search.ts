import { AppError, isAppError } from "@/lib/core/errors";
import type { Message } from "@/lib/messages/message";
import { say } from "@/lib/messages/say";
import { withFallback } from "@/lib/providers/fallback";
import type { Attempt, CallContext, ImageHit, SearchHit } from "@/lib/providers/ports";
import { providersOf } from "@/lib/providers/registry";

type Ability = "web" | "images";

/** Ids of the search providers that can do this and are there, best first. */
async function able(ability: Ability): Promise<string[]> {
  const entries = providersOf("search").filter((entry) => entry[ability]);
  const there = await Promise.all(entries.map(async (entry) => (await entry.availability()).available));
  return entries.filter((_, index) => there[index]).map((entry) => entry.id);
}

async function search<T>(
  ability: Ability,
  missing: Message,
  run: (provider: ReturnType<typeof providersOf<"search">>[number]) => Promise<T[]>,
  context: CallContext,
): Promise<{ hits: T[]; attempts: Attempt[] }> {
  const ids = await able(ability);
  if (!ids.length) {
    throw new AppError({
      code: "provider_unavailable",
      message: missing,
      remedy: ability === "web" ? say("planning.set_tavily_api_key") : say("planning.set_pexels_api_key_pixabay"),
    });
  }
  const { value, attempts } = await withFallback(
    "search",
    ids,
    { fallback: true, ...(context.signal ? { signal: context.signal } : {}) },
    async (provider) => {
      const hits = await run(provider);
      if (!hits.length)
        throw new AppError({
          code: "provider_failed",
          message: say("planning.found_nothing"),
          remedy: say("planning.ask_something_else"),
        });
      return hits;
    },
  );
  return { hits: value, attempts };
}

/** Pages about a topic. @throws AppError as withFallback; provider_unavailable when no search engine is configured */
export function searchWeb(
  query: string,
  limit: number,
  context: CallContext,
): Promise<{ hits: SearchHit[]; attempts: Attempt[] }> {
  return search(
    "web",
    say("planning.no_web_search_configured"),
    async (provider) => (await provider.web?.(query, limit, context)) ?? [],
    context,
  );
}

/** Pictures that a film may use, with credit and licence. @throws AppError as withFallback */
export function searchPictures(
  query: string,
  limit: number,
  context: CallContext,
): Promise<{ hits: ImageHit[]; attempts: Attempt[] }> {
  return search(
    "images",
    say("planning.no_picture_search_configured"),
    async (provider) => (await provider.images?.(query, limit, context)) ?? [],
    context,
  );
}

/** Whether an error only says that the work was stopped: such errors are never swallowed. */
export function isCancelled(error: unknown): boolean {
  return isAppError(error) && error.code === "cancelled";
}
