"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";

/** Stops a project's run, and removes the project. */
export function useProjectActions(id: string, onDeleted?: () => void) {
  const { t } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const onError = (error: unknown) => toast.error(problem(error).message, { description: problem(error).remedy });
  const refresh = () => {
    for (const key of ["projects", "project", "jobs", "me"]) void client.invalidateQueries({ queryKey: [key] });
  };
  const cancel = useMutation({
    mutationFn: () => ask(`/projects/${id}/cancel`, z.unknown(), { method: "POST" }),
    onSuccess: () => {
      toast.success(t.projects.cancelled);
      refresh();
    },
    onError,
  });
  const remove = useMutation({
    mutationFn: () => ask(`/projects/${id}`, z.unknown(), { method: "DELETE" }),
    onSuccess: () => {
      toast.success(t.projects.deleted);
      void client.invalidateQueries({ queryKey: ["projects"] });
      onDeleted?.();
    },
    onError,
  });
  return { cancel, remove };
}
