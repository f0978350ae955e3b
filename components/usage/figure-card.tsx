"use client";
import { fill } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { Card } from "@/components/ui/card";
import { DayBars } from "./day-bars";
import type { DayBar } from "./numbers";

interface Props {
  title: string;
  value: string;
  note: string;
  bars: DayBar[];
  names: string[];
  format: (value: number) => string;
}

/** A number of the period and how it came about, day by day. */
export function FigureCard({ title, value, note, bars, names, format }: Props) {
  const { t } = useI18n();
  return (
    <Card className="p-5">
      <h2 className="text-[0.8125rem] text-ink-2">{title}</h2>
      <p className="display mt-1 font-bold text-2xl tabular-nums">{value}</p>
      <p className="mt-0.5 text-ink-3 text-xs tabular-nums">{note}</p>
      <DayBars
        title={fill(t.usage.byDay, { title })}
        bars={bars}
        names={names}
        format={format}
        className="mt-5 h-20 [&>div:first-child]:h-16"
      />
    </Card>
  );
}
