import { mix } from "@/lib/timeline/theme/color";
import type { SceneProps } from "../types";
import type { ValueText } from "./values";

export interface PlotProps extends Pick<SceneProps<"chart">, "visual" | "theme" | "layout" | "reveal" | "dir"> {
  text: ValueText;
}

/** Widest of the texts in em of a face with tabular figures, roughly. */
export function widestEm(texts: readonly string[]): number {
  return Math.max(1, ...texts.map((value) => [...value].length * 0.6));
}

/** Place of the largest value, which is shown in full colour. */
export function peakOf(data: readonly { value: number }[]): number {
  return data.reduce((best, entry, index) => (entry.value > (data[best]?.value ?? 0) ? index : best), 0);
}

/** Fill of a bar: the peak in full colour, losses in the theme's red. */
export function barColor(theme: PlotProps["theme"], value: number, isPeak: boolean): string {
  if (value < 0) return theme.negative;
  return isPeak ? theme.primary : mix(theme.primary, theme.surface, 0.28);
}
