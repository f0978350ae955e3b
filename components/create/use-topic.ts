"use client";
import { useQuery } from "@tanstack/react-query";
import { ask } from "@/components/data/client";
import { useSettled } from "@/components/ui/use-settled";
import { type FilmRequest, topicSchema } from "@/lib/http/dialects/ui/films";

/** Longer than the estimate's: a source outside is asked, and only for what somebody has finished typing. */
const PAUSE_MS = 900;

/** Who will write the film and what its topic can mean; the same topic is not asked about twice. */
export function useTopic({ prompt, language, readerLanguage }: FilmRequest, hasText: boolean) {
  const settled = useSettled(JSON.stringify({ prompt, language, readerLanguage }), PAUSE_MS);
  const asked = JSON.parse(settled) as FilmRequest;
  return useQuery({
    queryKey: ["topic", settled],
    queryFn: ({ signal }) => ask("/films/topic", topicSchema, { body: asked, signal }),
    // What is said of another topic is wrong of this one: nothing is shown until it is known.
    enabled: hasText && Boolean(prompt) && asked.prompt === prompt,
    staleTime: 10 * 60_000,
    retry: false,
  });
}
