"use client";
import { useMemo } from "react";
import { UiError } from "@/components/data/client";
import { useFilm } from "@/components/data/queries";
import { QueryError } from "@/components/data/query-error";
import { useI18n } from "@/components/i18n/provider";
import { NotFoundView } from "@/components/shell/not-found-view";
import { Skeleton } from "@/components/ui/states";
import { CreateRoom } from "./create-room";
import { fromFilm } from "./draft";

/** The form with everything that a film was made from, to change some of it and make another film. */
export function RemakeRoom({ id }: { id: string }) {
  const { t } = useI18n();
  const { data: film, isPending, error, refetch } = useFilm(id);
  // What the film was made from does not change: news of its jobs must not begin the form anew.
  const given = useMemo(() => film?.request && fromFilm(film), [film]);
  if (isPending) return <Skeleton className="h-96 rounded-xl" />;
  if (film && given) return <CreateRoom given={given} film={film} />;
  if (film || (error instanceof UiError && error.code === "not_found")) {
    return <NotFoundView title={t.film.notFound} text={t.film.notFoundText} />;
  }
  return <QueryError error={error} onRetry={() => void refetch()} />;
}
