"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { toast } from "sonner";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { emptiedSchema, restoredSchema, taggedSchema, trashedSchema } from "@/lib/http/dialects/ui/library";

/** What can be done with many files at once; the list is read again afterwards. */
export function useLibraryActions(onDone: () => void) {
  const { t, locale } = useI18n();
  const client = useQueryClient();
  const problem = useProblem();
  const onError = (error: Error) => toast.error(problem(error).message, { description: problem(error).remedy });
  const done = () => {
    onDone();
    void client.invalidateQueries({ queryKey: ["assets"] });
    void client.invalidateQueries({ queryKey: ["asset"] });
  };
  const restore = useMutation({
    mutationFn: (ids: string[]) => ask("/assets/restore", restoredSchema, { body: { ids } }),
    onSuccess: ({ restored }) => {
      toast.success(plural(locale, restored, t.library.restored));
      done();
    },
    onError,
  });
  const trash = useMutation({
    mutationFn: (ids: string[]) => ask("/assets/trash", trashedSchema, { body: { ids } }),
    onSuccess: ({ trashed, kept }, ids) => {
      const stays = kept > 0 ? plural(locale, kept, t.library.filmsKeep) : undefined;
      const undo = { label: t.library.undo, onClick: () => restore.mutate(ids) };
      if (trashed > 0) toast.success(plural(locale, trashed, t.library.trashed), { description: stays, action: undo });
      else toast.warning(stays);
      done();
    },
    onError,
  });
  const empty = useMutation({
    mutationFn: () => ask("/assets/trash", emptiedSchema, { method: "DELETE" }),
    onSuccess: ({ removed, kept }) => {
      const stays = kept > 0 ? plural(locale, kept, t.library.inUse) : undefined;
      toast.success(plural(locale, removed, t.library.emptied), { description: stays });
      done();
    },
    onError,
  });
  const tag = useMutation({
    mutationFn: (body: { ids: string[]; add: string[]; remove: string[] }) =>
      ask("/assets/tags", taggedSchema, { method: "PATCH", body }),
    onSuccess: done,
    onError,
  });
  return { trash, restore, empty, tag };
}
