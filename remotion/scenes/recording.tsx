import { alpha } from "@/lib/timeline/theme/color";
import { HeroArt } from "../primitives/hero-art";
import { Ornament } from "../primitives/ornament";
import { Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import { keyed } from "./keyed";
import type { SceneProps } from "./types";

/** A recording without known words: its name over its loudness, lit as far as it has played. */
export function RecordingScene({ visual, theme, layout, reveal, motion, dir }: SceneProps<"recording">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const title = reveal("title");
  const wave = Math.min(content.height * 0.42, u * 30);
  const lit = Math.round(motion * visual.levels.length);
  const hero = visual.icon && content.height > wave + u * 40 ? u * 22 : 0;
  return (
    <Stage layout={layout} style={{ justifyContent: "center", gap: u * 4 }}>
      {visual.icon && hero ? <HeroArt icon={visual.icon} theme={theme} progress={title} size={hero} /> : null}
      {visual.title ? (
        <div style={{ display: "flex", flexDirection: "column", gap: u * 1.6 }}>
          <Ornament theme={theme} layout={layout} progress={title} rtl={dir === "rtl"} />
          <FitText
            text={visual.title}
            rise={title}
            theme={theme}
            type="display"
            max={u * (tall ? 10 : 8.6)}
            min={u * 3.4}
            maxLines={3}
            box={{ height: "auto", maxHeight: Math.max(u * 8, content.height - wave - hero - u * 12) }}
          />
        </div>
      ) : null}
      <div style={{ flex: "none", height: wave, display: "flex", alignItems: "center", gap: "0.35%" }}>
        {keyed(visual.levels).map(({ item: level, index, key }) => (
          <div
            key={key}
            style={{
              flex: 1,
              height: `${Math.round(8 + 92 * level)}%`,
              borderRadius: theme.radius > 0.5 ? u : 0,
              backgroundColor: index < lit ? theme.primary : index === lit ? theme.accent : alpha(theme.primary, 0.24),
            }}
          />
        ))}
      </div>
    </Stage>
  );
}
