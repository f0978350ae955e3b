import { memo } from "react";
import type { Layout } from "@/lib/timeline/layout";
import type { Theme } from "@/lib/timeline/themes";
import { TEXTURES } from "./textures";

interface BackgroundProps {
  theme: Theme;
  layout: Layout;
  seed: number;
}

/** The theme's drawn ground, varied by seed. It stands still: a moving one would make every frame a new picture. */
export const Background = memo(function Background({ theme, layout, seed }: BackgroundProps) {
  const Texture = TEXTURES[theme.texture];
  const { width, height } = layout;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      style={{ position: "absolute", inset: 0, display: "block" }}
    >
      <Texture
        theme={theme}
        width={width}
        height={height}
        unit={layout.unit}
        seed={seed}
        id={`${theme.id}-${seed.toString(36)}`}
      />
    </svg>
  );
});
