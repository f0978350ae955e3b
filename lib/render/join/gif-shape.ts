import type { Quality } from "@/lib/core/media-formats";
import type { FrameSize } from "../encode/chunk-writer";

/** Longer side in pixels, and frames a second, at most. The master keeps those of the film. */
const LIMITS: Record<Quality, { side: number; fps: number }> = {
  draft: { side: 480, fps: 10 },
  standard: { side: 640, fps: 15 },
  high: { side: 960, fps: 30 },
  master: { side: Number.POSITIVE_INFINITY, fps: Number.POSITIVE_INFINITY },
};

/** Size and rate of the GIF that a film becomes. */
export function gifShape({ width, height, fps }: FrameSize, quality: Quality): FrameSize {
  const { side, fps: most } = LIMITS[quality];
  const factor = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor)),
    fps: Math.min(fps, most),
  };
}
