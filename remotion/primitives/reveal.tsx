import type { CSSProperties } from "react";
import { overshoot } from "@/lib/timeline/state/motion";

export type RevealKind = "rise" | "fade" | "scale" | "pop" | "wipe" | "slide";

const round = (value: number) => Math.round(value * 100) / 100;

/** Style of a part at `progress` (0–1, eased). Only opacity, transform and clip change: the layout stands still. */
export function revealStyle(kind: RevealKind, progress: number, distance = 24, rtl = false): CSSProperties {
  if (progress <= 0) return { visibility: "hidden" };
  if (progress >= 1) return {};
  const left = 1 - progress;
  const opacity = round(Math.min(1, progress * 1.25));
  switch (kind) {
    case "rise":
      return { opacity, transform: `translateY(${round(left * distance)}px)` };
    case "slide":
      return { opacity, transform: `translateX(${round(left * distance * (rtl ? 1 : -1))}px)` };
    case "fade":
      return { opacity: round(progress) };
    case "scale":
      return { opacity, transform: `scale(${round(0.92 + 0.08 * progress)})` };
    case "pop":
      return {
        opacity: round(Math.min(1, progress * 2)),
        transform: `scale(${round(0.6 + 0.4 * overshoot(progress, 1.4))})`,
      };
    case "wipe":
      return {
        clipPath: rtl
          ? `inset(-20% -5% -20% ${round(left * 105 - 5)}%)`
          : `inset(-20% ${round(left * 105 - 5)}% -20% -5%)`,
      };
  }
}

/** Opacity of a card whose words are still to come. */
const AWAITED = 0.34;

/**
 * Style of a card that stands empty until its words are spoken, so that no scene keeps half of its canvas bare; what it holds comes
 * in with `revealStyle`. `progress` as there.
 */
export function awaitedStyle(progress: number): CSSProperties {
  return progress >= 1 ? {} : { opacity: round(AWAITED + (1 - AWAITED) * Math.max(0, progress)) };
}

/** Attributes that draw an SVG stroke on as progress grows; the element needs a stroke. */
export function drawOn(progress: number): { pathLength: number; strokeDasharray: number; strokeDashoffset: number } {
  return { pathLength: 1, strokeDasharray: 1, strokeDashoffset: round((1 - progress) * 1) === 0 ? 0 : 1 - progress };
}
