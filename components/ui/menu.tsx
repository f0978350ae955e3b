"use client";
import { Check, ChevronDown } from "lucide-react";
import { DropdownMenu as RMenu, Select as RSelect } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

const pop =
  "z-50 rounded-xl border bg-raised p-1 shadow-float outline-none data-[state=closed]:animate-out data-[state=open]:animate-in data-[state=closed]:fade-out-0 data-[state=open]:fade-in-0 data-[state=closed]:zoom-out-97 data-[state=open]:zoom-in-97";
const row =
  "relative flex cursor-default select-none items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-[0.8125rem] text-ink outline-none data-[disabled]:opacity-45 data-[highlighted]:bg-hover [&_svg]:size-4 [&_svg]:text-ink-3";

interface MenuProps {
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "right" | "left";
  className?: string;
  children: ReactNode;
}

export function Menu({ trigger, align = "end", side = "bottom", className, children }: MenuProps) {
  return (
    <RMenu.Root modal={false}>
      <RMenu.Trigger asChild>{trigger}</RMenu.Trigger>
      <RMenu.Portal>
        <RMenu.Content align={align} side={side} sideOffset={6} className={cn(pop, "min-w-52", className)}>
          {children}
        </RMenu.Content>
      </RMenu.Portal>
    </RMenu.Root>
  );
}

export function MenuItem({ className, danger, ...props }: ComponentProps<typeof RMenu.Item> & { danger?: boolean }) {
  return (
    <RMenu.Item
      className={cn(row, danger && "text-danger data-[highlighted]:bg-danger-soft [&_svg]:text-danger", className)}
      {...props}
    />
  );
}

/** One of several; the chosen one has a tick. */
export function MenuChoice<T extends string>(props: {
  value: T;
  onChange: (value: T) => void;
  options: { value: T; label: string; icon?: ReactNode }[];
}) {
  return (
    <RMenu.RadioGroup value={props.value} onValueChange={(value) => props.onChange(value as T)}>
      {props.options.map((option) => (
        <RMenu.RadioItem key={option.value} value={option.value} className={row}>
          {option.icon}
          <span className="flex-1">{option.label}</span>
          <RMenu.ItemIndicator>
            <Check className="text-accent-text!" />
          </RMenu.ItemIndicator>
        </RMenu.RadioItem>
      ))}
    </RMenu.RadioGroup>
  );
}

export function MenuLine() {
  return <RMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}

interface SelectProps<T extends string> {
  id?: string;
  label?: string;
  value: T;
  onChange: (value: T) => void;
  options: { value: T; label: string; icon?: ReactNode }[];
  className?: string;
}

export function Select<T extends string>({ id, label, value, onChange, options, className }: SelectProps<T>) {
  return (
    <RSelect.Root value={value} onValueChange={(next) => onChange(next as T)}>
      <RSelect.Trigger
        id={id}
        aria-label={label}
        className={cn(
          "inline-flex h-9 items-center justify-between gap-2 rounded-lg border bg-surface px-3 text-sm shadow-card transition-colors hover:border-line-strong data-[state=open]:border-accent [&_svg]:size-4",
          className,
        )}
      >
        <span className="truncate">
          <RSelect.Value />
        </span>
        <ChevronDown className="shrink-0 text-ink-3" aria-hidden />
      </RSelect.Trigger>
      <RSelect.Portal>
        <RSelect.Content
          position="popper"
          sideOffset={6}
          className={cn(pop, "max-h-80 min-w-(--radix-select-trigger-width)")}
        >
          <RSelect.Viewport>
            {options.map((option) => (
              <RSelect.Item key={option.value} value={option.value} className={cn(row, "pr-8")}>
                {option.icon}
                <RSelect.ItemText>{option.label}</RSelect.ItemText>
                <RSelect.ItemIndicator className="absolute right-2">
                  <Check className="text-accent-text!" />
                </RSelect.ItemIndicator>
              </RSelect.Item>
            ))}
          </RSelect.Viewport>
        </RSelect.Content>
      </RSelect.Portal>
    </RSelect.Root>
  );
}
