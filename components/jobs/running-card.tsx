"use client";
import Link from "next/link";
import { clock, percent, roughly } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Clipped } from "@/components/ui/clipped";
import { Progress } from "@/components/ui/states";
import { useNow } from "@/components/ui/use-now";
import type { JobCard } from "@/lib/http/dialects/ui/jobs";
import { inLine } from "./in-line";
import { StatusBadge } from "./status-badge";

/** A job under way, in one line and a bar. */
export function RunningCard({ job }: { job: JobCard }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const waits = inLine(i18n, job);
  const now = useNow(1000);
  const step = job.currentStep ? (t.steps[job.currentStep as keyof typeof t.steps] ?? job.currentStep) : null;
  const elapsed = job.startedAt ? (now - Date.parse(job.startedAt)) / 1000 : 0;
  return (
    <Link
      href={`/jobs/${job.id}`}
      className="block rounded-xl border bg-surface p-4 shadow-card transition-colors hover:border-line-strong"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1.5">
        <Clipped dir="auto" className="min-w-0 flex-1 basis-40 font-medium">
          {job.title}
        </Clipped>
        <StatusBadge status={job.status} />
      </div>
      <Progress value={job.progress} label={job.title} className="mt-3" />
      <p className="mt-2 flex justify-between gap-3 text-ink-3 text-xs tabular-nums">
        <span className="min-w-0">
          {waits ?? step ?? t.status[job.status]} · {percent(locale, job.progress)}
        </span>
        <span className="shrink-0">
          {job.status === "waiting"
            ? t.review.open
            : job.remainingSeconds === null
              ? clock(elapsed)
              : roughly(locale, job.remainingSeconds)}
        </span>
      </p>
    </Link>
  );
}
