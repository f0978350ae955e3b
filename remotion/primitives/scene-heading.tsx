import type { Layout } from "@/lib/timeline/layout/layout";
import type { Direction } from "@/lib/timeline/theme/direction";
import type { Theme } from "@/lib/timeline/theme/themes";
import { Ornament } from "./ornament";
import { FitText } from "./text";

interface SceneHeadingProps {
  text: string;
  theme: Theme;
  layout: Layout;
  progress: number;
  dir: Direction;
  align?: "start" | "center";
  /** Largest size and height in layout units. */
  size?: number;
  maxHeight?: number;
}

/** A scene's heading with the theme's ornament; takes the height it needs up to `maxHeight`. Nothing when empty. */
export function SceneHeading({
  text,
  theme,
  layout,
  progress,
  dir,
  align = "start",
  size,
  maxHeight,
}: SceneHeadingProps) {
  if (!text) return null;
  const u = layout.unit;
  const largest = size ?? (layout.tall ? 6.6 : 6.4);
  return (
    <div
      style={{
        flex: "none",
        display: "flex",
        flexDirection: "column",
        alignItems: align === "center" ? "center" : "flex-start",
        gap: u * 1.1,
      }}
    >
      <Ornament theme={theme} layout={layout} progress={progress} rtl={dir === "rtl"} />
      <div style={{ width: "100%" }}>
        <FitText
          text={text}
          rise={progress}
          theme={theme}
          type="heading"
          max={u * largest}
          min={u * 3.2}
          maxLines={3}
          align={align}
          box={{ height: "auto", maxHeight: u * (maxHeight ?? largest * 3) }}
        />
      </div>
    </div>
  );
}
