import type { Layout } from "@/lib/timeline/layout/layout";
import type { Timeline } from "@/lib/timeline/schema";
import type { VisualOf, VisualType } from "@/lib/timeline/schema/visuals";
import type { Direction } from "@/lib/timeline/theme/direction";
import type { Theme } from "@/lib/timeline/theme/themes";

/** All that a scene draws from. No clock: the same values give the same picture. */
export interface SceneProps<T extends VisualType = VisualType> {
  visual: VisualOf<T>;
  theme: Theme;
  layout: Layout;
  /** Eased progress (0–1) of the part with this cue key. */
  reveal: (key: string) => number;
  /** Progress (0–1) of the slow movement over a picture, or of a recording. */
  motion: number;
  /** Frame of a picture that moves. */
  frame?: number | undefined;
  seed: number;
  language: string;
  dir: Direction;
  assets: Timeline["assets"];
}
