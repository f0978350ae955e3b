"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, Clapperboard, PencilLine, RotateCcw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { z } from "zod";
import { ask } from "@/components/data/client";
import { useProblem } from "@/components/data/use-problem";
import { clock, plural, roughly } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { isActive, StatusBadge } from "@/components/jobs/status-badge";
import { LiveState, WideProgress } from "@/components/jobs/under-way";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/overlay";
import { useNow } from "@/components/ui/use-now";
import type { JobDetail } from "@/lib/http/dialects/ui/jobs";

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-ink-3">{label}</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  );
}

/** Seconds the job has been running, or ran. */
function elapsedOf(job: JobDetail, now: number): number {
  if (!job.startedAt) return 0;
  return ((job.finishedAt ? Date.parse(job.finishedAt) : now) - Date.parse(job.startedAt)) / 1000;
}

/** What the job is, how far it is, and what can be done with it. */
export function JobHead({ job, live }: { job: JobDetail; live: boolean }) {
  const { t, locale } = useI18n();
  const router = useRouter();
  const client = useQueryClient();
  const problem = useProblem();
  const now = useNow(1000);
  const active = isActive(job.status);
  const failed = (error: unknown) => toast.error(problem(error).message, { description: problem(error).remedy });
  const cancel = useMutation({
    mutationFn: () => ask(`/jobs/${job.id}/cancel`, z.unknown(), { method: "POST" }),
    onSuccess: () => {
      toast.success(t.job.cancelled);
      void client.invalidateQueries();
    },
    onError: failed,
  });
  const retry = useMutation({
    mutationFn: () => ask(`/jobs/${job.id}/retry`, z.object({ jobId: z.string() }), { method: "POST" }),
    onSuccess: ({ jobId }) => {
      void client.invalidateQueries();
      router.push(`/jobs/${jobId}`);
    },
    onError: failed,
  });
  const kind = t.kinds[job.kind as keyof typeof t.kinds] ?? t.kinds.other;
  return (
    <header>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-2">
            <StatusBadge status={job.status} />
            <Badge tone="outline">{kind}</Badge>
            {active && <LiveState live={live} words={t.job} />}
          </div>
          <h1 dir="auto" className="display wrap-anywhere mt-2 text-balance font-bold text-2xl lg:text-[1.75rem]">
            {job.title}
          </h1>
        </div>
        <div className="flex flex-wrap gap-2">
          {active && (
            <Confirm
              danger
              title={t.job.cancelTitle}
              description={t.job.cancelText}
              confirm={t.job.cancelConfirm}
              cancel={t.job.keepGoing}
              onConfirm={() => cancel.mutate()}
              trigger={
                <Button busy={cancel.isPending}>
                  <Ban />
                  {t.job.cancel}
                </Button>
              }
            />
          )}
          {(job.status === "failed" || job.status === "cancelled") && job.film === "makes" && job.filmId && (
            <Button asChild>
              <Link href={`/create?from=${job.filmId}`}>
                <PencilLine />
                {t.film.again}
              </Link>
            </Button>
          )}
          {(job.status === "failed" || job.status === "cancelled") && (
            <Button look="primary" busy={retry.isPending} onClick={() => retry.mutate()}>
              <RotateCcw />
              {t.job.retry}
            </Button>
          )}
          {(job.status === "succeeded" || job.film === "changes") && job.filmId && (
            <Button asChild look={job.status === "succeeded" ? "primary" : "outline"}>
              <Link href={`/films/${job.filmId}`}>
                <Clapperboard />
                {t.job.watch}
              </Link>
            </Button>
          )}
        </div>
      </div>
      {job.status !== "succeeded" && (
        <div className="mt-5">
          <WideProgress value={job.progress} label={job.title} />
        </div>
      )}
      <dl className="mt-2.5 flex flex-wrap gap-x-6 gap-y-1 text-[0.8125rem]">
        {job.status !== "waiting" && <Figure label={t.job.elapsed}>{clock(elapsedOf(job, now))}</Figure>}
        {active && job.remainingSeconds !== null && (
          <Figure label={t.job.remaining}>{roughly(locale, job.remainingSeconds)}</Figure>
        )}
        <Figure label={t.job.cost}>
          {plural(locale, active ? job.creditsEstimated : job.creditsCharged, t.common.credits)}
        </Figure>
      </dl>
    </header>
  );
}
