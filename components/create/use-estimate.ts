"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/components/data/client";
import { useSettled } from "@/components/ui/use-settled";
import { estimateSchema, type FilmRequest } from "@/lib/http/dialects/ui/films";

const PAUSE_MS = 450;

/** What the film would cost and take, asked again when the writer pauses. Nothing is asked while there is no text. */
export function useEstimate(request: FilmRequest, hasText: boolean) {
  const settled = useSettled(JSON.stringify(request), PAUSE_MS);
  const asked = JSON.parse(settled) as FilmRequest;
  return useQuery({
    queryKey: ["estimate", settled],
    queryFn: ({ signal }) => ask("/films/estimate", estimateSchema, { body: asked, signal }),
    // What is asked lags behind what is written: it may still be the empty form.
    enabled: hasText && Boolean(asked.prompt || asked.script || asked.voiceUrl || asked.avatarUrl),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
