import { revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import { Columns } from "./chart/columns";
import { Donut } from "./chart/donut";
import { LinePlot } from "./chart/line";
import type { PlotProps } from "./chart/plot";
import { Rows } from "./chart/rows";
import { valueText } from "./chart/values";
import type { SceneProps } from "./types";

/** Whether labels are short enough to stand under columns, in at most two lines of legible size. */
function columnsFit({ visual, layout }: Pick<PlotProps, "visual" | "layout">): boolean {
  const slot = layout.content.width / visual.data.length;
  const perLine = slot / (layout.unit * 1.9 * 0.58);
  return visual.data.every(({ label }) => {
    const longest = Math.max(...label.split(/\s+/).map((word) => word.length));
    return longest <= perLine && label.length <= perLine * 1.8;
  });
}

function Plot(props: PlotProps) {
  const { visual, layout } = props;
  const wanted = visual.chart === "donut" && visual.data.some((entry) => entry.value <= 0) ? "bars" : visual.chart;
  if (wanted === "donut") return <Donut {...props} />;
  if (wanted === "line") return <LinePlot {...props} />;
  return layout.tall || !columnsFit(props) ? <Rows {...props} /> : <Columns {...props} />;
}

/** Numbers as bars, a line or a ring; each part grows as it is spoken. */
export function ChartScene({ visual, theme, layout, reveal, language, dir }: SceneProps<"chart">) {
  const u = layout.unit;
  const values = visual.data.map((entry) => entry.value);
  const text = valueText(values, visual.unit, language);
  return (
    <Stage layout={layout} style={{ gap: u * 2 }}>
      <SceneHeading
        text={visual.heading}
        theme={theme}
        layout={layout}
        progress={reveal("heading")}
        dir={dir}
        size={layout.tall ? 7 : 5.2}
        maxHeight={layout.tall ? 14 : 10}
      />
      {text.caption && visual.chart !== "donut" ? (
        <div style={{ flex: "none", height: u * (layout.tall ? 3.8 : 3.1), ...revealStyle("fade", reveal("heading")) }}>
          <FitText
            text={text.caption}
            theme={theme}
            type="body"
            color={theme.muted}
            max={u * (layout.tall ? 2.9 : 2.4)}
            min={u * 1.4}
            maxLines={1}
          />
        </div>
      ) : null}
      <div style={{ flex: 1, minHeight: 0 }}>
        <Plot visual={visual} theme={theme} layout={layout} reveal={reveal} dir={dir} text={text} />
      </div>
      {visual.source ? (
        <div style={{ flex: "none", height: u * 2.4, ...revealStyle("fade", reveal("heading")) }}>
          <FitText
            text={visual.source}
            theme={theme}
            type="body"
            color={theme.muted}
            max={u * 1.6}
            min={u * 0.9}
            maxLines={1}
            valign="end"
          />
        </div>
      ) : null}
    </Stage>
  );
}
