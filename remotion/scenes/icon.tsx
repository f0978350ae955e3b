import type { CSSProperties } from "react";
import { mix } from "@/lib/timeline/color";
import { Fit } from "../primitives/fit";
import { HeroArt } from "../primitives/hero-art";
import { Icon } from "../primitives/icon";
import { panelStyle } from "../primitives/panel";
import { revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { withSoftHyphens } from "../primitives/soft-hyphens";
import { Stage } from "../primitives/stage";
import { FitText, typeOf } from "../primitives/text";
import type { SceneProps } from "./types";

/** Columns that leave no orphan, by number of plates. */
function columnsOf(count: number, tall: boolean): number {
  if (tall) return count <= 1 ? 1 : 2;
  return count <= 3 ? count : count === 4 ? 2 : 3;
}

type Plate = SceneProps<"icon">["visual"]["icons"][number];

function PlateView({
  plate,
  theme,
  layout,
  progress,
  wide,
  size,
}: { plate: Plate; progress: number; wide: boolean; size: number } & Pick<SceneProps, "theme" | "layout">) {
  const u = layout.unit;
  const frame: CSSProperties = {
    ...panelStyle(theme, layout, 0),
    minWidth: 0,
    minHeight: 0,
    padding: u * 1.8,
    display: "flex",
    flexDirection: wide ? "row" : "column",
    alignItems: "center",
    justifyContent: "center",
    gap: u * 1.6,
    ...revealStyle("pop", progress),
  };
  return (
    <div style={frame}>
      <div
        style={{
          flex: "none",
          width: size,
          height: size,
          borderRadius: theme.radius > 0 ? "50%" : 0,
          background: mix(theme.surface, theme.primary, 0.16),
          display: "grid",
          placeItems: "center",
        }}
      >
        <Icon icon={plate.icon} size={size * 0.62} color={theme.primaryText} />
      </div>
      {plate.label ? (
        <div style={{ flex: wide ? 1 : "none", width: wide ? undefined : "100%", minWidth: 0, minHeight: 0 }}>
          <FitText
            text={plate.label}
            theme={theme}
            type="strong"
            max={u * 2.9}
            min={u * 1.6}
            maxLines={3}
            align={wide ? "start" : "center"}
            box={{ height: "auto", maxHeight: u * 9 }}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Large icons with their words: one as a hero, several on plates. */
export function IconScene({ visual, theme, layout, reveal, dir }: SceneProps<"icon">) {
  const u = layout.unit;
  const { tall, content } = layout;
  const { icons } = visual;
  const single = icons.length === 1 ? icons[0] : undefined;
  const words = (
    <div style={{ display: "flex", flexDirection: "column", gap: u * 2 }}>
      <SceneHeading
        text={visual.heading}
        theme={theme}
        layout={layout}
        progress={reveal("heading")}
        dir={dir}
        maxHeight={(content.height * (tall ? 0.26 : 0.55)) / u}
        size={single ? (tall ? 6.6 : 6) : undefined}
      />
      {visual.text ? (
        <div style={revealStyle("rise", reveal("text"), u * 2)}>
          <FitText
            text={visual.text}
            theme={theme}
            type="body"
            color={theme.muted}
            max={u * 3}
            min={u * 1.8}
            box={{ height: "auto", maxHeight: content.height * (tall ? 0.16 : 0.3) }}
          />
        </div>
      ) : null}
    </div>
  );
  if (single) {
    const size = tall
      ? Math.min(content.width * 0.74, content.height * 0.46)
      : Math.min(content.height * 0.84, content.width * 0.4);
    return (
      <Stage
        layout={layout}
        style={{
          flexDirection: tall ? "column" : "row",
          alignItems: tall ? "stretch" : "center",
          justifyContent: "center",
          gap: u * (tall ? 4 : 6),
        }}
      >
        <div style={{ flex: tall ? "none" : 1, minWidth: 0 }}>{words}</div>
        <div
          style={{
            flex: "none",
            alignSelf: "center",
            width: size,
            display: "flex",
            flexDirection: "column",
            gap: u * 1.6,
            alignItems: "center",
          }}
        >
          <HeroArt
            icon={single.icon}
            theme={theme}
            layout={layout}
            progress={reveal("icon:0")}
            size={size * (single.label ? 0.86 : 1)}
          />
          {single.label ? (
            <div style={{ width: "100%", ...revealStyle("fade", reveal("icon:0")) }}>
              <Fit
                max={u * 3}
                min={u * 1.8}
                maxLines={2}
                align="center"
                box={{ height: "auto", maxHeight: u * 8 }}
                style={typeOf(theme, "strong")}
              >
                {withSoftHyphens(single.label)}
              </Fit>
            </div>
          ) : null}
        </div>
      </Stage>
    );
  }
  const columns = columnsOf(icons.length, tall);
  const rows = Math.ceil(icons.length / columns);
  const gap = u * 1.8;
  const gridHeight = tall ? content.height * (visual.text ? 0.54 : 0.64) : content.height;
  const gridWidth = tall ? content.width : content.width * 0.6;
  const cellHeight = Math.min(u * (tall ? 30 : 32), (gridHeight - gap * (rows - 1)) / rows);
  const cellWidth = (gridWidth - gap * (columns - 1)) / columns;
  const wide = cellWidth > cellHeight * 2.1;
  const size = Math.min(cellHeight * (wide ? 0.62 : 0.48), cellWidth * (wide ? 0.3 : 0.6), u * 14);
  return (
    <Stage
      layout={layout}
      style={{
        flexDirection: tall ? "column" : "row",
        alignItems: tall ? "stretch" : "center",
        justifyContent: tall ? "center" : "space-between",
        gap: u * (tall ? 4 : 4),
      }}
    >
      <div style={{ flex: tall ? "none" : 1, minWidth: 0 }}>{words}</div>
      <div
        style={{
          flex: "none",
          width: gridWidth,
          display: "grid",
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          gridAutoRows: cellHeight,
          gap,
        }}
      >
        {icons.map((plate, index) => {
          const cue = `icon:${index}`;
          return (
            <div
              key={cue}
              style={{
                display: "grid",
                minWidth: 0,
                gridColumn:
                  icons.length % columns === 1 && index === icons.length - 1 && columns > 1 ? "1 / -1" : undefined,
              }}
            >
              <PlateView
                plate={plate}
                theme={theme}
                layout={layout}
                progress={reveal(cue)}
                wide={wide || (icons.length % columns === 1 && index === icons.length - 1 && columns === 2)}
                size={size}
              />
            </div>
          );
        })}
      </div>
    </Stage>
  );
}
