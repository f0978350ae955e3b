import { useMemo } from "react";
import { alpha, mix } from "@/lib/timeline/theme/color";
import { Icon } from "../primitives/icon";
import { panelStyle } from "../primitives/panel";
import { awaitedStyle, drawOn, revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { at, Stage } from "../primitives/stage";
import { FitText } from "../primitives/text";
import { layoutDiagram } from "./diagram/layout";
import type { LabelBox, PlacedEdge, PlacedNode } from "./diagram/types";
import type { SceneProps } from "./types";

type Node = SceneProps<"diagram">["visual"]["nodes"][number];

interface BoxProps extends Pick<SceneProps, "theme" | "layout"> {
  node: Node;
  place: PlacedNode;
  progress: number;
  active: number;
  /** Largest size of the label, the same in all boxes; pixels. */
  size: number;
}

function NodeBox({ node, place, theme, layout, progress, active, size }: BoxProps) {
  const u = layout.unit;
  const upright = place.height > place.width * 0.62;
  const pad = Math.min(place.width, place.height) * 0.1;
  const iconSize = node.icon
    ? Math.min(u * 7, upright ? place.height * 0.42 : place.height - 2 * pad, place.width * (upright ? 0.5 : 0.28))
    : 0;
  const room = upright
    ? { width: place.width - 2 * pad, height: place.height - 2 * pad - (iconSize ? iconSize + pad * 0.7 : 0) }
    : { width: place.width - 2 * pad - (iconSize ? iconSize + pad : 0), height: place.height - 2 * pad };
  return (
    <div
      style={{
        ...panelStyle(theme, layout, Math.max(0.12, active)),
        ...(theme.card === "rule" ? { background: theme.surface } : null),
        position: "absolute",
        left: place.x,
        top: place.y,
        width: place.width,
        height: place.height,
        boxSizing: "border-box",
        padding: pad,
        display: "flex",
        flexDirection: upright ? "column" : "row",
        alignItems: "center",
        justifyContent: "center",
        gap: upright ? pad * 0.7 : pad,
        ...awaitedStyle(progress),
      }}
    >
      {node.icon ? (
        <div style={{ flex: "none", ...revealStyle("pop", progress) }}>
          <Icon icon={node.icon} size={iconSize} color={theme.primaryText} />
        </div>
      ) : null}
      <FitText
        text={node.label}
        theme={theme}
        type="strong"
        color={theme.text}
        max={size}
        min={Math.min(size, u * 1.6)}
        align={node.icon && !upright ? "start" : "center"}
        valign="center"
        box={{ ...room, flex: "none", ...revealStyle("fade", progress) }}
      />
    </div>
  );
}

/** Size at which every label's longest word fits its box, so that boxes do not differ in type; pixels. */
function commonSize(labels: readonly Node[], place: PlacedNode | undefined, unit: number): number {
  const longest = Math.max(1, ...labels.flatMap((node) => node.label.split(/\s+/).map((word) => word.length)));
  const room = (place?.width ?? unit * 20) * 0.78;
  return Math.min(unit * 4.8, Math.max(unit * 1.9, room / (longest * 0.6)));
}

interface LinkProps extends Pick<SceneProps, "theme" | "layout"> {
  edge: PlacedEdge;
  progress: number;
  id: string;
}

function Link({ edge, theme, layout, progress, id }: LinkProps) {
  const u = layout.unit;
  if (progress <= 0) return null;
  return (
    <path
      d={edge.path}
      fill="none"
      stroke={mix(theme.primary, theme.bg, 0.15)}
      strokeWidth={u * 0.38}
      strokeLinecap="round"
      markerEnd={progress >= 0.95 ? `url(#${id})` : undefined}
      {...(progress < 1 ? drawOn(progress) : null)}
    />
  );
}

/** Where a label's words begin: at the arrow that they stand beside. */
function alignOf({ side }: LabelBox, dir: SceneProps["dir"]): "start" | "center" | "end" {
  if (side !== "left" && side !== "right") return "center";
  return (side === "right") === (dir === "ltr") ? "start" : "end";
}

/** Boxes and arrows, laid out for the shape of the canvas; an arrow is drawn when both its ends are there. */
export function DiagramScene({ visual, theme, layout, reveal, dir }: SceneProps<"diagram">) {
  const u = layout.unit;
  const { content, tall } = layout;
  const headed = visual.heading !== "";
  const head = headed ? u * (tall ? 15 : 11.5) : 0;
  const area = useMemo(
    () => ({
      width: content.width,
      height: content.height - head,
      vertical: tall,
      rtl: dir === "rtl",
      maxWidth: u * (tall ? 50 : 36),
      maxHeight: u * (tall ? 20 : 23),
      labelHeight: u * 3.9,
    }),
    [content, head, tall, dir, u],
  );
  const { nodes, edges } = useMemo(() => layoutDiagram(visual.nodes, visual.edges, area), [visual, area]);
  const shown = (id: string) => reveal(`node:${id}`);
  const newest = visual.nodes.reduce((last, node, index) => (shown(node.id) > 0 ? index : last), -1);
  const all = visual.nodes.every((node) => shown(node.id) >= 1);
  const size = useMemo(() => commonSize(visual.nodes, nodes[0], u), [visual, nodes, u]);
  const id = `arrow-${theme.id}`;
  return (
    <Stage layout={layout}>
      <div style={{ flex: "none", height: head }}>
        <SceneHeading
          text={visual.heading}
          theme={theme}
          layout={layout}
          progress={reveal("heading")}
          dir={dir}
          size={tall ? 7 : 5.2}
          maxHeight={head / u - 4.4}
        />
      </div>
      <div dir={dir} style={{ position: "relative", width: area.width, height: area.height }}>
        <svg
          viewBox={`0 0 ${area.width} ${area.height}`}
          width={area.width}
          height={area.height}
          aria-hidden="true"
          style={{ position: "absolute", inset: 0, display: "block", overflow: "visible" }}
        >
          <defs>
            <marker
              id={id}
              viewBox="0 0 10 10"
              refX="7"
              refY="5"
              markerWidth="5.2"
              markerHeight="5.2"
              orient="auto-start-reverse"
            >
              <path
                d="M1 1L9 5L1 9"
                fill="none"
                stroke={mix(theme.primary, theme.bg, 0.15)}
                strokeWidth="2"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </marker>
          </defs>
          {edges.map((edge) => (
            <Link
              key={`${edge.from}>${edge.to}`}
              edge={edge}
              theme={theme}
              layout={layout}
              progress={Math.min(shown(edge.from), shown(edge.to))}
              id={id}
            />
          ))}
        </svg>
        {nodes.map((place) => {
          const index = visual.nodes.findIndex((node) => node.id === place.id);
          const node = visual.nodes[index];
          return node ? (
            <NodeBox
              key={place.id}
              node={node}
              place={place}
              theme={theme}
              layout={layout}
              progress={shown(place.id)}
              active={!all && index === newest ? 1 : 0}
              size={size}
            />
          ) : null;
        })}
        {edges.map((edge) =>
          edge.labelBox ? (
            <div
              key={`${edge.from}>${edge.to}`}
              style={{
                ...at(edge.labelBox),
                ...(edge.labelBox.side ? null : { background: alpha(theme.bg, 0.86) }),
                borderRadius: theme.radius > 0.5 ? u * 0.8 : 0,
                ...revealStyle("fade", Math.min(shown(edge.from), shown(edge.to))),
              }}
            >
              <FitText
                text={edge.label}
                theme={theme}
                type="body"
                color={theme.muted}
                max={u * 2.9}
                min={u * 1.4}
                align={alignOf(edge.labelBox, dir)}
                valign="center"
                style={{ lineHeight: 1.2, fontWeight: 600 }}
              />
            </div>
          ) : null,
        )}
      </div>
    </Stage>
  );
}
