import { Fit } from "../primitives/fit";
import { HeroArt } from "../primitives/hero-art";
import { revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { withSoftHyphens } from "../primitives/soft-hyphens";
import { Stage } from "../primitives/stage";
import { FitText, typeOf } from "../primitives/text";
import { IconPlates } from "./icon-plates";
import type { SceneProps } from "./types";

/** Heading and text, with one icon as a hero or several on plates. */
export function IconScene(props: SceneProps<"icon">) {
  const { visual, theme, layout, reveal, dir } = props;
  const u = layout.unit;
  const { tall, content } = layout;
  const single = visual.icons.length === 1 ? visual.icons[0] : undefined;
  const heroSize = tall
    ? Math.min(content.width * 0.76, content.height * 0.46)
    : Math.min(content.height * 0.86, content.width * 0.42);
  return (
    <Stage
      layout={layout}
      style={{
        flexDirection: tall ? "column" : "row",
        alignItems: tall ? "stretch" : "center",
        justifyContent: tall ? "center" : "space-between",
        gap: u * (tall ? 3.6 : 5),
      }}
    >
      <div style={{ flex: tall ? "none" : 1, minWidth: 0, display: "flex", flexDirection: "column", gap: u * 2 }}>
        <SceneHeading
          text={visual.heading}
          theme={theme}
          layout={layout}
          progress={reveal("heading")}
          dir={dir}
          maxHeight={(content.height * (tall ? 0.24 : 0.55)) / u}
          size={single || !tall ? 7.4 : undefined}
        />
        {visual.text ? (
          <div style={revealStyle("rise", reveal("text"), u * 2)}>
            <FitText
              text={visual.text}
              theme={theme}
              type="body"
              color={theme.muted}
              max={u * 3.3}
              min={u * 1.8}
              box={{ height: "auto", maxHeight: content.height * (tall ? 0.15 : 0.32) }}
            />
          </div>
        ) : null}
      </div>
      {single ? (
        <div
          style={{
            flex: "none",
            alignSelf: "center",
            width: heroSize,
            display: "grid",
            gridTemplateColumns: "minmax(0, 1fr)",
            justifyItems: "center",
            gap: u * 1.6,
          }}
        >
          <HeroArt
            icon={single.icon}
            theme={theme}
            progress={reveal("icon:0")}
            size={heroSize * (single.label ? 0.84 : 1)}
          />
          {single.label ? (
            <div style={{ width: "100%", ...revealStyle("fade", reveal("icon:0")) }}>
              <Fit
                max={u * 3.4}
                min={u * 1.8}
                maxLines={2}
                align="center"
                box={{ height: "auto", maxHeight: heroSize * 0.16 }}
                style={typeOf(theme, "strong")}
              >
                {withSoftHyphens(single.label)}
              </Fit>
            </div>
          ) : null}
        </div>
      ) : (
        <IconPlates {...props} />
      )}
    </Stage>
  );
}
