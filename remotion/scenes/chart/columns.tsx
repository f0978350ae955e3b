import { alpha, mix } from "@/lib/timeline/theme/color";
import { fontStack } from "@/lib/timeline/theme/themes";
import { revealStyle } from "../../primitives/reveal";
import { keyed } from "../keyed";
import { AxisLabels } from "./axis-labels";
import { barColor, type PlotProps, peakOf, widestEm } from "./plot";
import { ticksOf } from "./values";

/** Columns over labels, with grid lines. */
export function Columns({ visual, theme, layout, reveal, text }: PlotProps) {
  const u = layout.unit;
  const { data } = visual;
  const ticks = ticksOf(
    Math.min(0, ...data.map((entry) => entry.value)),
    Math.max(0, ...data.map((entry) => entry.value)),
  );
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const share = (value: number) => ((value - low) / (high - low || 1)) * 100;
  const peak = peakOf(data);
  const values = data.map((entry) => text.format(entry.value));
  const slot = layout.content.width / data.length;
  const size = Math.min(u * 4.2, (slot * 0.94) / widestEm(values));
  const radius = theme.radius > 0.5 ? Math.min(u * 0.9, slot * 0.1) : 0;
  return (
    <div style={{ height: "100%", display: "flex", flexDirection: "column" }}>
      <div style={{ flex: 1, minHeight: 0, position: "relative", paddingTop: size * 1.6 }}>
        <div style={{ position: "relative", height: "100%" }}>
          {ticks.map((tick) => (
            <div
              key={tick}
              style={{
                position: "absolute",
                left: 0,
                right: 0,
                bottom: `${share(tick)}%`,
                height: Math.max(1, u * (tick === 0 ? 0.22 : 0.1)),
                background: tick === 0 ? theme.muted : alpha(theme.text, 0.12),
              }}
            />
          ))}
          <div style={{ position: "absolute", inset: 0, display: "flex" }}>
            {keyed(data).map(({ item: entry, index, key }) => {
              const progress = reveal(`bar:${index}`);
              const from = share(Math.min(0, entry.value));
              const length = Math.abs(share(entry.value) - share(0));
              const grown = length * progress;
              const foot = entry.value < 0 ? from + length - grown : from;
              const color = barColor(theme, entry.value, index === peak);
              return (
                <div key={key} style={{ position: "relative", flex: 1 }}>
                  <div
                    style={{
                      position: "absolute",
                      left: "17%",
                      right: "17%",
                      bottom: `${foot}%`,
                      height: `${grown}%`,
                      background:
                        theme.card === "ink" || theme.card === "rule"
                          ? color
                          : `linear-gradient(180deg, ${color}, ${mix(color, theme.bg, 0.22)})`,
                      borderRadius: entry.value < 0 ? `0 0 ${radius}px ${radius}px` : `${radius}px ${radius}px 0 0`,
                    }}
                  />
                  <div
                    style={{
                      position: "absolute",
                      left: "-20%",
                      right: "-20%",
                      bottom: `${entry.value < 0 ? share(0) : from + grown}%`,
                      paddingBottom: size * 0.22,
                      textAlign: "center",
                      fontFamily: fontStack(theme.display),
                      fontWeight: 700,
                      fontSize: size,
                      lineHeight: 1.2,
                      color: theme.text,
                      whiteSpace: "nowrap",
                      fontVariantNumeric: "tabular-nums",
                      ...revealStyle("fade", progress),
                    }}
                  >
                    {values[index]}
                  </div>
                </div>
              );
            })}
          </div>
        </div>
      </div>
      <div style={{ flex: "none", height: u * 6.6, paddingTop: u * 1.1 }}>
        <AxisLabels
          labels={data.map((entry) => entry.label)}
          shown={(index) => reveal(`bar:${index}`)}
          theme={theme}
          layout={layout}
        />
      </div>
    </div>
  );
}
