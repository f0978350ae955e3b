import { curveMonotoneX, line as lineOf } from "d3-shape";
import { type PlotProps, widestEm } from "./plot";
import { ticksOf } from "./values";

/** Where everything of a line chart stands. Places along and across the plot are percents of it, lengths are pixels. */
export interface LineGeometry {
  ticks: number[];
  /** The ticks as they are written. */
  written: string[];
  /** Width that the ticks' labels take. */
  side: number;
  /** Percent from the top for a value. */
  y: (value: number) => number;
  points: [number, number][];
  path: string;
  /** The path closed along the base. */
  area: string;
  /** What hides the line where it is not drawn yet. */
  clip: string;
  /** Size of the values' type. */
  size: number;
  /** Points that carry their value. */
  carrying: Set<number>;
  /** How far a value stands beside its point. */
  lean: (index: number) => number;
}

/** Which points carry their value: all while there is room, else the ends and the extremes. */
function labelled(values: readonly number[], room: boolean): Set<number> {
  const all = values.map((_, index) => index);
  if (room) return new Set(all);
  const highest = all.reduce((best, index) => ((values[index] ?? 0) > (values[best] ?? 0) ? index : best), 0);
  const lowest = all.reduce((best, index) => ((values[index] ?? 0) < (values[best] ?? 0) ? index : best), 0);
  return new Set([0, values.length - 1, highest, lowest]);
}

/** How far along the line is drawn, in percent of the width: to the newest point, moving there with its entry. */
function drawnShare(points: readonly [number, number][], isRtl: boolean, shown: (index: number) => number): number {
  return points.reduce((reached, point, index) => {
    if (index === 0) return shown(0) > 0 ? (isRtl ? 100 - point[0] : point[0]) : 0;
    const before = points[index - 1] ?? point;
    const [from, to] = isRtl ? [100 - before[0], 100 - point[0]] : [before[0], point[0]];
    return shown(index) > 0 ? Math.max(reached, from + (to - from) * shown(index)) : reached;
  }, 0);
}

/** The scale: ticks from the base to above the highest value. */
function scaleOf(values: readonly number[]): { ticks: number[]; low: number; high: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A base of zero unless the values are all far from it: then the shape of the change would be lost.
  const base = least > 0 && least > most * 0.5 ? least - (most - least) * 0.35 : Math.min(0, least);
  const ticks = ticksOf(base, most);
  return { ticks, low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1 };
}

/** Size of the type at the ticks, pixels. */
export const axisSize = ({ unit, tall }: PlotProps["layout"]): number => unit * (tall ? 2.3 : 2.1);

/** Lays a line chart out for its canvas, as far as it is revealed. */
export function lineGeometry({ visual, layout, reveal, text, dir }: PlotProps): LineGeometry {
  const u = layout.unit;
  const isRtl = dir === "rtl";
  const values = visual.data.map((entry) => entry.value);
  const { ticks, low, high } = scaleOf(values);
  const written = ticks.map(text.format);
  const side = widestEm(written) * axisSize(layout) + u * 1.2;
  const slot = (layout.content.width - side) / values.length;
  const y = (value: number) => 100 - ((value - low) / (high - low || 1)) * 100;
  const x = (index: number) => {
    const at = ((index + 0.5) / values.length) * 100;
    return isRtl ? 100 - at : at;
  };
  const points = values.map((value, index): [number, number] => [x(index), y(value)]);
  const ordered = isRtl ? [...points].reverse() : points;
  const path = lineOf().curve(curveMonotoneX)(ordered) ?? "";
  const floor = y(Math.max(low, 0));
  const drawn = drawnShare(points, isRtl, (index) => reveal(`bar:${index}`));
  const valuesEm = widestEm(values.map(text.format));
  const size = Math.min(u * (layout.tall ? 4 : 3.8), Math.max(u * 1.7, (slot * 0.9) / valuesEm));
  return {
    ticks,
    written,
    side,
    y,
    points,
    path,
    area: `${path}L${ordered.at(-1)?.[0] ?? 100},${floor}L${ordered[0]?.[0] ?? 0},${floor}Z`,
    clip: isRtl ? `inset(-10% 0 -10% ${100 - drawn}%)` : `inset(-10% ${100 - drawn}% -10% 0)`,
    size,
    carrying: labelled(values, valuesEm * size < slot * 1.05),
    // A value stands on the side of its point from which the line does not rise: else the line would cross it.
    lean: (index) => {
      const [before, own, after] = [values[index - 1], values[index] ?? 0, values[index + 1]];
      const up = (value: number | undefined) => value !== undefined && value - own > (high - low) * 0.06;
      const towards = up(after) && !up(before) ? -1 : up(before) && !up(after) ? 1 : 0;
      const width = widestEm([text.format(own)]) * size;
      return (isRtl ? -1 : 1) * towards * Math.min(width * 0.5, Math.max(0, slot * 0.5 - width * 0.25));
    },
  };
}
