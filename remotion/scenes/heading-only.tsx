import type { VisualType } from "@/lib/timeline/schema-visuals";
import { SceneHeading } from "../primitives/scene-heading";
import { Stage } from "../primitives/stage";
import type { SceneProps } from "./types";

/** A visual's heading alone. */
export function HeadingOnly<T extends VisualType>({ visual, theme, layout, reveal, dir }: SceneProps<T>) {
  return (
    <Stage layout={layout} style={{ justifyContent: "center" }}>
      <SceneHeading
        text={"heading" in visual ? String(visual.heading) : ""}
        theme={theme}
        layout={layout}
        progress={reveal("heading")}
        dir={dir}
        size={8}
      />
    </Stage>
  );
}
