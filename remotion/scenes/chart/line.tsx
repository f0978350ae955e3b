import { fontStack } from "@/lib/timeline/theme/themes";
import { revealStyle } from "../../primitives/reveal";
import { keyed } from "../keyed";
import { AxisLabels } from "./axis-labels";
import { type LineGeometry, lineGeometry } from "./line-geometry";
import type { PlotProps } from "./plot";
import { TickLine } from "./tick-line";

type Drawn = Pick<PlotProps, "theme" | "layout"> & { geometry: LineGeometry };

/** The line with the area below it, as far as it is drawn. */
function Curve({ geometry, theme, layout }: Drawn) {
  const { path, area, clip } = geometry;
  const id = `line-${theme.id}`;
  return (
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
      <path d={area} fill={`url(#${id})`} />
      <path
        d={path}
        fill="none"
        stroke={theme.primary}
        strokeWidth={layout.unit * 0.8}
        vectorEffect="non-scaling-stroke"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** A point of the line, with its value where there is room for it. */
function Point({
  at: [left, top],
  index,
  geometry,
  theme,
  layout,
  shown,
  value,
}: Drawn & { at: [number, number]; index: number; shown: number; value: string }) {
  const u = layout.unit;
  return (
    <div style={{ position: "absolute", left: `${left}%`, top: `${top}%`, width: 0, height: 0 }}>
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
          ...revealStyle("pop", shown),
        }}
      />
      {geometry.carrying.has(index) ? (
        <div
          style={{
            position: "absolute",
            bottom: u * 1.8,
            left: -u * 10 + geometry.lean(index),
            width: u * 20,
            textAlign: "center",
            fontFamily: fontStack(theme.display),
            fontWeight: 700,
            fontSize: geometry.size,
            lineHeight: 1.2,
            color: theme.text,
            whiteSpace: "nowrap",
            fontVariantNumeric: "tabular-nums",
            ...revealStyle("fade", shown),
          }}
        >
          {value}
        </div>
      ) : null}
    </div>
  );
}

/** A line through the values in their order, drawn on from point to point. */
export function LinePlot(props: PlotProps) {
  const { visual, theme, layout, reveal, text } = props;
  const u = layout.unit;
  const geometry = lineGeometry(props);
  const { ticks, written, side, points, y } = geometry;
  const shown = (index: number) => reveal(`bar:${index}`);
  return (
    <div style={{ height: "100%", display: "flex", flexDirection: "column" }}>
      <div style={{ flex: 1, minHeight: 0, position: "relative", paddingTop: u * 5.4 }}>
        <div style={{ position: "relative", height: "100%" }}>
          {ticks.map((tick, index) => (
            <TickLine
              key={tick}
              top={y(tick)}
              label={written[index] ?? ""}
              width={side}
              isBase={index === 0}
              theme={theme}
              layout={layout}
            />
          ))}
          <div style={{ position: "absolute", top: 0, bottom: 0, insetInlineStart: side, insetInlineEnd: 0 }}>
            <Curve geometry={geometry} theme={theme} layout={layout} />
            {keyed(points).map(({ item, index, key }) => (
              <Point
                key={key}
                at={item}
                index={index}
                geometry={geometry}
                theme={theme}
                layout={layout}
                shown={shown(index)}
                value={text.format(visual.data[index]?.value ?? 0)}
              />
            ))}
          </div>
        </div>
      </div>
      <div style={{ flex: "none", height: u * 6.6, paddingTop: u * 1.4, paddingInlineStart: side }}>
        <AxisLabels labels={visual.data.map((entry) => entry.label)} shown={shown} theme={theme} layout={layout} />
      </div>
    </div>
  );
}
