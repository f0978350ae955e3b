import type { VisualOf } from "@/lib/timeline/schema/visuals";
import { alpha, mix } from "@/lib/timeline/theme/color";
import { Fit } from "../primitives/fit";
import { Icon } from "../primitives/icon";
import { panelStyle } from "../primitives/panel";
import { awaitedStyle, revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { withSoftHyphens } from "../primitives/soft-hyphens";
import { Stage } from "../primitives/stage";
import { typeOf } from "../primitives/text";
import { keyed } from "./keyed";
import type { SceneProps } from "./types";

type SideName = "left" | "right";

interface SideProps extends Pick<SceneProps, "theme" | "layout" | "reveal" | "dir"> {
  name: SideName;
  side: VisualOf<"comparison">["left"];
  /** Neither side has points: names and icons fill the panels. */
  bare: boolean;
  /** Stands beside the other side rather than above it. */
  aligned: boolean;
}

function Side({ name, side, theme, layout, reveal, dir, bare, aligned }: SideProps) {
  const u = layout.unit;
  const color = name === "left" ? theme.primary : theme.accent;
  const ink = name === "left" ? theme.primaryText : theme.accentText;
  const flat = theme.card === "rule" || theme.card === "ink";
  return (
    <div
      style={{
        ...panelStyle(theme, layout),
        overflow: "hidden",
        // Beside each other both sides share the rows of the panel, so that their names end on one line.
        ...(aligned
          ? { display: "grid", gridRow: "span 2", gridTemplateRows: "subgrid", gridTemplateColumns: "minmax(0, 1fr)" }
          : { display: "flex", flexDirection: "column" }),
        ...awaitedStyle(reveal(name)),
      }}
    >
      <div
        style={{
          ...revealStyle("slide", reveal(name), u * 4, (name === "right") !== (dir === "rtl")),
          display: "flex",
          flexDirection: bare ? "column" : "row",
          flex: bare ? 1 : "none",
          alignItems: "center",
          justifyContent: bare ? "center" : "flex-start",
          gap: "0.7em",
          padding: bare ? "1.6em 1.2em" : "0.8em 1.1em",
          background: flat
            ? mix(theme.surface, color, 0.12)
            : `linear-gradient(100deg, ${alpha(color, 0.28)}, ${alpha(color, 0.1)})`,
          borderBlockEnd: `${Math.max(2, u * 0.3)}px solid ${color}`,
        }}
      >
        {side.icon ? (
          <div
            style={{
              flex: "none",
              width: bare ? "5.4em" : "2.1em",
              height: bare ? "5.4em" : "2.1em",
              borderRadius: theme.radius > 0 ? (bare ? "1.2em" : "0.5em") : 0,
              background: theme.mode === "dark" ? alpha("#ffffff", 0.12) : alpha("#ffffff", 0.8),
              display: "grid",
              placeItems: "center",
            }}
          >
            <Icon icon={side.icon} size={bare ? "3.8em" : "1.45em"} color={ink} />
          </div>
        ) : null}
        <div
          data-fit-slot=""
          style={{ ...typeOf(theme, "heading"), flex: 1, minWidth: 0, fontSize: "1.28em", color: theme.text }}
        >
          {withSoftHyphens(side.title)}
        </div>
      </div>
      {side.points.length > 0 ? (
        <div
          style={{
            flex: 1,
            justifyContent: "center",
            padding: "1.05em 1.1em 1.15em",
            display: "flex",
            flexDirection: "column",
            gap: "0.72em",
          }}
        >
          {keyed(side.points).map(({ item: point, index, key }) => (
            <div
              key={key}
              style={{
                display: "flex",
                gap: "0.7em",
                alignItems: "baseline",
                ...revealStyle("rise", reveal(`${name}:${index}`), u * 2),
              }}
            >
              <span
                style={{
                  flex: "none",
                  width: "0.52em",
                  height: "0.52em",
                  borderRadius: theme.radius > 1 ? "50%" : 0,
                  background: color,
                  transform: "translateY(-0.12em)",
                }}
              />
              <span data-fit-slot="" style={{ flex: 1, minWidth: 0, color: theme.text }}>
                {withSoftHyphens(point)}
              </span>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Two things against each other: side by side, or one over the other where the canvas is tall. */
export function ComparisonScene({ visual, theme, layout, reveal, dir }: SceneProps<"comparison">) {
  const u = layout.unit;
  const { tall, content } = layout;
  // Two panels over each other need an area well taller than wide; beside each other they keep larger type.
  const stacked = content.height > content.width * 1.15;
  const most = Math.max(visual.left.points.length, visual.right.points.length);
  const size = (most === 0 ? 4.2 : ([5.6, 4.8, 4.1, 3.5][most - 1] ?? 3.5)) * (stacked ? 1.04 : 0.96);
  const aligned = !stacked && most > 0;
  const joint = Math.min(reveal("left"), reveal("right"));
  return (
    <Stage layout={layout} style={{ gap: u * 3, justifyContent: "center" }}>
      <SceneHeading
        text={visual.heading}
        theme={theme}
        layout={layout}
        progress={reveal("heading")}
        dir={dir}
        maxHeight={tall ? 14 : 11.5}
      />
      <div style={{ flex: "0 1 auto", minHeight: 0, height: "100%" }}>
        <Fit max={u * size} min={u * (stacked || !tall ? 2.3 : 1.9)} valign="center" style={typeOf(theme, "strong")}>
          <div
            style={{
              position: "relative",
              display: "grid",
              gridTemplateColumns: stacked ? "minmax(0, 1fr)" : "minmax(0, 1fr) minmax(0, 1fr)",
              ...(aligned ? { gridTemplateRows: "auto 1fr" } : null),
              columnGap: u * 4,
              rowGap: stacked ? u * 3.4 : 0,
              // Never more than the box, which is what the largest heading leaves.
              minHeight: Math.max(
                0,
                Math.min(
                  content.height * (visual.heading ? 0.5 : 0.66),
                  content.height - u * (visual.heading ? 22 : 4),
                ),
              ),
            }}
          >
            <Side
              name="left"
              side={visual.left}
              theme={theme}
              layout={layout}
              reveal={reveal}
              dir={dir}
              bare={most === 0}
              aligned={aligned}
            />
            <Side
              name="right"
              side={visual.right}
              theme={theme}
              layout={layout}
              reveal={reveal}
              dir={dir}
              bare={most === 0}
              aligned={aligned}
            />
            {stacked ? null : (
              <div
                style={{
                  position: "absolute",
                  left: "50%",
                  top: 0,
                  bottom: 0,
                  width: 0,
                  display: "grid",
                  placeItems: "center",
                }}
              >
                <div style={revealStyle("pop", joint)}>
                  <svg
                    viewBox="-50 -50 100 100"
                    width={u * 6.4}
                    height={u * 6.4}
                    aria-hidden="true"
                    style={{ display: "block", margin: `0 ${-u * 3.2}px` }}
                  >
                    <circle r={48} fill={theme.bg} />
                    <circle r={40} fill={theme.text} />
                    <path
                      d="M-18 -9H16M6 -19L17 -9L6 1M18 11H-16M-6 1L-17 11L-6 21"
                      fill="none"
                      stroke={theme.bg}
                      strokeWidth={6}
                      strokeLinecap="round"
                      strokeLinejoin="round"
                    />
                  </svg>
                </div>
              </div>
            )}
          </div>
        </Fit>
      </div>
    </Stage>
  );
}
