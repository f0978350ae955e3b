"use client";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useFilm, useMe } from "@/components/data/queries";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { useSettled } from "@/components/ui/use-settled";
import { type ExportRequest, exportStarted } from "@/lib/http/dialects/ui/films";

/**
 * What an export will take, and its start. Undefined wishes cannot be made: nothing is asked for them.
 * @param onStarted hears of the start
 */
export function useExport(filmId: string, wishes: ExportRequest | undefined, onStarted: () => void) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const settled = useSettled(JSON.stringify(wishes ?? null));
  const request = (body: ExportRequest) => ask(`/films/${filmId}/exports`, exportStarted, { body });
  const estimate = useQuery({
    queryKey: ["export-estimate", filmId, settled],
    queryFn: () => request({ ...(JSON.parse(settled) as ExportRequest), dryRun: true }),
    enabled: settled !== "null",
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const start = useMutation({
    mutationFn: (asked: ExportRequest) => request({ ...asked, dryRun: false }),
    onSuccess: () => {
      toast.success(t.film.exportStarted);
      for (const key of [["film", filmId], ["jobs"], ["me"]]) void client.invalidateQueries({ queryKey: key });
      onStarted();
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  const remaking = useFilm(filmId).data?.remaking[0]?.jobId;
  const balance = useMe().data?.credits;
  const poor = estimate.data !== undefined && balance !== undefined && estimate.data.credits > balance;
  return {
    estimate,
    balance,
    poor,
    /** The job that makes one of the film's scenes again, which an export waits for. */
    remaking,
    starting: start.isPending,
    start: () => wishes && start.mutate(wishes),
    ready: wishes !== undefined && estimate.data !== undefined && !estimate.isError && !poor && !remaking,
  };
}

export type Export = ReturnType<typeof useExport>;
