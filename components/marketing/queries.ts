"use client";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { queryString } from "@/components/data/queries";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import {
  type MarketingJobWire,
  marketingEstimate,
  marketingJobWire,
  marketingPage,
} from "@/lib/http/dialects/marketing/job-wire";
import { templatesWire } from "@/lib/http/dialects/marketing/templates";

const SURFACE = { surface: "/marketing/api" };
/** Between two looks at what is being made, and at what is not, in milliseconds. */
const BUSY_MS = 2000;
const IDLE_MS = 30_000;

export const isBusy = ({ status }: Pick<MarketingJobWire, "status">): boolean =>
  status === "generating" || status === "assembling";

export interface ProductionFilter {
  page: number;
  limit: number;
  search: string;
  status?: string;
}

/** A page of productions with totals, looked at again while one is being made. */
export function useProductions(filter: ProductionFilter) {
  return useQuery({
    queryKey: ["productions", filter],
    queryFn: ({ signal }) => ask(`/jobs${queryString({ ...filter })}`, marketingPage, { signal, ...SURFACE }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isBusy) ? BUSY_MS : IDLE_MS),
  });
}

/** One production, followed while it is being made. */
export function useProduction(id: string) {
  return useQuery({
    queryKey: ["production", id],
    queryFn: ({ signal }) => ask(`/job/${id}/status`, marketingJobWire, { signal, ...SURFACE }),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? BUSY_MS : false),
  });
}

/** What generating a production would take, as it is saved now. */
export function useProductionEstimate({ id, updated_at }: MarketingJobWire, enabled: boolean) {
  return useQuery({
    queryKey: ["production-estimate", id, updated_at],
    queryFn: ({ signal }) => ask(`/job/${id}/estimate`, marketingEstimate, { signal, ...SURFACE }),
    enabled,
  });
}

/** Templates to choose from, in the reader's language. */
export function useTemplates() {
  const { locale } = useI18n();
  return useQuery({
    queryKey: ["production-templates", locale],
    queryFn: ({ signal }) => ask("/templates", templatesWire, { signal, ...SURFACE }),
    staleTime: 60_000,
  });
}

export const createProduction = (body: unknown) => ask("/jobs", marketingJobWire, { body, ...SURFACE });
export const changeProduction = (id: string, body: unknown) =>
  ask(`/job/${id}`, marketingJobWire, { method: "PATCH", body, ...SURFACE });

/** What can be done with a production; each tells what came of it. */
export function useProductionActions(
  id: string,
  after: { onDeleted?: () => void; onCopied?: (id: string) => void } = {},
) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const onError = (error: unknown) => toast.error(problem(error).message, { description: problem(error).remedy });
  const refresh = () => {
    for (const key of ["productions", "jobs", "me"]) void client.invalidateQueries({ queryKey: [key] });
  };
  const keep = (job: MarketingJobWire) => {
    client.setQueryData(["production", job.id], job);
    refresh();
  };
  const post = (path: string, body: unknown = {}) => ask(`/job/${id}${path}`, marketingJobWire, { body, ...SURFACE });
  const told = (words: string) => (job: MarketingJobWire) => {
    toast.success(words);
    keep(job);
  };
  const generate = useMutation({ mutationFn: () => post("/generate"), onSuccess: told(t.marketing.started), onError });
  const cancel = useMutation({ mutationFn: () => post("/cancel"), onSuccess: told(t.marketing.cancelled), onError });
  const retry = useMutation({
    mutationFn: ({ index, prompt }: { index: number; prompt: string }) => post(`/segment/${index}/retry`, { prompt }),
    onSuccess: told(t.marketing.retried),
    onError,
  });
  const copy = useMutation({
    mutationFn: () => post("/duplicate"),
    onSuccess: (job) => {
      toast.success(t.marketing.duplicated);
      refresh();
      after.onCopied?.(job.id);
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => ask(`/job/${id}`, z.unknown(), { method: "DELETE", ...SURFACE }),
    onSuccess: () => {
      toast.success(t.marketing.deleted);
      refresh();
      after.onDeleted?.();
    },
    onError,
  });
  return { generate, cancel, retry, copy, remove };
}
