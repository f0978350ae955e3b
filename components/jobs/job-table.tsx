"use client";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { FormatShape } from "@/components/create/format-shape";
import { ago, percent, span } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { inLine } from "@/components/jobs/in-line";
import { Clipped } from "@/components/ui/clipped";
import { Progress } from "@/components/ui/states";
import { useNow } from "@/components/ui/use-now";
import { SHAPES } from "@/lib/core/media-formats";
import type { JobCard } from "@/lib/http/dialects/ui/jobs";
import { isActive, StatusBadge } from "./status-badge";

const line = "md:grid md:items-center md:gap-5";
/** The step has a column while something is at work; else its room goes to the titles. */
const working = "md:grid-cols-[minmax(0,1fr)_9.5rem_9rem_8rem_5.5rem_1rem]";
const resting = "md:grid-cols-[minmax(0,1fr)_9.5rem_8rem_5.5rem_1rem]";

function Thumb({ job }: { job: JobCard }) {
  const format = SHAPES.find((known) => known === job.format) ?? "landscape";
  return (
    <span className="grid h-11 w-[4.75rem] shrink-0 place-items-center overflow-hidden rounded-md border bg-sunken text-ink-3">
      {job.posterUrl ? (
        // biome-ignore lint/performance/noImgElement: a poster of our own storage
        <img src={job.posterUrl} alt="" loading="lazy" className="size-full object-contain" />
      ) : (
        <FormatShape format={format} className="h-6 w-7" />
      )}
    </span>
  );
}

/** Jobs in lines; each line is a link to the job. Below 768 px a line becomes two. */
export function JobTable({ jobs }: { jobs: JobCard[] }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const now = useNow(5000);
  const busy = jobs.some((job) => isActive(job.status));
  const columns = `${line} ${busy ? working : resting}`;
  return (
    <div>
      <div aria-hidden className={`${columns} hidden border-b bg-sunken/50 px-5 py-2.5 font-medium text-ink-3 text-xs`}>
        <span>{t.jobs.columnTitle}</span>
        <span>{t.jobs.columnStatus}</span>
        {busy && <span>{t.jobs.columnStep}</span>}
        <span>{t.jobs.columnStarted}</span>
        <span className="text-right">{t.jobs.columnTime}</span>
      </div>
      <ul className="divide-y">
        {jobs.map((job) => {
          const active = isActive(job.status);
          const kind = t.kinds[job.kind as keyof typeof t.kinds] ?? t.kinds.other;
          const step = job.currentStep ? (t.steps[job.currentStep as keyof typeof t.steps] ?? job.currentStep) : "";
          const waits = inLine(i18n, job);
          const end = job.finishedAt ? Date.parse(job.finishedAt) : now;
          return (
            <li key={job.id}>
              <Link
                href={`/jobs/${job.id}`}
                className={`${columns} group block px-4 py-3.5 -outline-offset-2 transition-colors hover:bg-hover md:px-5`}
              >
                <span className="flex min-w-0 items-center gap-3.5">
                  <Thumb job={job} />
                  <span className="min-w-0 flex-1">
                    <Clipped dir="auto" lines={2} className="font-medium">
                      {job.title}
                    </Clipped>
                    <span className="block text-ink-3 text-xs">
                      {kind}
                      {job.format &&
                        ` · ${t.create.formats[job.format as keyof typeof t.create.formats] ?? job.format}`}
                      <span className="md:hidden"> · {ago(locale, Date.parse(job.createdAt), now)}</span>
                    </span>
                    <span className="mt-1.5 block md:hidden">
                      <StatusBadge status={job.status} />
                    </span>
                  </span>
                </span>
                <span className="hidden md:block">
                  <StatusBadge status={job.status} />
                </span>
                {busy && (
                  <span className={active ? "mt-2.5 block md:mt-0" : "hidden md:block"}>
                    {active && (
                      <>
                        <span className="mb-1.5 flex items-end justify-between gap-2 text-ink-2 text-xs tabular-nums">
                          <span className="min-w-0">{waits ?? step}</span>
                          {!waits && percent(locale, job.progress)}
                        </span>
                        <Progress value={job.progress} label={job.title} className="h-1" />
                      </>
                    )}
                  </span>
                )}
                <span className="hidden text-[0.8125rem] text-ink-2 md:block">
                  {ago(locale, Date.parse(job.createdAt), now)}
                </span>
                <span className="hidden text-right text-[0.8125rem] text-ink-2 tabular-nums md:block">
                  {job.startedAt ? span((end - Date.parse(job.startedAt)) / 1000) : "–"}
                </span>
                <ChevronRight
                  className="hidden size-4 text-ink-3 opacity-0 transition-opacity group-hover:opacity-100 md:block"
                  aria-hidden
                />
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
