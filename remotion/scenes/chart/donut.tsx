import { arc } from "d3-shape";
import { fontStack } from "@/lib/timeline/theme/themes";
import { Fit } from "../../primitives/fit";
import { revealStyle } from "../../primitives/reveal";
import { withSoftHyphens } from "../../primitives/soft-hyphens";
import { FitText, typeOf } from "../../primitives/text";
import { keyed } from "../keyed";
import type { PlotProps } from "./plot";

/** Shares of a whole; the legend carries names and values. All values must be positive. */
export function Donut({ visual, theme, layout, reveal, text }: PlotProps) {
  const u = layout.unit;
  const { data } = visual;
  const { tall, content } = layout;
  const total = data.reduce((sum, entry) => sum + entry.value, 0) || 1;
  const peak = data.reduce((best, entry, index) => (entry.value > (data[best]?.value ?? 0) ? index : best), 0);
  const color = (index: number) => theme.chart[index % theme.chart.length] ?? theme.primary;
  const shape = arc<{ from: number; to: number }>()
    .innerRadius(58)
    .outerRadius(96)
    .cornerRadius(theme.radius > 0.5 ? 3 : 0)
    .padAngle(data.length > 1 ? 0.025 : 0)
    .startAngle((slice) => slice.from)
    .endAngle((slice) => slice.to);
  let angle = 0;
  const slices = data.map((entry, index) => {
    const from = angle;
    const sweep = (entry.value / total) * Math.PI * 2;
    angle += sweep;
    return { from, to: from + sweep * reveal(`bar:${index}`) };
  });
  const diameter = Math.min(tall ? content.height * 0.4 : content.height * 0.74, content.width * (tall ? 0.78 : 0.42));
  const percent = visual.unit.trim() === "%";
  const centre = percent ? text.format(data[peak]?.value ?? 0) : text.format(total);
  const size = Math.min(u * 3.2, (content.height * (tall ? 0.36 : 0.7)) / (data.length * 1.7));
  return (
    <div
      style={{
        height: "100%",
        display: "flex",
        flexDirection: tall ? "column" : "row",
        alignItems: "center",
        justifyContent: "center",
        gap: u * (tall ? 3.4 : 7),
      }}
    >
      <div style={{ flex: "none", position: "relative", width: diameter, height: diameter }}>
        <svg
          viewBox="-100 -100 200 200"
          width={diameter}
          height={diameter}
          aria-hidden="true"
          style={{ display: "block" }}
        >
          {keyed(slices).map(({ item: slice, index, key }) =>
            slice.to > slice.from ? <path key={key} d={shape(slice) ?? ""} fill={color(index)} /> : null,
          )}
        </svg>
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
            text={centre}
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
      </div>
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
        <Fit
          max={size}
          min={Math.min(size, u * 1.9)}
          valign={tall ? "start" : "center"}
          style={typeOf(theme, "strong")}
        >
          <div style={{ display: "flex", flexDirection: "column", gap: "0.55em" }}>
            {keyed(data).map(({ item: entry, index, key }) => (
              <div
                key={key}
                style={{
                  display: "flex",
                  alignItems: "baseline",
                  gap: "0.7em",
                  ...revealStyle("rise", reveal(`bar:${index}`), u * 1.6),
                }}
              >
                <span
                  style={{
                    flex: "none",
                    width: "0.75em",
                    height: "0.75em",
                    borderRadius: theme.radius > 0.5 ? "0.22em" : 0,
                    background: color(index),
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
            ))}
          </div>
        </Fit>
      </div>
    </div>
  );
}
