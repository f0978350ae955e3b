"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ask } from "@/components/data/client";
import { queryString } from "@/components/data/queries";
import { type AssetView, assetPage, assetSchema } from "@/lib/http/dialects/ui/library";

const ACTIVE_MS = 3000;

const isMaking = (asset: AssetView | undefined): boolean =>
  asset?.status === "pending" || asset?.status === "processing" || asset?.proxy.state === "preparing";

export interface AssetFilter {
  page: number;
  limit: number;
  search: string;
  group?: string;
  origin?: string;
}

export function useAssets(filter: AssetFilter) {
  return useQuery({
    queryKey: ["assets", filter],
    queryFn: ({ signal }) => ask(`/assets${queryString({ ...filter })}`, assetPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isMaking) ? ACTIVE_MS : false),
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
