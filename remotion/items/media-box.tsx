import type { CSSProperties, ReactNode } from "react";
import type { Box, Crop } from "@/lib/timeline/schema/parts";

interface MediaBoxProps {
  /** Fractions of the canvas; the whole canvas without. */
  box?: Box | undefined;
  /** Corner radius, pixels of the canvas. */
  radius?: number;
  crop?: Crop | undefined;
  style?: CSSProperties;
  children: ReactNode;
}

const percent = (share: number) => `${Math.round(share * 1e5) / 1e3}%`;

/** Places content in its box on the canvas, turned about its centre, and cuts what reaches out. */
export function MediaBox({ box, radius = 0, crop, style, children }: MediaBoxProps) {
  const place: CSSProperties = box
    ? {
        left: percent(box.x),
        top: percent(box.y),
        width: percent(box.width),
        height: percent(box.height),
        transform: box.rotation ? `rotate(${box.rotation}deg)` : undefined,
      }
    : { inset: 0 };
  // The corners of what is left are round, too.
  const cut: CSSProperties = crop
    ? {
        clipPath: `inset(${[crop.top, crop.right, crop.bottom, crop.left].map(percent).join(" ")}${radius ? ` round ${radius}px` : ""})`,
      }
    : {};
  return (
    <div style={{ position: "absolute", overflow: "hidden", borderRadius: radius, ...place, ...cut, ...style }}>
      {children}
    </div>
  );
}
