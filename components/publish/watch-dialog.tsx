"use client";
import { useQuery } from "@tanstack/react-query";
import { ask } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useI18n } from "@/components/i18n/provider";
import { Dialog } from "@/components/ui/overlay";
import { Skeleton } from "@/components/ui/states";
import type { Film } from "@/lib/http/dialects/ui/films";
import { filmWatchSchema } from "@/lib/http/dialects/ui/watch";
import { WatchForm } from "./watch-form";

interface Props {
  film: Pick<Film, "id" | "title" | "width" | "height">;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Puts a film on a page of its own, changes the page, or takes it down. */
export function WatchDialog({ film, open, onOpenChange }: Props) {
  const { t } = useI18n();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t.watch.publishTitle}
      description={t.watch.publishText}
      closeLabel={t.common.close}
      className="max-w-xl"
    >
      <WatchState film={film} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function WatchState({ film, onDone }: Pick<Props, "film"> & { onDone: () => void }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["film", film.id, "watch"],
    queryFn: ({ signal }) => ask(`/films/${film.id}/watch`, filmWatchSchema, { signal }),
  });
  if (data) return <WatchForm key={data.page?.url ?? "new"} film={film} page={data.page} onDone={onDone} />;
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />;
  return <Skeleton className="h-96 rounded-xl" />;
}
