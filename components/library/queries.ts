"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/components/data/client";
import { assetFilter, foldedFilter, isFolded, type LibraryParams } from "@/components/data/filters";
import { queryString } from "@/components/data/queries";
import { type AssetView, assetPage, assetSchema, foldedFilmPage } from "@/lib/http/dialects/ui/library";

const ACTIVE_MS = 3000;

const isMaking = (asset: AssetView | undefined): boolean =>
  asset?.status === "pending" || asset?.status === "processing" || asset?.proxy.state === "preparing";

export function useAssets(list: LibraryParams) {
  const filter = assetFilter(list);
  return useQuery({
    queryKey: ["assets", filter],
    enabled: !isFolded(list),
    queryFn: ({ signal }) => ask(`/assets${queryString({ ...filter })}`, assetPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isMaking) ? ACTIVE_MS : false),
  });
}

/** Films with the files that belong to them. */
export function useFolded(list: LibraryParams) {
  const filter = foldedFilter(list);
  return useQuery({
    queryKey: ["assets", "films", filter],
    enabled: isFolded(list),
    queryFn: ({ signal }) => ask(`/assets/films${queryString({ ...filter })}`, foldedFilmPage, { signal }),
    placeholderData: keepPreviousData,
  });
}

export function useAsset(id: string | null) {
  return useQuery({
    queryKey: ["asset", id],
    queryFn: ({ signal }) => ask(`/assets/${id}`, assetSchema, { signal }),
    enabled: id !== null,
    retry: false,
    refetchInterval: ({ state }) => (isMaking(state.data) ? ACTIVE_MS : false),
  });
}
