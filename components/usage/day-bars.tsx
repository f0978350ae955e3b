"use client";
import { Fragment, useState } from "react";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import type { DayBar } from "./numbers";

/** Colours of the stack, from the bottom up; the last is for the rest. */
export const COLOURS = ["bg-accent", "bg-info", "bg-ok", "bg-warn", "bg-ink-3"] as const;

interface Props {
  title: string;
  bars: DayBar[];
  /** Names of the stack's parts from the bottom up; one without. */
  names: string[];
  labelOf?: (name: string) => string;
  format: (value: number) => string;
  className?: string;
}

/** Days as bars. Point at one, or move with the arrow keys, to read it; a table says the same to screen readers. */
export function DayBars({ title, bars, names, labelOf = (name) => name, format, className }: Props) {
  const { t, locale } = useI18n();
  const [at, setAt] = useState<number>();
  const highest = Math.max(...bars.map(({ total }) => total), 0);
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const read = (bar: DayBar) => day.format(new Date(bar.day));
  const shown = at === undefined ? undefined : bars[at];
  const move = (by: number) => setAt((now = bars.length - by) => Math.min(bars.length - 1, Math.max(0, now + by)));
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <figure className={cn("relative", className)}>
      <div
        role="slider"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={bars.length - 1}
        aria-valuenow={at ?? bars.length - 1}
        aria-valuetext={shown ? `${read(shown)}: ${format(shown.total)}` : title}
        tabIndex={0}
        className="flex h-full items-end gap-[2px] rounded-md"
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") move(-1);
          if (event.key === "ArrowRight") move(1);
        }}
      >
        {bars.map((bar, index) => (
          <div
            key={bar.day}
            onPointerEnter={() => setAt(index)}
            className={cn("flex h-full flex-1 flex-col-reverse rounded-sm", at === index && "bg-hover")}
          >
            {bar.total === 0 && <span className="h-[2px] rounded-full bg-line-strong/70" />}
            {names.map((name, place) => {
              const value = bar.parts.find((part) => part.name === name)?.value ?? 0;
              if (value <= 0) return <Fragment key={name} />;
              return (
                <span
                  key={name}
                  style={{ height: `${(value / highest) * 100}%` }}
                  className={cn("min-h-[2px] last:rounded-t-[3px]", COLOURS[Math.min(place, COLOURS.length - 1)])}
                />
              );
            })}
          </div>
        ))}
      </div>
      {shown && (
        <div
          className="pointer-events-none absolute bottom-full z-10 mb-1.5 min-w-28 -translate-x-1/2 rounded-lg border bg-raised px-3 py-2 text-xs shadow-float"
          style={{ left: `${Math.min(88, Math.max(12, (((at ?? 0) + 0.5) / bars.length) * 100))}%` }}
        >
          <p className="flex justify-between gap-4 font-medium tabular-nums">
            {read(shown)}
            <span>{format(shown.total)}</span>
          </p>
          {names.length > 1 &&
            shown.parts.map(({ name, value }) => (
              <p key={name} className="mt-1 flex items-center gap-2 whitespace-nowrap text-ink-2 tabular-nums">
                <span aria-hidden className={cn("size-2 rounded-sm", COLOURS[Math.max(0, names.indexOf(name))])} />
                {labelOf(name)}
                <span className="ml-auto pl-3">{format(value)}</span>
              </p>
            ))}
        </div>
      )}
      <figcaption aria-hidden className="mt-1.5 flex justify-between text-[0.6875rem] text-ink-3">
        <span>{first && read(first)}</span>
        <span>{last && read(last)}</span>
      </figcaption>
      <table className="sr-only">
        <caption>{title}</caption>
        <tbody>
          {bars
            .filter(({ total }) => total > 0)
            .map((bar) => (
              <tr key={bar.day}>
                <th scope="row">
                  {t.usage.day} {read(bar)}
                </th>
                <td>{format(bar.total)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </figure>
  );
}
