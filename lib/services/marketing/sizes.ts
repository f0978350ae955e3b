import type { Shape } from "@/lib/core/media-formats";

/** Pixels of the clips of each shape: what most providers make, and what is drawn quickly here. */
const CLIP_SIZES: Record<Shape, { width: number; height: number }> = {
  landscape: { width: 1280, height: 720 },
  vertical: { width: 720, height: 1280 },
  square: { width: 960, height: 960 },
  ads: { width: 864, height: 1080 },
};

export const clipSize = (shape: Shape): { width: number; height: number } => CLIP_SIZES[shape];
