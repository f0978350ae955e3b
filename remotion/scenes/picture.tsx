import type { Layout } from "@/lib/timeline/layout/layout";
import type { Motion } from "@/lib/timeline/schema/visual-items";
import { motionRect } from "@/lib/timeline/state/motion";
import { MovingPicture } from "../primitives/moving-picture";
import { revealStyle } from "../primitives/reveal";
import { SceneHeading } from "../primitives/scene-heading";
import { at } from "../primitives/stage";
import { FitText } from "../primitives/text";
import type { SceneProps } from "./types";

/** Slow movements; the seed picks one, so that neighbours differ. */
const MOVES: Pick<Motion, "start" | "end">[] = [
  { start: { x: 0.5, y: 0.5, scale: 1.02 }, end: { x: 0.54, y: 0.46, scale: 1.14 } },
  { start: { x: 0.46, y: 0.52, scale: 1.14 }, end: { x: 0.5, y: 0.5, scale: 1.02 } },
  { start: { x: 0.44, y: 0.5, scale: 1.12 }, end: { x: 0.56, y: 0.5, scale: 1.12 } },
  { start: { x: 0.52, y: 0.55, scale: 1.1 }, end: { x: 0.48, y: 0.45, scale: 1.14 } },
];

/** Whether filling the canvas would cut away what matters: more of the width than a wide photo in an upright film loses, or half of the height. */
function clashes(asset: { width: number; height: number }, layout: Layout): boolean {
  if (!asset.width || !asset.height) return false;
  const ratio = asset.width / asset.height / (layout.width / layout.height);
  return ratio > 3.3 || ratio < 0.48;
}

/** A picture over the whole canvas, moving slowly; words stand on a shade at its foot. */
export function PictureScene({
  visual,
  theme,
  layout,
  reveal,
  motion,
  seed,
  assets,
  dir,
  frame,
}: SceneProps<"picture">) {
  const u = layout.unit;
  const { content, width, height } = layout;
  const asset = assets[visual.assetId];
  const move = MOVES[seed % MOVES.length] ?? MOVES[0]!;
  const rect =
    visual.motion === "none" ? { x: 0.5, y: 0.5, scale: 1 } : motionRect({ mode: visual.motion, ...move }, motion);
  const words = visual.heading !== "" || visual.caption !== "";
  if (!asset) {
    return (
      <div style={{ ...at(content), display: "flex", flexDirection: "column", justifyContent: "center", gap: u * 2.4 }}>
        <SceneHeading
          text={visual.heading || visual.caption}
          theme={theme}
          layout={layout}
          progress={reveal(visual.heading ? "heading" : "caption")}
          dir={dir}
        />
      </div>
    );
  }
  const shade = layout.height - content.y - content.height;
  const block = Math.min(content.height * 0.46, u * (layout.tall ? 30 : 24));
  return (
    <>
      <div style={{ position: "absolute", inset: 0, overflow: "hidden", background: "#05070c" }}>
        <MovingPicture
          asset={asset}
          fit={clashes(asset, layout) ? "contain" : "cover"}
          rect={rect}
          depth={visual.motion === "pro"}
          frame={frame}
        />
      </div>
      {words ? (
        <div
          style={{
            position: "absolute",
            left: 0,
            bottom: 0,
            width,
            height: Math.min(height, shade + block * 1.5),
            background:
              "linear-gradient(to top, rgba(4,6,12,0.9) 0%, rgba(4,6,12,0.78) 42%, rgba(4,6,12,0.42) 74%, rgba(4,6,12,0) 100%)",
          }}
        />
      ) : null}
      <div
        style={{
          ...at({ x: content.x, y: content.y + content.height - block, width: content.width, height: block }),
          display: "flex",
          flexDirection: "column",
          justifyContent: "flex-end",
          gap: u * 1.2,
        }}
      >
        {visual.heading ? (
          <div style={revealStyle("rise", reveal("heading"), u * 2.4)}>
            <div
              style={{
                width: u * 7,
                height: u * 0.6,
                background: theme.accent,
                borderRadius: theme.radius > 0.5 ? u : 0,
                marginBlockEnd: u * 1.2,
              }}
            />
            <FitText
              text={visual.heading}
              theme={theme}
              type="display"
              color="#ffffff"
              max={u * (layout.tall ? 6.4 : 5.8)}
              min={u * 2.8}
              maxLines={3}
              box={{ height: "auto", maxHeight: block * (visual.caption ? 0.56 : 0.86) }}
            />
          </div>
        ) : null}
        {visual.caption ? (
          <div style={revealStyle("rise", reveal("caption"), u * 1.8)}>
            <FitText
              text={visual.caption}
              theme={theme}
              type="body"
              color="rgba(255,255,255,0.9)"
              max={u * 2.7}
              min={u * 1.7}
              maxLines={3}
              box={{ height: "auto", maxHeight: block * (visual.heading ? 0.34 : 0.9) }}
            />
          </div>
        ) : null}
      </div>
      {visual.credit ? (
        <div
          style={{ position: "absolute", insetInlineEnd: u * 1.4, top: u * 1.2, width: width * 0.4, height: u * 2.2 }}
        >
          <FitText
            text={visual.credit}
            theme={theme}
            type="body"
            color="rgba(255,255,255,0.86)"
            max={u * 1.25}
            min={u * 0.7}
            maxLines={1}
            align="end"
            style={{ textShadow: "0 1px 3px rgba(0,0,0,0.85)" }}
          />
        </div>
      ) : null}
    </>
  );
}
