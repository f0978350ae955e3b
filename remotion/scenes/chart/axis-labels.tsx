import { Fit } from "../../primitives/fit";
import { revealStyle } from "../../primitives/reveal";
import { withSoftHyphens } from "../../primitives/soft-hyphens";
import { typeOf } from "../../primitives/text";
import { keyed } from "../keyed";
import type { PlotProps } from "./plot";

/** One row of labels, each centred in its slot, all of one size. */
export function AxisLabels({
  labels,
  shown,
  theme,
  layout,
}: { labels: readonly string[]; shown: (index: number) => number } & Pick<PlotProps, "theme" | "layout">) {
  const u = layout.unit;
  return (
    <Fit max={u * 3} min={u * 1.7} style={{ ...typeOf(theme, "strong"), fontWeight: 550, lineHeight: 1.26 }}>
      <div style={{ display: "flex" }}>
        {keyed(labels).map(({ item: label, index, key }) => (
          <div
            key={key}
            data-fit-slot=""
            style={{
              flex: 1,
              minWidth: 0,
              padding: "0 0.3em",
              textAlign: "center",
              color: theme.muted,
              ...revealStyle("fade", shown(index)),
            }}
          >
            {withSoftHyphens(label)}
          </div>
        ))}
      </div>
    </Fit>
  );
}
