"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { apiKeySchema, enginesSchema, meSchema } from "@/lib/http/dialects/ui/account";
import { avatarsSchema, voicesSchema } from "@/lib/http/dialects/ui/catalogue";
import { filmPage, filmSchema } from "@/lib/http/dialects/ui/films";
import { jobPage } from "@/lib/http/dialects/ui/jobs";
import { ask } from "./client";

const ACTIVE_MS = 4000;
const CALM_MS = 30_000;

/** `?a=1&b=2` of what has a value. */
export function queryString(values: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : "";
}

export function useMe() {
  return useQuery({
    queryKey: ["me"],
    queryFn: ({ signal }) => ask("/me", meSchema, { signal }),
    refetchInterval: ({ state }) => (state.data?.runningJobs ? ACTIVE_MS : CALM_MS),
  });
}

export interface FilmFilter {
  page?: number;
  limit?: number;
  search?: string;
  format?: string;
}

export function useFilms(filter: FilmFilter, enabled = true) {
  return useQuery({
    queryKey: ["films", filter],
    queryFn: ({ signal }) => ask(`/films${queryString({ ...filter })}`, filmPage, { signal }),
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval: ({ state }) => (state.data?.items.some((film) => film.status === "making") ? ACTIVE_MS : false),
  });
}

export function useFilm(id: string) {
  return useQuery({
    queryKey: ["film", id],
    queryFn: ({ signal }) => ask(`/films/${id}`, filmSchema, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.status === "making" ||
      state.data?.exports.some((made) => !made.videoUrl && made.status !== "failed" && made.status !== "cancelled")
        ? ACTIVE_MS
        : false,
  });
}

export interface JobFilter {
  page?: number;
  limit?: number;
  search?: string;
  status?: string;
}

export function useJobs(filter: JobFilter) {
  return useQuery({
    queryKey: ["jobs", filter],
    queryFn: ({ signal }) => ask(`/jobs${queryString({ ...filter })}`, jobPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some((job) => ["queued", "running", "waiting"].includes(job.status)) ? ACTIVE_MS : CALM_MS,
  });
}

export function useVoices() {
  return useQuery({
    queryKey: ["voices"],
    queryFn: ({ signal }) => ask("/voices", voicesSchema, { signal }),
    staleTime: 10 * 60_000,
  });
}

export function useAvatars() {
  return useQuery({
    queryKey: ["avatars"],
    queryFn: ({ signal }) => ask("/avatars", avatarsSchema, { signal }),
    staleTime: 60 * 60_000,
  });
}

export function useApiKeys() {
  return useQuery({
    queryKey: ["keys"],
    queryFn: ({ signal }) => ask("/keys", apiKeySchema.array(), { signal }),
  });
}

export function useEngines() {
  return useQuery({
    queryKey: ["engines"],
    queryFn: ({ signal }) => ask("/engines", enginesSchema, { signal }),
    staleTime: 60_000,
  });
}
