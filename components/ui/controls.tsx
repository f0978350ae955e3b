"use client";
import { RadioGroup, Slider as RSlider, Switch as RSwitch } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

interface SwitchProps {
  id?: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}

export function Switch({ id, label, checked, onChange, disabled }: SwitchProps) {
  return (
    <RSwitch.Root
      id={id}
      aria-label={label}
      checked={checked}
      disabled={disabled}
      onCheckedChange={onChange}
      // What answers to a finger is larger than what is drawn.
      className="relative h-5 w-9 shrink-0 rounded-full bg-line-strong transition-colors after:absolute after:-inset-2 disabled:opacity-50 data-[state=checked]:bg-accent"
    >
      <RSwitch.Thumb className="block size-4 translate-x-0.5 rounded-full bg-white shadow-sm transition-transform duration-200 data-[state=checked]:translate-x-[1.125rem]" />
    </RSwitch.Root>
  );
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: { value: T; label: ReactNode; icon?: ReactNode }[];
  className?: string;
  fill?: boolean;
}

/** A few choices side by side; arrow keys move between them. */
export function Segmented<T extends string>({ label, value, onChange, options, className, fill }: SegmentedProps<T>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as T)}
      orientation="horizontal"
      className={cn("inline-flex flex-wrap gap-0.5 rounded-lg bg-hover p-0.5", fill && "flex", className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className={cn(
            "inline-flex h-8 items-center justify-center gap-1.5 whitespace-nowrap rounded-[0.4375rem] px-3 font-medium text-[0.8125rem] text-ink-2 transition-colors hover:text-ink data-[state=checked]:bg-raised data-[state=checked]:text-ink data-[state=checked]:shadow-card dark:data-[state=checked]:bg-white/12 [&_svg]:size-4",
            fill && "flex-1",
          )}
        >
          {option.icon}
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

interface PickProps<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: { value: T; label: string; draw: ReactNode; note?: string }[];
  className?: string;
  itemClassName?: string;
}

/** Choices that are pictures: the chosen one gets the viewfinder's corners. */
export function PickCards<T extends string>({
  label,
  value,
  onChange,
  options,
  className,
  itemClassName,
}: PickProps<T>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as T)}
      className={cn("grid gap-3.5", className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className={cn(
            "group flex flex-col gap-2 rounded-lg border bg-surface p-2 text-left shadow-card transition-[border-color,background,transform] duration-150 hover:-translate-y-px hover:border-line-strong data-[state=checked]:corners data-[state=checked]:border-accent",
            itemClassName,
          )}
        >
          {option.draw}
          <span className="flex w-full flex-wrap items-baseline justify-between gap-x-2 px-0.5">
            <span className="wrap-anywhere font-medium text-[0.8125rem]">{option.label}</span>
            {option.note && <span className="shrink-0 text-ink-3 text-xs tabular-nums">{option.note}</span>}
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

interface SliderProps {
  id?: string;
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
  valueText?: string;
}

export function Slider({ id, label, value, min, max, step, onChange, valueText }: SliderProps) {
  return (
    <RSlider.Root
      id={id}
      value={[value]}
      min={min}
      max={max}
      step={step}
      onValueChange={([next]) => next !== undefined && onChange(next)}
      className="relative flex h-5 w-full touch-none select-none items-center"
    >
      <RSlider.Track className="relative h-1.5 grow rounded-full bg-line-strong/70">
        <RSlider.Range className="absolute h-full rounded-full bg-accent" />
      </RSlider.Track>
      <RSlider.Thumb
        aria-label={label}
        aria-valuetext={valueText}
        className="block size-4.5 rounded-full border-2 border-accent bg-white shadow-card transition-transform hover:scale-110"
      />
    </RSlider.Root>
  );
}
