import { useMemo } from "react";
import { layoutOf } from "@/lib/timeline/layout";
import { useFilm } from "../compositions/film-context";
import { Background } from "../primitives/background";
import { REGISTRY, type SceneProps } from "../scenes/registry";
import type { ItemProps } from "./item-view";

/** A drawn scene: background, then the visual in the area that captions and presenter leave. */
export function SceneItem({ item, state, entry }: ItemProps<"scene">) {
  const { timeline, theme, dir } = useFilm();
  const layout = useMemo(() => layoutOf(timeline.width, timeline.height, entry.zones), [timeline, entry]);
  const Visual = REGISTRY[item.visual.type].Component as React.FC<SceneProps>;
  return (
    <>
      <Background theme={theme} layout={layout} seed={item.seed} />
      <Visual
        visual={item.visual}
        theme={theme}
        layout={layout}
        reveal={(key) => state.reveal[key] ?? 0}
        motion={state.motion}
        seed={item.seed}
        language={timeline.language}
        dir={dir}
        assets={timeline.assets}
      />
    </>
  );
}
