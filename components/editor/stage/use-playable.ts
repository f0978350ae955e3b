"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask } from "@/components/data/client";
import { previewSchema } from "@/lib/http/dialects/ui/film-preview";
import type { Timeline } from "@/lib/timeline/schema";
import { useEditor } from "../editor-context";

const LOOK_AGAIN_MS = 3000;

/** The document with files that browsers play, where they are others than the film's own. Items stay as they are. */
export function usePlayable(document: Timeline): Timeline {
  const { filmId } = useEditor();
  const { assets } = document;
  const ids = useMemo(() => Object.keys(assets).sort().join(" "), [assets]);
  const { data } = useQuery({
    queryKey: ["editor-media", filmId, ids],
    queryFn: ({ signal }) => ask(`/films/${filmId}/preview`, previewSchema, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.data?.preparing.length ? LOOK_AGAIN_MS : false),
  });
  const played = data?.timeline.assets;
  const shown = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(assets).map(([id, asset]) => {
          const other = played?.[id];
          return [id, other ? { ...asset, ...other } : asset];
        }),
      ),
    [assets, played],
  );
  return useMemo(() => ({ ...document, assets: shown }), [document, shown]);
}
