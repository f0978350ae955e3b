"use client";
import { clock, plural } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Button } from "@/components/ui/button";
import type { Estimate } from "@/lib/http/dialects/ui/films";

interface Props {
  estimate: Estimate | undefined;
  ready: boolean;
  busy: boolean;
}

/** Price and start under the thumb while the form is long, on screens without the summary beside it. */
export function StartBar({ estimate, ready, busy }: Props) {
  const { t, locale } = useI18n();
  if (!ready) return null;
  return (
    <div className="fixed inset-x-0 bottom-0 z-30 flex animate-rise items-center justify-between gap-3 border-t bg-surface/95 px-4 py-2.5 backdrop-blur-md max-md:bottom-[4.25rem] md:pl-20 lg:hidden">
      <p className="min-w-0 text-[0.8125rem] text-ink-2 tabular-nums">
        {estimate
          ? `${clock(Math.round(estimate.filmSeconds))} · ${plural(locale, estimate.credits, t.common.credits)}`
          : t.common.loading}
      </p>
      <Button type="submit" look="primary" busy={busy} disabled={!estimate || estimate.credits > estimate.balance}>
        {t.create.submit}
      </Button>
    </div>
  );
}
