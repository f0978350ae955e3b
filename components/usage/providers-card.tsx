"use client";
import { useState } from "react";
import { fill, money, number } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { providerName } from "@/components/i18n/provider-names";
import { Card, CardHead } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { Segmented } from "@/components/ui/controls";
import type { Usage } from "@/lib/http/dialects/ui/usage";
import { COLOURS, DayBars } from "./day-bars";
import { barsOf, leaders, totalsOf } from "./numbers";
import { UsageTable } from "./usage-table";

type Measure = "calls" | "cost";

/** Providers by day, as calls or as cost, and their totals. */
export function ProvidersCard({ usage, days }: { usage: Usage; days: string[] }) {
  const { t, saying, locale } = useI18n();
  const nameOf = (provider: string) => saying(providerName(provider));
  const [measure, setMeasure] = useState<Measure>("calls");
  const values = usage.providers.map((row) => ({
    day: row.day,
    name: nameOf(row.provider),
    value: measure === "calls" ? row.calls : row.costCents,
  }));
  const groups = leaders(values, COLOURS.length, t.usage.others);
  const bars = barsOf(
    days,
    values.map((row) => ({ ...row, name: groups.get(row.name) ?? row.name })),
  );
  const names = [...new Set(groups.values())];
  const format = (value: number) => (measure === "calls" ? number(locale, value) : money(locale, value));
  const kindName = (kind: string) => t.settings.engineKinds[kind as keyof typeof t.settings.engineKinds] ?? kind;
  const unitName = (kind: string, units: number) =>
    fill(t.usage.unitNames[kind as keyof typeof t.usage.unitNames] ?? "{n}", { n: number(locale, units) });
  const lines = totalsOf(
    usage.providers,
    ({ provider, kind }) => [nameOf(provider), kind],
    ({ calls, units, costCents }) => [calls, units, costCents],
  );
  return (
    <Card className="overflow-hidden">
      <CardHead
        className="max-sm:flex-col"
        title={t.usage.providers}
        hint={t.usage.providersText}
        action={
          <Segmented
            label={t.usage.measure}
            value={measure}
            onChange={setMeasure}
            options={(["calls", "cost"] as const).map((value) => ({ value, label: t.usage.measures[value] }))}
          />
        }
      />
      <div className="px-5 pt-6 pb-5">
        <DayBars
          title={fill(t.usage.byDay, { title: t.usage.providers })}
          bars={bars}
          names={names}
          format={format}
          className="[&>div:first-child]:h-40"
        />
        <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-1.5 text-ink-2 text-xs">
          {names.map((name, place) => (
            <li key={name} className="flex items-center gap-2">
              <span aria-hidden className={cn("size-2.5 rounded-sm", COLOURS[Math.min(place, COLOURS.length - 1)])} />
              {name}
            </li>
          ))}
        </ul>
      </div>
      <UsageTable
        caption={t.usage.providers}
        columns={[t.usage.provider, t.usage.kind, t.usage.callsColumn, t.usage.units, t.usage.costColumn]}
        words={2}
        spare={1}
        rows={lines.map(({ key, labels: [provider = "", kind = ""], values: [calls = 0, units = 0, cents = 0] }) => ({
          key,
          cells: [
            provider,
            kindName(kind),
            number(locale, calls),
            unitName(kind, units),
            cents > 0 ? money(locale, cents) : "–",
          ],
        }))}
      />
    </Card>
  );
}
