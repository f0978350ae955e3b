import { useMemo } from "react";
import { layoutOf } from "@/lib/timeline/layout/layout";
import { boldTheme } from "@/lib/timeline/theme/grounds";
import { useFilm } from "../compositions/film-context";
import { Background } from "../primitives/background";
import { REGISTRY, type SceneProps } from "../scenes/registry";
import { coveredContentStyle } from "../transitions/styles";
import type { ItemProps } from "./item-props";

/** A drawn scene: background, then the visual in the area that captions and presenter leave. */
export function SceneItem({ item, state, entry }: ItemProps<"scene">) {
  const { timeline, theme: own, dir } = useFilm();
  const bold = item.ground === "bold";
  const theme = bold ? boldTheme(own) : own;
  const layout = useMemo(() => layoutOf(timeline.width, timeline.height, entry.zones), [timeline, entry]);
  // A picture fills the canvas: nothing of the ground would be seen.
  const { visual } = item;
  const covered = visual.type === "scenery" || (visual.type === "picture" && visual.assetId in timeline.assets);
  const Visual = REGISTRY[item.visual.type].Component as React.FC<SceneProps>;
  return (
    <div style={{ position: "absolute", inset: 0, color: theme.text }}>
      {covered ? null : (
        <Background theme={theme} layout={layout} seed={item.seed} bold={bold} arrival={state.arrival} />
      )}
      <div style={{ position: "absolute", inset: 0, ...(covered ? {} : coveredContentStyle(state.covered)) }}>
        <Visual
          visual={item.visual}
          theme={theme}
          layout={layout}
          reveal={(key) => state.reveal[key] ?? 0}
          motion={state.motion}
          frame={state.frame}
          seed={item.seed}
          language={timeline.language}
          dir={dir}
          assets={timeline.assets}
        />
      </div>
    </div>
  );
}
