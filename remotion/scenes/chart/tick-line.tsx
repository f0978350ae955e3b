import { alpha } from "@/lib/timeline/theme/color";
import { fontStack } from "@/lib/timeline/theme/themes";
import { axisSize } from "./line-geometry";
import type { PlotProps } from "./plot";

type Props = Pick<PlotProps, "theme" | "layout"> & {
  /** Percent from the top of the plot. */
  top: number;
  label: string;
  /** What labels take of the plot's width, pixels. */
  width: number;
  /** The lowest line, on which the others stand. */
  isBase: boolean;
};

/** A line across the plot at a value of the scale, and the value before it. */
export function TickLine({ top, label, width, isBase, theme, layout }: Props) {
  const u = layout.unit;
  return (
    <div
      style={{
        position: "absolute",
        insetInlineStart: 0,
        insetInlineEnd: 0,
        top: `${top}%`,
        display: "flex",
        alignItems: "center",
        height: 0,
      }}
    >
      <span
        style={{
          flex: "none",
          width: width - u * 1.2,
          marginInlineEnd: u * 1.2,
          textAlign: "end",
          fontFamily: fontStack(theme.body),
          fontSize: axisSize(layout),
          lineHeight: 1,
          color: theme.muted,
          whiteSpace: "nowrap",
          fontVariantNumeric: "tabular-nums",
        }}
      >
        {label}
      </span>
      <span
        style={{
          flex: 1,
          height: Math.max(1, u * 0.1),
          background: alpha(theme.text, isBase ? 0.4 : 0.13),
        }}
      />
    </div>
  );
}
