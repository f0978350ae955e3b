import { memo, useContext } from "react";
import type { Layout } from "@/lib/timeline/layout/layout";
import type { Theme } from "@/lib/timeline/theme/themes";
import { StillSurfaceContext } from "./still-surface";
import { Poster, TEXTURES } from "./textures";

interface BackgroundProps {
  theme: Theme;
  layout: Layout;
  seed: number;
  /** Draws the ground of bold scenes instead of the theme's. */
  bold: boolean;
}

/** How much larger the ground is as its scene begins. */
const ARRIVAL = 0.09;

const Ground = memo(function Ground({ theme, layout, seed, bold }: BackgroundProps) {
  const Texture = bold ? Poster : TEXTURES[theme.texture];
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

/**
 * The theme's drawn ground, varied by seed. It draws back a little while the scene comes in and then stands still: one that
 * went on moving would make every frame a new picture.
 */
export function Background({ arrival, ...ground }: BackgroundProps & { arrival: number }) {
  const Surface = useContext(StillSurfaceContext);
  const { width, height } = ground.layout;
  const scale = Math.round((1 + ARRIVAL * (1 - arrival)) * 1e4) / 1e4;
  return (
    <div style={{ position: "absolute", inset: 0, ...(arrival < 1 ? { transform: `scale(${scale})` } : {}) }}>
      {Surface ? (
        <Surface width={width} height={height}>
          <Ground {...ground} />
        </Surface>
      ) : (
        <Ground {...ground} />
      )}
    </div>
  );
}
