"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { ask, UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useI18n } from "@/components/i18n/provider";
import { NotFoundView } from "@/components/shell/not-found-view";
import { useTabTitle } from "@/components/shell/use-tab-title";
import { EmptyArt } from "@/components/ui/art";
import { Button } from "@/components/ui/button";
import { EmptyState, Skeleton } from "@/components/ui/states";
import { reviewSchema } from "@/lib/http/dialects/ui/review";
import { ReviewForm } from "./review-form";

/** A film's script before anything is made of it. */
export function ReviewRoom({ id }: { id: string }) {
  const { t } = useI18n();
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ["review", id],
    queryFn: ({ signal }) => ask(`/jobs/${id}/review`, reviewSchema, { signal }),
    refetchOnWindowFocus: false,
    retry: false,
  });
  useTabTitle(data?.title);
  if (isPending) return <Skeleton className="h-96 rounded-xl" />;
  if (error instanceof UiError && error.code === "not_found") {
    return <NotFoundView title={t.job.notFound} text={t.job.notFoundText} />;
  }
  if (error instanceof UiError && error.code === "conflict") {
    return (
      <EmptyState
        level={1}
        art={<EmptyArt variant="job" />}
        title={t.review.gone}
        text={t.review.goneText}
        action={
          <Button asChild look="primary">
            <Link href={`/jobs/${id}`}>{t.review.openJob}</Link>
          </Button>
        }
      />
    );
  }
  if (!data) return <QueryError error={error} onRetry={() => void refetch()} />;
  return <ReviewForm key={id} first={data} reload={refetch} />;
}
