import { countTo, unitBelow, writeNumber } from "./number-text";
import type { SceneProps } from "./types";

/** What the parts of a number scene have in common. */
export interface NumberLook {
  /** Progress of the figure (0–1). */
  value: number;
  /** Progress of what frames it (0–1). */
  frame: number;
  /** The unit, where it stands on a line of its own; else empty. */
  unit: string;
  /** The figure when it has counted up, and as it stands now. */
  final: string;
  shown: string;
  /** A share of a hundred, drawn as a ring. */
  isShare: boolean;
  align: "start" | "center";
}

/** How a number is written and aligned in its canvas, at this moment. */
export function numberLook({ visual, layout, reveal, language }: SceneProps<"number">): NumberLook {
  const { tall } = layout;
  const value = reveal("value");
  const unit = unitBelow(visual, writeNumber(visual, visual.value, language), tall);
  const figured = unit ? { ...visual, suffix: "" } : visual;
  // A ring beside an older share would show the new one as growing from nothing.
  const part = !visual.before && !visual.growth;
  const isShare = part && visual.suffix.trim().startsWith("%") && visual.value >= 0 && visual.value <= 100;
  return {
    value,
    // What frames the figure comes with the heading: a figure that is spoken late is awaited, not missing.
    frame: Math.max(visual.heading ? reveal("heading") : 0, Math.min(1, value * 3)),
    unit,
    final: writeNumber(figured, visual.value, language),
    shown: writeNumber(figured, countTo(visual.value, value, visual.decimals), language),
    isShare,
    // Without a picture beside it a figure in a wide canvas stands in the middle, or half of the canvas would be empty.
    align: (tall && isShare) || (!tall && !isShare && !visual.icon) ? "center" : "start",
  };
}
