import type { CSSProperties } from "react";
import { Img } from "remotion";
import type { Timeline } from "@/lib/timeline/schema";
import { frameAddress } from "@/lib/timeline/state/animation";
import type { MotionRect } from "@/lib/timeline/state/motion";

type Asset = Timeline["assets"][string];

interface MovingPictureProps {
  asset: Pick<Asset, "src">;
  fit: "cover" | "contain";
  rect: MotionRect;
  /** Two layers at different speeds: the picture over a blurred copy of itself. */
  depth: boolean;
  /** Frame of a picture that moves: the browser's own clock has no part in a film. */
  frame?: number | undefined;
}

const fill: CSSProperties = { position: "absolute", inset: 0, width: "100%", height: "100%", maxWidth: "none" };

/** Shows the part of the picture that `rect` names. Moves by transform alone, so that a frame costs one repaint. */
function place({ x, y, scale }: MotionRect): string | undefined {
  if (scale === 1) return undefined;
  const limit = (centre: number) => Math.min(1 - 0.5 / scale, Math.max(0.5 / scale, centre));
  const shift = (centre: number) => Math.round((0.5 - limit(centre)) * scale * 1e5) / 1e3;
  return `translate(${shift(x)}%, ${shift(y)}%) scale(${scale})`;
}

/** A picture filling its parent. When it is contained, a blurred copy of it fills what it leaves free. */
export function MovingPicture({ asset, fit, rect, depth, frame }: MovingPictureProps) {
  const src = frameAddress(asset.src, frame);
  const behind = fit === "contain" || depth;
  const inset = depth && fit === "cover" ? "6%" : 0;
  const backRect = depth
    ? { ...rect, x: 1 - rect.x, scale: 1.18 + (rect.scale - 1) * 0.35 }
    : { x: 0.5, y: 0.5, scale: 1.18 };
  return (
    <>
      {behind ? (
        <div style={{ position: "absolute", inset: 0, overflow: "hidden" }}>
          <Img
            src={src}
            alt=""
            style={{
              ...fill,
              objectFit: "cover",
              filter: "blur(28px) brightness(0.62) saturate(1.2)",
              transform: place(backRect),
            }}
          />
        </div>
      ) : null}
      <div style={{ position: "absolute", inset, overflow: "hidden", borderRadius: inset ? "1.4vmin" : 0 }}>
        <Img src={src} alt="" style={{ ...fill, objectFit: fit, transform: place(rect) }} />
      </div>
    </>
  );
}
