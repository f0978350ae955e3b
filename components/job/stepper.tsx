"use client";
import { Check, Minus, X } from "lucide-react";
import { span } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import { useNow } from "@/components/ui/use-now";
import type { StepView } from "@/lib/http/dialects/ui/jobs";

/** Circumference of the ring round a running step, for a radius of 10. */
const RING = 2 * Math.PI * 10;

function StepMark({ step }: { step: StepView }) {
  if (step.status === "running") {
    return (
      <svg viewBox="0 0 24 24" className="size-6 -rotate-90" aria-hidden>
        <circle cx="12" cy="12" r="10" fill="none" strokeWidth="2.5" className="stroke-line-strong" />
        <circle
          cx="12"
          cy="12"
          r="10"
          fill="none"
          strokeWidth="2.5"
          strokeLinecap="round"
          className="stroke-accent transition-[stroke-dashoffset] duration-700"
          strokeDasharray={RING}
          strokeDashoffset={RING * (1 - Math.max(0.04, step.progress))}
        />
        <circle cx="12" cy="12" r="3.5" className="animate-breathe fill-accent" />
      </svg>
    );
  }
  const looks = {
    succeeded: "border-transparent bg-ok text-surface",
    failed: "border-transparent bg-danger text-surface",
    skipped: "border-line-strong text-ink-3",
    pending: "border-line-strong",
  };
  return (
    <span
      aria-hidden
      className={cn(
        "grid size-6 place-items-center rounded-full border-2 [&_svg]:size-3.5 [&_svg]:stroke-3",
        looks[step.status],
      )}
    >
      {step.status === "succeeded" && <Check />}
      {step.status === "failed" && <X />}
      {step.status === "skipped" && <Minus />}
    </span>
  );
}

function Took({ step }: { step: StepView }) {
  const now = useNow(1000);
  if (step.status === "running" && step.itemsTotal) {
    return (
      <>
        {step.itemsDone ?? 0} / {step.itemsTotal}
      </>
    );
  }
  if (!step.startedAt || step.status === "skipped" || step.status === "pending") return null;
  const end = step.finishedAt ? Date.parse(step.finishedAt) : now;
  const seconds = (end - Date.parse(step.startedAt)) / 1000;
  return <>{seconds < 1 ? "< 1 s" : span(seconds)}</>;
}

const STOPPED = { status: "skipped", progress: 0 } as const;

/**
 * The pipeline from top to bottom: what is done, what runs and how far it is, what is to come.
 * @param waits place in line of the job, in words
 */
export function Stepper({ steps: given, ended, waits }: { steps: StepView[]; ended: boolean; waits: string | null }) {
  const { t, saying } = useI18n();
  // What ran when the job was cancelled does not run any more.
  const steps = given.map((step) => (ended && step.status === "running" ? { ...step, ...STOPPED } : step));
  // What waits is the step that runs, or in a queued job the first.
  const current = Math.max(
    0,
    steps.findIndex(({ status }) => status === "running"),
  );
  return (
    <ol className="relative">
      {steps.map((step, index) => {
        const name = t.steps[step.key as keyof typeof t.steps] ?? step.label;
        const last = index === steps.length - 1;
        return (
          <li
            key={step.key}
            aria-current={step.status === "running" ? "step" : undefined}
            className="relative flex gap-3 pb-4 last:pb-0"
          >
            {!last && (
              <span
                aria-hidden
                className={cn(
                  "absolute top-7 bottom-1 left-[0.6875rem] w-0.5 rounded bg-line-strong",
                  step.status === "succeeded" && "bg-ok/60",
                )}
              />
            )}
            <StepMark step={step} />
            <div className="min-w-0 flex-1 pt-0.5">
              <p className="flex items-baseline justify-between gap-3">
                <span
                  className={cn(
                    "min-w-0 text-[0.8125rem] text-ink-3",
                    step.status === "running" && "font-semibold text-ink",
                    step.status === "succeeded" && "text-ink",
                    step.status === "failed" && "font-medium text-danger",
                  )}
                >
                  {name}
                  <span className="sr-only">
                    : {step.status === "succeeded" ? t.status.succeeded : t.status[step.status]}
                  </span>
                </span>
                <span className="shrink-0 text-ink-3 text-xs tabular-nums">
                  <Took step={step} />
                </span>
              </p>
              {waits && index === current && <p className="mt-0.5 text-ink-2 text-xs tabular-nums">{waits}</p>}
              {step.error && <p className="wrap-anywhere mt-0.5 text-danger text-xs">{saying(step.error)}</p>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
