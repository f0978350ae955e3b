"use client";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { number } from "@/components/i18n/format";
import { useI18n } from "@/components/i18n/provider";
import { cn } from "@/components/ui/cn";
import { Slider } from "@/components/ui/controls";

const box =
  "h-8 w-full rounded-md border border-transparent bg-hover px-2 text-[0.8125rem] text-ink hover:border-line-strong focus:border-accent focus:outline-none";

/** A group of settings under a heading. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="space-y-2.5 border-b px-4 py-3.5">
      <div className="flex h-6 items-center justify-between">
        <h3 className="font-semibold text-[0.8125rem]">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}

interface NumberProps {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  unit?: string;
  digits?: number;
  onChange: (value: number) => void;
  /** Behind the field: a keyframe's mark. */
  mark?: ReactNode;
  slider?: boolean;
}

/** A number to type, to pull by its label, or with a slider. */
export function NumberRow({
  label,
  value,
  min,
  max,
  step,
  unit = "",
  digits = 0,
  onChange,
  mark,
  slider = false,
}: NumberProps) {
  const { locale } = useI18n();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const pulled = useRef<{ x: number; value: number }>(undefined);
  const within = (wanted: number) => Math.min(max, Math.max(min, Math.round(wanted / step) * step));
  const set = (wanted: number) => {
    const next = Number(within(wanted).toFixed(6));
    if (next !== value) onChange(next);
  };
  const take = () => {
    const wanted = Number.parseFloat((typed ?? "").replace(",", ".").replace("−", "-"));
    setTyped(undefined);
    if (Number.isFinite(wanted)) set(wanted);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (by) {
      event.preventDefault();
      setTyped(undefined);
      set(value + by * step * (event.shiftKey ? 10 : 1));
    } else if (event.key === "Enter") event.currentTarget.blur();
    else if (event.key === "Escape") setTyped(undefined);
  };
  const shown = typed ?? `${number(locale, value, digits)}${unit}`;
  return (
    <div className="flex items-center gap-2">
      <label
        htmlFor={id}
        className="w-20 shrink-0 cursor-ew-resize touch-none select-none truncate text-[0.75rem] text-ink-3"
        title={label}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          pulled.current = { x: event.clientX, value };
        }}
        onPointerMove={(event) => {
          const { current } = pulled;
          if (current) set(current.value + Math.round((event.clientX - current.x) / 2) * step);
        }}
        onPointerUp={() => {
          pulled.current = undefined;
        }}
      >
        {label}
      </label>
      {slider && (
        <div className="min-w-0 flex-1">
          <Slider label={label} value={value} min={min} max={max} step={step} onChange={set} valueText={shown} />
        </div>
      )}
      <input
        id={id}
        inputMode="decimal"
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={take}
        onKeyDown={onKeyDown}
        className={cn(box, "text-right tabular-nums", slider ? "w-16" : "min-w-0 flex-1")}
      />
      {mark}
    </div>
  );
}

/** A setting with its name in front. */
export function Row({ label, children, mark }: { label: string; children: ReactNode; mark?: ReactNode }) {
  return (
    <div className="flex items-center gap-2">
      <span className="w-20 shrink-0 truncate text-[0.75rem] text-ink-3" title={label}>
        {label}
      </span>
      <div className="flex min-w-0 flex-1 items-center gap-2">{children}</div>
      {mark}
    </div>
  );
}

const HEX = /^#[0-9a-f]{6}$/i;

/** A colour, or none: then the theme's own is drawn. */
export function ColorRow(props: {
  label: string;
  value: string | undefined;
  none: string;
  onChange: (value: string | undefined) => void;
}) {
  const { label, value, none, onChange } = props;
  return (
    <Row label={label}>
      <input
        type="color"
        aria-label={label}
        value={value && HEX.test(value) ? value : "#ffffff"}
        onChange={(event) => onChange(event.target.value)}
        className="size-8 shrink-0 cursor-pointer rounded-md border bg-transparent p-0.5"
      />
      <button
        type="button"
        disabled={value === undefined}
        onClick={() => onChange(undefined)}
        className="truncate text-ink-3 text-xs hover:text-ink disabled:text-ink-3"
      >
        {value ?? none}
      </button>
    </Row>
  );
}

/** Text of one or more lines; each stroke is an edit, which one step gathers. */
export function TextRow({
  label,
  value,
  onChange,
  rows = 3,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  rows?: number;
}) {
  return (
    <textarea
      aria-label={label}
      dir="auto"
      rows={rows}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cn(box, "h-auto resize-y px-2.5 py-2 leading-snug")}
    />
  );
}

/** One of a few, as a menu of the system. */
export function ChoiceRow<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}) {
  const { label, value, options, onChange } = props;
  const id = useId();
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="w-20 shrink-0 truncate text-[0.75rem] text-ink-3" title={label}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
        className={cn(box, "min-w-0 flex-1 cursor-pointer bg-raised dark:bg-raised")}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
