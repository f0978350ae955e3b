import { alpha } from "@/lib/timeline/theme/color";
import { fontStack } from "@/lib/timeline/theme/themes";
import { Fit } from "../../primitives/fit";
import { revealStyle } from "../../primitives/reveal";
import { withSoftHyphens } from "../../primitives/soft-hyphens";
import { typeOf } from "../../primitives/text";
import { keyed } from "../keyed";
import { barColor, type PlotProps, peakOf, widestEm } from "./plot";

/** Rows growing from the side the text starts at: for long labels and tall canvases. */
export function Rows({ visual, theme, layout, reveal, text }: PlotProps) {
  const u = layout.unit;
  const { data } = visual;
  const low = Math.min(0, ...data.map((entry) => entry.value));
  const high = Math.max(0, ...data.map((entry) => entry.value));
  const span = high - low || 1;
  const peak = peakOf(data);
  const radius = theme.radius > 0.5 ? "0.3em" : 0;
  const size = Math.min(
    u * (layout.tall ? 5.4 : 4.4),
    (layout.content.height * 0.7) / (data.length * (layout.tall ? 3.6 : 2.3)),
  );
  const values = data.map((entry) => text.format(entry.value));
  const track = (entry: (typeof data)[number], index: number) => {
    const progress = reveal(`bar:${index}`);
    const start = ((Math.min(0, entry.value) - low) / span) * 100;
    const length = (Math.abs(entry.value) / span) * 100;
    return (
      <div style={{ position: "relative", height: "1.4em", background: alpha(theme.text, 0.07), borderRadius: radius }}>
        <div
          style={{
            position: "absolute",
            top: 0,
            bottom: 0,
            insetInlineStart: entry.value < 0 ? `${start + length * (1 - progress)}%` : `${start}%`,
            width: `${length * progress}%`,
            minWidth: progress > 0 ? "0.2em" : 0,
            background: barColor(theme, entry.value, index === peak),
            borderRadius: radius,
          }}
        />
      </div>
    );
  };
  const number = {
    ...typeOf(theme, "strong"),
    fontFamily: fontStack(theme.display),
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap" as const,
    lineHeight: 1.2,
    color: theme.text,
  };
  const label = (entry: (typeof data)[number], index: number) => (
    <div
      data-fit-slot=""
      style={{
        minWidth: 0,
        flex: layout.tall ? 1 : undefined,
        color: theme.text,
        ...revealStyle("fade", reveal(`bar:${index}`)),
      }}
    >
      {withSoftHyphens(entry.label)}
    </div>
  );
  const value = (index: number) => (
    <div style={{ ...number, ...revealStyle("fade", reveal(`bar:${index}`)) }}>{values[index]}</div>
  );
  return (
    <Fit
      max={size}
      min={Math.min(size, u * 1.8)}
      valign="center"
      style={{ ...typeOf(theme, "strong"), lineHeight: 1.3 }}
    >
      <div style={{ display: "flex", flexDirection: "column", gap: layout.tall ? "0.72em" : "0.62em" }}>
        {keyed(data).map(({ item: entry, index, key }) => {
          return layout.tall ? (
            <div key={key} style={{ display: "flex", flexDirection: "column", gap: "0.3em" }}>
              <div style={{ display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "1em" }}>
                {label(entry, index)}
                {value(index)}
              </div>
              {track(entry, index)}
            </div>
          ) : (
            <div
              key={key}
              style={{
                display: "grid",
                gridTemplateColumns: `minmax(0, 3fr) minmax(0, 7fr) ${widestEm(values) + 0.2}em`,
                alignItems: "center",
                gap: "0.9em",
              }}
            >
              {label(entry, index)}
              {track(entry, index)}
              {value(index)}
            </div>
          );
        })}
      </div>
    </Fit>
  );
}
