import type { FC } from "react";
import { cueKeys } from "@/lib/timeline/cues";
import type { Visual, VisualType } from "@/lib/timeline/schema-visuals";
import { CardScene } from "./card";
import { HeadingOnly } from "./heading-only";
import { IconScene } from "./icon";
import { NumberScene } from "./number";
import { OutroScene } from "./outro";
import { PointsScene } from "./points";
import { QuoteScene } from "./quote";
import { TitleScene } from "./title";
import type { SceneProps } from "./types";

export type { SceneProps } from "./types";

export interface SceneEntry<T extends VisualType> {
  Component: FC<SceneProps<T>>;
  /** Keys of the parts in the order in which they appear. */
  cueKeys: (visual: Visual) => string[];
}

/** Shared by all entries: what appears when is a matter of the document, not of the drawing. */
function scene<T extends VisualType>(Component: FC<SceneProps<T>>): SceneEntry<T> {
  return { Component, cueKeys };
}

/** Who draws each visual. A new visual is its schema, its cues and one entry here. */
export const REGISTRY: { [T in VisualType]: SceneEntry<T> } = {
  title: scene(TitleScene),
  points: scene(PointsScene),
  number: scene(NumberScene),
  quote: scene(QuoteScene),
  icon: scene(IconScene),
  outro: scene(OutroScene),
  card: scene(CardScene),
  comparison: scene<"comparison">(HeadingOnly),
  process: scene<"process">(HeadingOnly),
  chart: scene<"chart">(HeadingOnly),
  code: scene<"code">(HeadingOnly),
  diagram: scene<"diagram">(HeadingOnly),
  map: scene<"map">(HeadingOnly),
  picture: scene<"picture">(HeadingOnly),
};
