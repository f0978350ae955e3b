import { Panel } from "../primitives/panel";
import { revealStyle } from "../primitives/reveal";
import { Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import type { SceneProps } from "./types";

/** A plain card with the sentence that is spoken. */
export function CardScene({ visual, theme, layout, reveal }: SceneProps<"card">) {
  const u = layout.unit;
  const { content, tall } = layout;
  return (
    <Stage layout={layout} style={{ justifyContent: "center" }}>
      <Panel
        theme={theme}
        layout={layout}
        style={{ padding: `${u * 4}px ${u * 4.5}px`, ...revealStyle("rise", reveal("text"), u * 3) }}
      >
        <FitText
          text={visual.text}
          theme={theme}
          type="strong"
          max={u * (tall ? 5.4 : 5.4)}
          min={u * 2.4}
          valign="center"
          box={{ height: "auto", maxHeight: content.height - u * 9 }}
        />
      </Panel>
    </Stage>
  );
}
