import { Fit } from "../primitives/fit";
import { SceneHeading } from "../primitives/scene-heading";
import { Stage } from "../primitives/stage";
import type { PartProps } from "./process/parts";
import { Across, Down, Folded } from "./process/runs";
import type { SceneProps } from "./types";

/** Largest size of the text in layout units, by the number of steps (2–6). */
const SIZES = { down: [5, 4.5, 3.9, 3.4, 3], across: [4.9, 4.5, 3.6, 3, 2.7], folded: [3.5, 3.5, 3.5, 3.5, 3.5] };

/** Steps or dates in order: along a line across a wide canvas, down a line in a tall one. */
export function ProcessScene({ visual, theme, layout, reveal, dir }: SceneProps<"process">) {
  const u = layout.unit;
  const { tall } = layout;
  const { steps } = visual;
  const dated = visual.style === "timeline";
  const shown = (index: number) => (index < steps.length ? reveal(`step:${index}`) : 0);
  const parts = steps.map(
    (step, index): PartProps => ({
      theme,
      layout,
      step,
      index,
      shown: shown(index),
      active: shown(index) * (1 - shown(index + 1)),
    }),
  );
  const run = tall ? "down" : steps.length > 4 && !dated ? "folded" : "across";
  const Run = { down: Down, across: Across, folded: Folded }[run];
  return (
    <Stage layout={layout} style={{ gap: u * 3, justifyContent: "center" }}>
      <SceneHeading
        text={visual.heading}
        theme={theme}
        layout={layout}
        progress={reveal("heading")}
        dir={dir}
        maxHeight={tall ? 14 : 11.5}
      />
      <div style={{ flex: "0 1 auto", minHeight: 0, height: "100%" }}>
        <Fit
          max={u * (SIZES[run][steps.length - 2] ?? 3)}
          min={u * (tall ? 2.1 : 1.9)}
          valign={tall && visual.heading ? "start" : "center"}
        >
          <Run parts={parts} theme={theme} layout={layout} dated={dated} rtl={dir === "rtl"} />
        </Fit>
      </div>
    </Stage>
  );
}
