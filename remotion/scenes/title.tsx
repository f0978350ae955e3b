import { HeroArt } from "../primitives/hero-art";
import { Ornament } from "../primitives/ornament";
import { revealStyle } from "../primitives/reveal";
import { Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import type { SceneProps } from "./types";

/** The film's name: large type beside or below its icon. */
export function TitleScene({ visual, theme, layout, reveal, dir }: SceneProps<"title">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const title = reveal("title");
  const artSize = tall
    ? Math.min(content.width * 0.56, content.height * 0.36)
    : Math.min(content.height * 0.82, content.width * 0.36);
  const gap = u * (tall ? 4 : 5);
  const room = tall && visual.icon ? content.height - artSize - gap : content.height;
  const subtitleRoom = visual.subtitle ? Math.min(u * 14, room * 0.26) : 0;
  const titleRoom = room - subtitleRoom - (visual.kicker ? u * 5.4 : u * 2) - u * 4;
  return (
    <Stage
      layout={layout}
      style={{
        flexDirection: tall ? "column-reverse" : "row",
        alignItems: tall ? "stretch" : "center",
        justifyContent: tall ? "center" : "space-between",
        gap,
      }}
    >
      <div style={{ flex: tall ? "none" : 1, minWidth: 0, display: "flex", flexDirection: "column", gap: u * 2 }}>
        {visual.kicker ? (
          <div style={revealStyle("fade", title)}>
            <FitText
              text={visual.kicker}
              theme={theme}
              type="kicker"
              color={theme.primaryText}
              max={u * 2.3}
              min={u * 1.6}
              maxLines={2}
              box={{ height: "auto", maxHeight: u * 5.4 }}
            />
          </div>
        ) : (
          <Ornament theme={theme} layout={layout} progress={title} rtl={dir === "rtl"} />
        )}
        <div>
          <FitText
            text={visual.title}
            rise={title}
            theme={theme}
            type="display"
            max={u * (tall ? 12.4 : 10.8)}
            min={u * 3.6}
            // A whole sentence gets more lines rather than small type.
            maxLines={(tall ? 5 : 4) + (visual.title.length > 70 ? (tall ? 3 : 1) : 0)}
            box={{ height: "auto", maxHeight: titleRoom }}
          />
        </div>
        {visual.subtitle ? (
          <div style={revealStyle("rise", reveal("subtitle"), u * 2)}>
            <FitText
              text={visual.subtitle}
              theme={theme}
              type="body"
              color={theme.muted}
              max={u * (tall ? 4 : 3.5)}
              min={u * 1.9}
              maxLines={4}
              box={{ height: "auto", maxHeight: subtitleRoom }}
            />
          </div>
        ) : null}
      </div>
      {visual.icon ? <HeroArt icon={visual.icon} theme={theme} progress={reveal("icon")} size={artSize} /> : null}
    </Stage>
  );
}
