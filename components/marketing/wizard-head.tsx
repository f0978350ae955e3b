"use client";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { PageHead } from "@/components/shell/page-head";
import { cn } from "@/components/ui/cn";

const STEPS = ["job", "segments", "review"] as const;

/** The head of the wizard: what is made, and which of its three steps this is. */
export function WizardHead({ title, step }: { title: string; step: (typeof STEPS)[number] }) {
  const { t } = useI18n();
  const at = STEPS.indexOf(step);
  return (
    <>
      <PageHead title={title} text={fill(t.marketing.stepOf, { n: at + 1 })} />
      <ol className="-mt-3 mb-6 flex flex-wrap gap-x-5 gap-y-2 text-[0.8125rem]">
        {STEPS.map((one, index) => (
          <li
            key={one}
            aria-current={one === step ? "step" : undefined}
            className={cn("flex items-center gap-2", index <= at ? "font-medium text-ink" : "text-ink-3")}
          >
            <span
              aria-hidden
              className={cn(
                "grid size-5 place-items-center rounded-full border text-xs tabular-nums",
                index <= at && "border-accent bg-accent text-accent-ink",
              )}
            >
              {index + 1}
            </span>
            {t.marketing.steps[one]}
          </li>
        ))}
      </ol>
    </>
  );
}
