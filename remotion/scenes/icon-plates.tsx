import { mix } from "@/lib/timeline/theme/color";
import { Fit } from "../primitives/fit";
import { Icon } from "../primitives/icon";
import { panelStyle } from "../primitives/panel";
import { awaitedStyle, revealStyle } from "../primitives/reveal";
import { withSoftHyphens } from "../primitives/soft-hyphens";
import { typeOf } from "../primitives/text";
import type { SceneProps } from "./types";

/** Columns that leave no orphan, by number of plates and room. */
function columnsOf(count: number, upright: boolean, wide: boolean): number {
  if (upright) return count <= 3 ? 1 : 2;
  if (wide) return count <= 3 ? count : count === 4 ? 2 : 3;
  return count <= 3 ? count : count === 4 ? 4 : 3;
}

/** Two to six plates of icon and label in an even grid; all labels have one size. */
export function IconPlates({ visual, theme, layout, reveal }: SceneProps<"icon">) {
  const u = layout.unit;
  const { tall, content } = layout;
  const { icons } = visual;
  const upright = content.height > content.width;
  const columns = columnsOf(icons.length, upright, !tall);
  const rest = icons.length % columns;
  const rows = Math.ceil(icons.length / columns);
  const gap = u * 1.8;
  const gridHeight = tall ? content.height * (visual.text ? 0.47 : 0.62) : content.height;
  const gridWidth = tall ? content.width : content.width * 0.6;
  const cellHeight = Math.min(u * 32, (gridHeight - gap * (rows - 1)) / rows);
  const cellWidth = (gridWidth - gap * (columns - 1)) / columns;
  const wide = cellWidth > cellHeight * 1.9;
  const padding = Math.min(u * 1.8, cellWidth * 0.07);
  const plate = wide
    ? Math.min(cellHeight * 0.66, cellWidth * 0.3)
    : Math.min(cellHeight * 0.5, cellWidth * 0.62, u * 15);
  const labelled = icons.some((entry) => entry.label);
  return (
    <div style={{ flex: "none", width: gridWidth, height: cellHeight * rows + gap * (rows - 1) }}>
      <Fit max={u * 3.2} min={u * 1.6} style={typeOf(theme, "strong")}>
        <div
          style={{
            display: "grid",
            gridTemplateColumns: `repeat(${columns * 2}, minmax(0, 1fr))`,
            gridAutoRows: cellHeight,
            gap,
          }}
        >
          {icons.map((entry, index) => {
            const cue = `icon:${index}`;
            const last = rest === 1 && index === icons.length - 1 && columns > 1;
            const row = wide || last;
            return (
              <div
                key={cue}
                style={{
                  ...panelStyle(theme, layout),
                  gridColumn: last
                    ? "1 / -1"
                    : `${index === icons.length - rest ? columns - rest + 1 : "auto"} / span 2`,
                  minWidth: 0,
                  padding,
                  display: "flex",
                  flexDirection: row ? "row" : "column",
                  alignItems: "center",
                  justifyContent: "center",
                  gap: row ? u * 2 : u * 1.2,
                  ...awaitedStyle(reveal(cue)),
                }}
              >
                <div
                  style={{
                    flex: "none",
                    width: plate,
                    height: plate,
                    borderRadius: theme.radius > 0 ? "50%" : 0,
                    background: mix(theme.card === "rule" ? theme.bg2 : theme.surface, theme.primary, 0.14),
                    display: "grid",
                    placeItems: "center",
                    ...revealStyle("pop", reveal(cue)),
                  }}
                >
                  <Icon icon={entry.icon} size={plate * 0.64} color={theme.primaryText} />
                </div>
                {labelled ? (
                  <div
                    data-fit-slot=""
                    style={{
                      flex: row ? (last ? "none" : 1) : "none",
                      minWidth: 0,
                      maxWidth: "100%",
                      maxHeight: row ? cellHeight - padding * 2 : cellHeight - padding * 2 - plate - u * 1.2,
                      textAlign: row ? "start" : "center",
                      width: row ? undefined : "100%",
                      ...revealStyle("fade", reveal(cue)),
                    }}
                  >
                    {withSoftHyphens(entry.label)}
                  </div>
                ) : null}
              </div>
            );
          })}
        </div>
      </Fit>
    </div>
  );
}
