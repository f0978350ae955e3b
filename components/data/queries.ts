"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { isActive } from "@/components/jobs/status-badge";
import { apiKeySchema, enginesSchema, type Me, meSchema } from "@/lib/http/dialects/ui/account";
import { avatarsSchema, voicesSchema } from "@/lib/http/dialects/ui/catalogue";
import { type Film, type FilmCard, type FilmExport, filmPage, filmSchema } from "@/lib/http/dialects/ui/films";
import { jobPage } from "@/lib/http/dialects/ui/jobs";
import { ask } from "./client";
import { GATHER_LIST_MS } from "./gather";
import { live } from "./live";
import { useLive } from "./use-live";

const ACTIVE_MS = 4000;
const CALM_MS = 30_000;
/** While something is made: events tell, and where they do not arrive a poll does. */
const whileActive = (): number => (live.isLive() ? CALM_MS : ACTIVE_MS);
const channelsOf = (jobs: (string | null)[]): string[] => jobs.flatMap((id) => (id ? [`job:${id}`] : []));

/** `?a=1&b=2` of what has a value. */
export function queryString(values: Record<string, string | number | undefined>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
  return text ? `?${text}` : "";
}

/** How many of the account's jobs have not ended. */
export const unended = (me: Me | undefined): number => (me ? me.runningJobs + me.queuedJobs + me.waitingJobs : 0);

export function useMe() {
  return useQuery({
    queryKey: ["me"],
    queryFn: ({ signal }) => ask("/me", meSchema, { signal }),
    refetchInterval: ({ state }) => (unended(state.data) > 0 ? ACTIVE_MS : CALM_MS),
  });
}

export interface FilmFilter {
  page?: number;
  limit?: number;
  search?: string;
  format?: string;
  show?: string;
}

export function useFilms(filter: FilmFilter, enabled = true) {
  const query = useQuery({
    queryKey: ["films", filter],
    queryFn: ({ signal }) => ask(`/films${queryString({ ...filter })}`, filmPage, { signal }),
    placeholderData: keepPreviousData,
    enabled,
    refetchInterval: ({ state }) => (state.data?.items.some(isMaking) ? whileActive() : false),
  });
  const making = (query.data?.items ?? []).filter(isMaking).map(({ jobId }) => jobId);
  useLive(channelsOf(making), ["films"], GATHER_LIST_MS);
  return query;
}

const isMaking = ({ status }: FilmCard): boolean => status === "making";
const isExporting = ({ fileUrl, status }: FilmExport): boolean =>
  !fileUrl && status !== "failed" && status !== "cancelled";

/** Jobs under way for a film: its own making, exports, scenes that are made again. */
function workOn(film: Film): (string | null)[] {
  return [
    ...(isMaking(film) ? [film.jobId] : []),
    ...film.exports.filter(isExporting).map(({ jobId }) => jobId),
    ...film.remaking.map(({ jobId }) => jobId),
  ];
}

export function useFilm(id: string) {
  const query = useQuery({
    queryKey: ["film", id],
    queryFn: ({ signal }) => ask(`/films/${id}`, filmSchema, { signal }),
    refetchInterval: ({ state }) => (state.data && workOn(state.data).length > 0 ? whileActive() : false),
  });
  useLive(channelsOf(query.data ? workOn(query.data) : []), ["film", id]);
  return query;
}

export interface JobFilter {
  page?: number;
  limit?: number;
  search?: string;
  status?: string;
}

export function useJobs(filter: JobFilter) {
  const query = useQuery({
    queryKey: ["jobs", filter],
    queryFn: ({ signal }) => ask(`/jobs${queryString({ ...filter })}`, jobPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => isActive(status)) ? whileActive() : CALM_MS,
  });
  const active = (query.data?.items ?? []).filter(({ status }) => isActive(status));
  useLive(channelsOf(active.map((job) => job.id)), ["jobs"], GATHER_LIST_MS);
  return query;
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
