"use client";
import type { ReactNode } from "react";
import { percent } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Dot } from "@/components/ui/badge";
import { Progress } from "@/components/ui/states";

/** Whether what is under way is told as it happens, or asked for now and then. */
export function LiveState({ live, words }: { live: boolean; words: { live: string; polling: string } }) {
  return (
    <span className="flex items-center gap-1.5 text-ink-3 text-xs" aria-live="polite">
      <Dot live={live} className={live ? "text-ok" : "text-warn"} />
      {live ? words.live : words.polling}
    </span>
  );
}

/** How far it is, over the page's whole width. @param value 0 to 1 */
export function WideProgress({ value, label, children }: { value: number; label: string; children?: ReactNode }) {
  const { locale } = useI18n();
  return (
    <div className="flex items-center gap-4">
      <Progress value={value} label={label} className="h-2 flex-1" />
      <span className="text-right font-medium font-mono text-[0.8125rem] tabular-nums">{percent(locale, value)}</span>
      {children}
    </div>
  );
}
