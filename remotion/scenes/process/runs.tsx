import type { CSSProperties } from "react";
import type { Layout } from "@/lib/timeline/layout/layout";
import type { Theme } from "@/lib/timeline/theme/themes";
import { Badge, Card, Chevron, type PartProps } from "./parts";

export interface RunProps {
  parts: PartProps[];
  theme: Theme;
  layout: Layout;
  /** Dots with dates on the line instead of numbers. */
  dated: boolean;
  rtl: boolean;
}

const thickness = (layout: Layout) => Math.max(2, layout.unit * 0.32);

/** The line from a part to the next one, as far as that one has come in. */
function rail({ parts, theme, rtl }: RunProps, index: number, down: boolean): CSSProperties {
  const progress = parts[index + 1]?.shown ?? 0;
  return {
    position: "absolute",
    background: theme.primary,
    transformOrigin: down ? "top" : rtl ? "right" : "left",
    transform: down ? `scaleY(${progress})` : `scaleX(${progress})`,
  };
}

/** Down the canvas. */
export function Down(props: RunProps) {
  const { parts, layout, dated } = props;
  return (
    <div style={{ display: "flex", flexDirection: "column", gap: "0.7em" }}>
      {parts.map((part, index) => (
        <div key={part.index} style={{ display: "flex", gap: "0.9em", alignItems: "stretch" }}>
          <div style={{ position: "relative", flex: "none", width: "2em", display: "grid", placeItems: "center" }}>
            {index + 1 < parts.length ? (
              <div
                style={{
                  top: "50%",
                  height: "calc(100% + 0.7em)",
                  width: thickness(layout),
                  ...rail(props, index, true),
                }}
              />
            ) : null}
            <div style={{ position: "relative" }}>
              <Badge {...part} dated={dated} />
            </div>
          </div>
          <Card {...part} dated={dated} upright={false} />
        </div>
      ))}
    </div>
  );
}

/** Across the canvas, along one line. */
export function Across(props: RunProps) {
  const { parts, layout, dated } = props;
  return (
    <div
      style={{ display: "grid", gridTemplateColumns: `repeat(${parts.length}, minmax(0, 1fr))`, columnGap: "0.9em" }}
    >
      {parts.map((part, index) => (
        <div key={part.index} style={{ display: "flex", flexDirection: "column", gap: "0.7em", minWidth: 0 }}>
          <div style={{ position: "relative", display: "flex", alignItems: "center", height: "2em" }}>
            {index + 1 < parts.length ? (
              <div
                style={{
                  insetInlineStart: dated ? "0.4em" : "2em",
                  insetInlineEnd: dated ? "-1.3em" : "-0.9em",
                  height: thickness(layout),
                  ...rail(props, index, false),
                }}
              />
            ) : null}
            <div style={{ position: "relative" }}>
              <Badge {...part} dated={dated} />
            </div>
          </div>
          <Card {...part} dated={dated} upright />
        </div>
      ))}
    </div>
  );
}

/** Across the canvas in two lines, for more steps than one line can hold in legible type. */
export function Folded({ parts, theme, rtl }: RunProps) {
  const columns = Math.ceil(parts.length / 2);
  return (
    <div
      style={{
        display: "grid",
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridAutoRows: "1fr",
        columnGap: "1.7em",
        rowGap: "1em",
      }}
    >
      {parts.map((part, index) => (
        <div key={part.index} style={{ position: "relative", display: "flex", minWidth: 0 }}>
          <Card {...part} dated={false} upright={false} badge />
          {index + 1 === parts.length || (index + 1) % columns === 0 ? null : (
            <Chevron theme={theme} progress={parts[index + 1]?.shown ?? 0} rtl={rtl} />
          )}
        </div>
      ))}
    </div>
  );
}
