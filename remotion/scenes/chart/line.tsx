import { curveMonotoneX, line as lineOf } from "d3-shape";
import { alpha } from "@/lib/timeline/theme/color";
import { fontStack } from "@/lib/timeline/theme/themes";
import { revealStyle } from "../../primitives/reveal";
import { keyed } from "../keyed";
import { AxisLabels } from "./axis-labels";
import { type PlotProps, widestEm } from "./plot";
import { ticksOf } from "./values";

/** Which points carry their value: all while there is room, else the ends and the extremes. */
function labelled(values: readonly number[], room: boolean): Set<number> {
  const all = values.map((_, index) => index);
  if (room) return new Set(all);
  const highest = all.reduce((best, index) => ((values[index] ?? 0) > (values[best] ?? 0) ? index : best), 0);
  const lowest = all.reduce((best, index) => ((values[index] ?? 0) < (values[best] ?? 0) ? index : best), 0);
  return new Set([0, values.length - 1, highest, lowest]);
}

/** A line through the values in their order, drawn on from point to point. */
export function LinePlot({ visual, theme, layout, reveal, text, dir }: PlotProps) {
  const u = layout.unit;
  const { data } = visual;
  const values = data.map((entry) => entry.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // A base of zero unless the values are all far from it: then the shape of the change would be lost.
  const base = least > 0 && least > most * 0.5 ? least - (most - least) * 0.35 : Math.min(0, least);
  const ticks = ticksOf(base, most);
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const written = ticks.map(text.format);
  const axis = u * (layout.tall ? 2.3 : 2.1);
  const side = widestEm(written) * axis + u * 1.2;
  const slot = (layout.content.width - side) / data.length;
  const y = (value: number) => 100 - ((value - low) / (high - low || 1)) * 100;
  const x = (index: number) => {
    const at = ((index + 0.5) / data.length) * 100;
    return dir === "rtl" ? 100 - at : at;
  };
  const points = values.map((value, index): [number, number] => [x(index), y(value)]);
  const ordered = dir === "rtl" ? [...points].reverse() : points;
  const path = lineOf().curve(curveMonotoneX)(ordered) ?? "";
  const shown = (index: number) => reveal(`bar:${index}`);
  // How far along the line is drawn, in share of the width: to the newest point, moving there with its entry.
  const drawn = points.reduce((reached, point, index) => {
    if (index === 0) return shown(0) > 0 ? (dir === "rtl" ? 100 - point[0] : point[0]) : 0;
    const before = points[index - 1] ?? point;
    const [from, to] = dir === "rtl" ? [100 - before[0], 100 - point[0]] : [before[0], point[0]];
    return shown(index) > 0 ? Math.max(reached, from + (to - from) * shown(index)) : reached;
  }, 0);
  const size = Math.min(
    u * (layout.tall ? 4 : 3.8),
    Math.max(u * 1.7, (slot * 0.9) / widestEm(values.map(text.format))),
  );
  const carrying = labelled(values, widestEm(values.map(text.format)) * size < slot * 1.05);
  // A value stands on the side of its point from which the line does not rise: else the line would cross it.
  const lean = (index: number) => {
    const [before, own, after] = [values[index - 1], values[index] ?? 0, values[index + 1]];
    const up = (value: number | undefined) => value !== undefined && value - own > (high - low) * 0.06;
    const side = up(after) && !up(before) ? -1 : up(before) && !up(after) ? 1 : 0;
    const width = widestEm([text.format(own)]) * size;
    return (dir === "rtl" ? -1 : 1) * side * Math.min(width * 0.5, Math.max(0, slot * 0.5 - width * 0.25));
  };
  const id = `line-${theme.id}`;
  const clip = dir === "rtl" ? `inset(-10% 0 -10% ${100 - drawn}%)` : `inset(-10% ${100 - drawn}% -10% 0)`;
  return (
    <div style={{ height: "100%", display: "flex", flexDirection: "column" }}>
      <div style={{ flex: 1, minHeight: 0, position: "relative", paddingTop: u * 5.4 }}>
        <div style={{ position: "relative", height: "100%" }}>
          {ticks.map((tick, index) => (
            <div
              key={tick}
              style={{
                position: "absolute",
                insetInlineStart: 0,
                insetInlineEnd: 0,
                top: `${y(tick)}%`,
                display: "flex",
                alignItems: "center",
                height: 0,
              }}
            >
              <span
                style={{
                  flex: "none",
                  width: side - u * 1.2,
                  marginInlineEnd: u * 1.2,
                  textAlign: "end",
                  fontFamily: fontStack(theme.body),
                  fontSize: axis,
                  lineHeight: 1,
                  color: theme.muted,
                  whiteSpace: "nowrap",
                  fontVariantNumeric: "tabular-nums",
                }}
              >
                {written[index]}
              </span>
              <span
                style={{
                  flex: 1,
                  height: Math.max(1, u * 0.1),
                  background: alpha(theme.text, tick === low ? 0.4 : 0.13),
                }}
              />
            </div>
          ))}
          <div style={{ position: "absolute", top: 0, bottom: 0, insetInlineStart: side, insetInlineEnd: 0 }}>
            <svg
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              aria-hidden="true"
              style={{
                position: "absolute",
                inset: 0,
                width: "100%",
                height: "100%",
                overflow: "visible",
                clipPath: clip,
              }}
            >
              <defs>
                <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
                  <stop offset="0" stopColor={theme.primary} stopOpacity={0.42} />
                  <stop offset="1" stopColor={theme.primary} stopOpacity={0.02} />
                </linearGradient>
              </defs>
              <path
                d={`${path}L${ordered.at(-1)?.[0] ?? 100},${y(Math.max(low, 0))}L${ordered[0]?.[0] ?? 0},${y(Math.max(low, 0))}Z`}
                fill={`url(#${id})`}
              />
              <path
                d={path}
                fill="none"
                stroke={theme.primary}
                strokeWidth={u * 0.8}
                vectorEffect="non-scaling-stroke"
                strokeLinejoin="round"
                strokeLinecap="round"
              />
            </svg>
            {keyed(points).map(({ item: [left, top], index, key }) => (
              <div key={key} style={{ position: "absolute", left: `${left}%`, top: `${top}%`, width: 0, height: 0 }}>
                <div
                  style={{
                    position: "absolute",
                    left: -u * 1.1,
                    top: -u * 1.1,
                    width: u * 2.2,
                    height: u * 2.2,
                    borderRadius: "50%",
                    background: theme.bg,
                    boxShadow: `inset 0 0 0 ${u * 0.6}px ${theme.primary}`,
                    ...revealStyle("pop", shown(index)),
                  }}
                />
                {carrying.has(index) ? (
                  <div
                    style={{
                      position: "absolute",
                      bottom: u * 1.8,
                      left: -u * 10 + lean(index),
                      width: u * 20,
                      textAlign: "center",
                      fontFamily: fontStack(theme.display),
                      fontWeight: 700,
                      fontSize: size,
                      lineHeight: 1.2,
                      color: theme.text,
                      whiteSpace: "nowrap",
                      fontVariantNumeric: "tabular-nums",
                      ...revealStyle("fade", shown(index)),
                    }}
                  >
                    {text.format(values[index] ?? 0)}
                  </div>
                ) : null}
              </div>
            ))}
          </div>
        </div>
      </div>
      <div style={{ flex: "none", height: u * 6.6, paddingTop: u * 1.4, paddingInlineStart: side }}>
        <AxisLabels labels={data.map((entry) => entry.label)} shown={shown} theme={theme} layout={layout} />
      </div>
    </div>
  );
}
