import { mix } from "@/lib/timeline/theme/color";
import { Icon } from "../primitives/icon";
import { Ornament } from "../primitives/ornament";
import { revealStyle } from "../primitives/reveal";
import { Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import type { SceneProps } from "./types";

/** The end: thanks or a summary, and what to do next. Centred, unlike every other scene. */
export function OutroScene({ visual, theme, layout, reveal, dir }: SceneProps<"outro">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const title = reveal("title");
  const iconSize = u * (tall ? 15 : 10.5);
  const gap = u * 2.4;
  const subtitleRoom = visual.subtitle ? content.height * (tall ? 0.18 : 0.13) : 0;
  const callRoom = visual.call ? u * (tall ? 9 : 6.8) : 0;
  const rest = (visual.icon ? iconSize : u * 2) + subtitleRoom + callRoom + gap * 3;
  const square = theme.radius === 0;
  return (
    <Stage
      layout={layout}
      style={{
        alignItems: "center",
        justifyContent: "center",
        gap,
        paddingInline: tall ? 0 : content.width * 0.1,
      }}
    >
      {visual.icon ? (
        <div
          style={{
            flex: "none",
            width: iconSize,
            height: iconSize,
            borderRadius: square ? 0 : theme.radius > 2 ? "50%" : "28%",
            background: mix(theme.surface, theme.primary, 0.2),
            display: "grid",
            placeItems: "center",
            ...revealStyle("pop", reveal("icon")),
          }}
        >
          <Icon icon={visual.icon} size={iconSize * 0.6} color={theme.primaryText} />
        </div>
      ) : (
        <Ornament theme={theme} layout={layout} progress={title} rtl={dir === "rtl"} />
      )}
      <div style={{ width: "100%" }}>
        <FitText
          text={visual.title}
          rise={title}
          theme={theme}
          type="display"
          align="center"
          max={u * (tall ? 8.4 : 8)}
          min={u * 3.4}
          maxLines={tall ? 5 : 3}
          box={{ height: "auto", maxHeight: content.height - rest }}
        />
      </div>
      {visual.subtitle ? (
        <div style={{ width: "100%", ...revealStyle("rise", reveal("subtitle"), u * 2) }}>
          <FitText
            text={visual.subtitle}
            theme={theme}
            type="body"
            color={theme.muted}
            align="center"
            max={u * (tall ? 4.2 : 3.5)}
            min={u * 1.8}
            maxLines={4}
            box={{ height: "auto", maxHeight: subtitleRoom }}
          />
        </div>
      ) : null}
      {visual.call ? (
        <div
          style={{
            maxWidth: "100%",

            padding: `${u * 1.5}px ${u * 3.4}px`,
            borderRadius: square ? 0 : theme.radius > 1 ? u * 6 : theme.radius * u,
            background: theme.primary,
            color: theme.onPrimary,
            ...revealStyle("pop", reveal("call")),
          }}
        >
          <FitText
            text={visual.call}
            theme={theme}
            type="strong"
            align="center"
            max={u * 2.8}
            min={u * 1.7}
            maxLines={2}
            box={{ height: "auto", maxHeight: callRoom - u * 3 }}
          />
        </div>
      ) : null}
    </Stage>
  );
}
