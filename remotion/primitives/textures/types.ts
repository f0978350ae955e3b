import type { Theme } from "@/lib/timeline/theme/themes";

export interface TextureProps {
  theme: Theme;
  /** Canvas, pixels. */
  width: number;
  height: number;
  /** Layout unit, pixels. */
  unit: number;
  seed: number;
  /** Prefix for ids of gradients and patterns; equal for equal drawings. */
  id: string;
}
