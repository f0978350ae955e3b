import { arc } from "d3-shape";
import { mix } from "@/lib/timeline/theme/color";
import { fontStack } from "@/lib/timeline/theme/themes";
import { Fit } from "../../primitives/fit";
import { revealStyle } from "../../primitives/reveal";
import { withSoftHyphens } from "../../primitives/soft-hyphens";
import { FitText, typeOf } from "../../primitives/text";
import { keyed } from "../keyed";
import { type PlotProps, peakOf } from "./plot";

/** Shares of a whole; the legend carries names and values. All values must be positive. */
export function Donut(props: PlotProps) {
  const { tall, unit } = props.layout;
  return (
    <div
      style={{
        height: "100%",
        display: "flex",
        flexDirection: tall ? "column" : "row",
        alignItems: "center",
        justifyContent: "center",
        gap: unit * (tall ? 3.4 : 7),
      }}
    >
      <Ring {...props} />
      <Legend {...props} />
    </div>
  );
}

const colorOf = (theme: PlotProps["theme"], index: number) => theme.chart[index % theme.chart.length] ?? theme.primary;

/** Where each share starts and ends in radians, as far as it is revealed. */
function slicesOf(data: PlotProps["visual"]["data"], reveal: PlotProps["reveal"]) {
  const total = data.reduce((sum, entry) => sum + entry.value, 0) || 1;
  let angle = 0;
  return data.map((entry, index) => {
    const from = angle;
    const sweep = (entry.value / total) * Math.PI * 2;
    angle += sweep;
    return { from, to: from + sweep * reveal(`bar:${index}`) };
  });
}

function Ring(props: PlotProps) {
  const { visual, theme, layout, reveal } = props;
  const { tall, content } = layout;
  const shape = arc<{ from: number; to: number }>()
    .innerRadius(58)
    .outerRadius(96)
    .cornerRadius(theme.radius > 0.5 ? 3 : 0)
    .padAngle(visual.data.length > 1 ? 0.025 : 0)
    .startAngle((slice) => slice.from)
    .endAngle((slice) => slice.to);
  const diameter = Math.min(tall ? content.height * 0.4 : content.height * 0.74, content.width * (tall ? 0.78 : 0.42));
  return (
    <div style={{ flex: "none", position: "relative", width: diameter, height: diameter }}>
      <svg
        viewBox="-100 -100 200 200"
        width={diameter}
        height={diameter}
        aria-hidden="true"
        style={{ display: "block" }}
      >
        {/* What the shares will fill. */}
        <circle r="77" fill="none" stroke={mix(theme.bg2, theme.primary, 0.16)} strokeWidth="37" opacity="0.7" />
        {keyed(slicesOf(visual.data, reveal)).map(({ item: slice, index, key }) =>
          slice.to > slice.from ? <path key={key} d={shape(slice) ?? ""} fill={colorOf(theme, index)} /> : null,
        )}
      </svg>
      <Centre {...props} diameter={diameter} />
    </div>
  );
}

/** The greatest share with its name where shares are percents, else the sum with the chart's caption. */
function Centre({ visual, theme, layout, reveal, text, diameter }: PlotProps & { diameter: number }) {
  const u = layout.unit;
  const { data } = visual;
  const peak = peakOf(data);
  const total = data.reduce((sum, entry) => sum + entry.value, 0) || 1;
  const percent = visual.unit.trim() === "%";
  return (
    <div
      style={{
        position: "absolute",
        inset: "29%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "center",
        gap: u * 0.4,
        ...revealStyle("fade", reveal(`bar:${data.length - 1}`)),
      }}
    >
      <FitText
        text={percent ? text.format(data[peak]?.value ?? 0) : text.format(total)}
        theme={theme}
        type="display"
        max={u * 6.4}
        min={u * 2}
        maxLines={1}
        align="center"
        valign="center"
        box={{ height: diameter * 0.2 }}
        style={{ fontVariantNumeric: "tabular-nums" }}
      />
      {percent || text.caption ? (
        <FitText
          text={percent ? (data[peak]?.label ?? "") : text.caption}
          theme={theme}
          type="body"
          color={theme.muted}
          max={u * 2.5}
          min={u * 1.7}
          maxLines={2}
          align="center"
          box={{ height: diameter * 0.18 }}
        />
      ) : null}
    </div>
  );
}

function Legend(props: PlotProps) {
  const { visual, theme, layout } = props;
  const u = layout.unit;
  const { tall, content } = layout;
  const size = Math.min(u * 3.2, (content.height * (tall ? 0.36 : 0.7)) / (visual.data.length * 1.7));
  return (
    <div
      style={{
        flex: tall ? "0 1 auto" : 1,
        minHeight: 0,
        minWidth: 0,
        width: tall ? "100%" : undefined,
        maxWidth: tall ? undefined : u * 50,
        height: tall ? content.height * 0.4 : "100%",
      }}
    >
      <Fit max={size} min={Math.min(size, u * 1.9)} valign={tall ? "start" : "center"} style={typeOf(theme, "strong")}>
        <div style={{ display: "flex", flexDirection: "column", gap: "0.55em" }}>
          {keyed(visual.data).map(({ item: entry, index, key }) => (
            <LegendEntry key={key} {...props} entry={entry} index={index} />
          ))}
        </div>
      </Fit>
    </div>
  );
}

function LegendEntry({
  theme,
  layout,
  reveal,
  text,
  entry,
  index,
}: PlotProps & { entry: PlotProps["visual"]["data"][number]; index: number }) {
  return (
    <div
      style={{
        display: "flex",
        alignItems: "baseline",
        gap: "0.7em",
        ...revealStyle("rise", reveal(`bar:${index}`), layout.unit * 1.6),
      }}
    >
      <span
        style={{
          flex: "none",
          width: "0.75em",
          height: "0.75em",
          borderRadius: theme.radius > 0.5 ? "0.22em" : 0,
          background: colorOf(theme, index),
        }}
      />
      <span data-fit-slot="" style={{ flex: 1, minWidth: 0, color: theme.text }}>
        {withSoftHyphens(entry.label)}
      </span>
      <span
        style={{
          flex: "none",
          fontFamily: fontStack(theme.display),
          fontWeight: 700,
          color: theme.text,
          fontVariantNumeric: "tabular-nums",
        }}
      >
        {text.format(entry.value)}
      </span>
    </div>
  );
}
