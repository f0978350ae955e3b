"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, CircleAlert, Clapperboard } from "lucide-react";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { clock, fill, number, roughly } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/overlay";
import { Notice, Skeleton } from "@/components/ui/states";
import type { Review } from "@/lib/http/dialects/ui/review";
import type { SaveState } from "./use-review";

const TimelinePlayer = dynamic(() => import("@/components/films/timeline-player"), {
  ssr: false,
  loading: () => <Skeleton className="aspect-video h-auto rounded-lg" />,
});

interface Props {
  plan: Review;
  state: SaveState;
  busy: boolean;
  onCreate: () => void;
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4 py-1">
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-right font-medium tabular-nums">{children}</dd>
    </div>
  );
}

/** The film as it is planned, what it costs, and the buttons that create or cancel it. */
export function ReviewSide({ plan, state, busy, onCreate }: Props) {
  const { t, locale } = useI18n();
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblem();
  const more = Math.max(0, plan.credits - plan.held);
  const isPoor = more > plan.balance;
  const saving = { saved: t.review.saved, saving: t.review.saving, unsaved: t.review.unsaved };
  const cancel = useMutation({
    mutationFn: () => ask(`/jobs/${plan.jobId}/cancel`, z.unknown(), { method: "POST" }),
    onSuccess: () => {
      void client.invalidateQueries();
      router.push(`/jobs/${plan.jobId}`);
    },
    onError: (error) => toast.error(problem(error).message, { description: problem(error).remedy }),
  });
  return (
    <Card className="p-4 lg:sticky lg:top-20">
      <TimelinePlayer timeline={plan.preview.timeline} sound={false} tallest="20rem" />
      <dl className="mt-3 text-[0.8125rem]">
        <Row label={t.review.film}>{clock(plan.filmSeconds)}</Row>
        <Row label={t.review.work}>{roughly(locale, plan.workSeconds)}</Row>
        <Row label={t.review.cost}>{fill(t.review.held, { n: number(locale, plan.held) })}</Row>
        {more > 0 && <Row label="">{fill(t.review.more, { n: number(locale, more) })}</Row>}
      </dl>
      {isPoor && <Notice className="mt-3" level="error" icon={<CircleAlert />} title={t.review.poor} />}
      <Button
        look="primary"
        size="lg"
        className="mt-4 w-full"
        busy={busy}
        disabled={isPoor || state === "elsewhere"}
        onClick={onCreate}
      >
        {!busy && <Clapperboard />}
        {t.review.create}
      </Button>
      <Confirm
        danger
        title={t.job.cancelTitle}
        description={t.job.cancelText}
        confirm={t.review.cancel}
        cancel={t.job.keepGoing}
        onConfirm={() => cancel.mutate()}
        trigger={
          <Button look="ghost" className="mt-2 w-full" busy={cancel.isPending}>
            <Ban />
            {t.review.cancel}
          </Button>
        }
      />
      <p role="status" className="mt-2 text-center text-ink-3 text-xs">
        {state in saving ? saving[state as keyof typeof saving] : t.review.failed}
      </p>
    </Card>
  );
}
