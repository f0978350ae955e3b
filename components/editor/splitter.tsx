"use client";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { cn } from "@/components/ui/cn";

interface Props {
  label: string;
  /** `x` lies between panels side by side. */
  axis: "x" | "y";
  /** Whether the panel gets larger as the line is pulled to the left or up. */
  reversed?: boolean;
  panel: { size: number; least: number; most: number; set: (size: number) => void };
}

const STEP = 24;

/** A line between two panels that is pulled, by pointer or arrow keys. */
export function Splitter({ label, axis, reversed = false, panel }: Props) {
  const start = useRef<{ at: number; size: number }>(undefined);
  const sign = reversed ? -1 : 1;
  const at = (event: PointerEvent) => (axis === "x" ? event.clientX : event.clientY);
  const onDown = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { at: at(event), size: panel.size };
  };
  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (start.current) panel.set(start.current.size + sign * (at(event) - start.current.at));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const back = axis === "x" ? "ArrowLeft" : "ArrowUp";
    const on = axis === "x" ? "ArrowRight" : "ArrowDown";
    if (event.key !== back && event.key !== on) return;
    event.preventDefault();
    panel.set(panel.size + sign * (event.key === on ? STEP : -STEP));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line that can be pulled is a focusable separator (WAI-ARIA)
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={axis === "x" ? "vertical" : "horizontal"}
      aria-valuenow={Math.round(panel.size)}
      aria-valuemin={panel.least}
      aria-valuemax={panel.most}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={() => {
        start.current = undefined;
      }}
      onKeyDown={onKeyDown}
      className={cn(
        "relative z-30 shrink-0 touch-none bg-line transition-colors after:absolute hover:bg-accent focus-visible:bg-accent active:bg-accent",
        axis === "x"
          ? "w-px cursor-col-resize after:inset-y-0 after:-inset-x-1"
          : "h-px cursor-row-resize after:inset-x-0 after:-inset-y-1",
      )}
    />
  );
}
