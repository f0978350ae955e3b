"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight, Plus } from "lucide-react";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { UiError } from "@/components/data/client";
import { QueryError } from "@/components/data/query-error";
import { useProblem } from "@/components/data/use-problem";
import { useI18n } from "@/components/i18n/provider";
import { NotFoundView } from "@/components/shell/not-found-view";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/states";
import { MAX_SEGMENTS } from "@/lib/http/dialects/marketing/choices";
import type { MarketingJobWire } from "@/lib/http/dialects/marketing/job-wire";
import { changeProduction, useProduction } from "./queries";
import { ReviewStep } from "./review-step";
import { SegmentCard } from "./segment-card";
import { anotherSegment, draftsOf, moved, type SegmentDraft, segmentsBody } from "./segments-draft";
import { WizardHead } from "./wizard-head";

/** How long after the last change a production's segments are saved, in milliseconds. */
const PAUSE_MS = 900;

/** The wizard's second and third steps: the segments, which are saved as they are typed, then what they come to. */
export function ConfigureRoom({ id }: { id: string }) {
  const { t } = useI18n();
  const { data: production, error, isPending, refetch } = useProduction(id);
  const isReview = useSearchParams().get("step") === "review";
  if (isPending) return <Skeleton className="h-72 rounded-xl" />;
  if (!production) {
    if (error instanceof UiError && error.code === "not_found") {
      return <NotFoundView title={t.marketing.notFound} text={t.marketing.notFoundText} />;
    }
    return <QueryError error={error} onRetry={() => void refetch()} />;
  }
  return isReview ? <ReviewStep production={production} /> : <SegmentsStep production={production} />;
}

function useSaved(id: string) {
  const client = useQueryClient();
  const problem = useProblem();
  return useMutation({
    mutationFn: (drafts: SegmentDraft[]) => changeProduction(id, { segments: segmentsBody(drafts) }),
    onSuccess: (job) => {
      client.setQueryData(["production", id], job);
      void client.invalidateQueries({ queryKey: ["productions"] });
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
}

function SegmentsStep({ production }: { production: MarketingJobWire }) {
  const { t, saying } = useI18n();
  const words = t.marketing;
  const router = useRouter();
  const { id, mode } = production;
  const [drafts, setDrafts] = useState(() => draftsOf(production));
  const [changed, setChanged] = useState(false);
  const [tried, setTried] = useState(false);
  const { mutate, mutateAsync, isPending } = useSaved(id);
  const change = (next: (before: SegmentDraft[]) => SegmentDraft[]) => {
    setDrafts(next);
    setChanged(true);
  };
  useEffect(() => {
    if (!changed) return;
    const later = setTimeout(() => {
      setChanged(false);
      mutate(drafts);
    }, PAUSE_MS);
    return () => clearTimeout(later);
  }, [changed, drafts, mutate]);
  const review = async () => {
    setTried(true);
    setChanged(false);
    await mutateAsync(drafts).then(
      () => router.push(`/marketing/job/${id}/configure?step=review`),
      () => undefined,
    );
  };
  const missingAt = (index: number) => {
    const found = production.missing.find(({ field }) => field.startsWith(`segments.${index}.`));
    return tried && found ? saying(found.said) : undefined;
  };
  return (
    <div className="mx-auto max-w-4xl">
      <WizardHead title={production.title} step="segments" />
      <div className="space-y-4">
        {drafts.map((segment, index) => (
          <SegmentCard
            key={segment.key}
            segment={segment}
            index={index}
            count={drafts.length}
            hybrid={mode === "hybrid"}
            error={missingAt(index)}
            set={(part) => change((list) => list.map((one) => (one.key === segment.key ? { ...one, ...part } : one)))}
            move={(by) => change((list) => moved(list, index, by))}
            remove={() => change((list) => list.filter(({ key }) => key !== segment.key))}
          />
        ))}
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-2">
        <Button
          disabled={drafts.length >= MAX_SEGMENTS}
          onClick={() => change((list) => [...list, anotherSegment(list.at(-1))])}
        >
          <Plus />
          {words.add}
        </Button>
        <span aria-live="polite" className="text-[0.8125rem] text-ink-3">
          {isPending || changed ? words.saving : words.saved}
        </span>
        <span className="ml-auto flex gap-2">
          <Button asChild>
            <Link href="/marketing">
              <ArrowLeft />
              {words.title}
            </Link>
          </Button>
          <Button look="primary" busy={isPending} onClick={() => void review()}>
            {words.review}
            <ArrowRight />
          </Button>
        </span>
      </div>
    </div>
  );
}
