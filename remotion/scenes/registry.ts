import type { FC } from "react";
import type { Visual, VisualType } from "@/lib/timeline/schema/visuals";
import { cueKeys } from "@/lib/timeline/state/cues";
import { CardScene } from "./card";
import { ChartScene } from "./chart";
import { CodeScene } from "./code";
import { ComparisonScene } from "./comparison";
import { DiagramScene } from "./diagram";
import { IconScene } from "./icon";
import { MapScene } from "./map";
import { NumberScene } from "./number";
import { OutroScene } from "./outro";
import { PictureScene } from "./picture";
import { PointsScene } from "./points";
import { ProcessScene } from "./process";
import { QuoteScene } from "./quote";
import { RecordingScene } from "./recording";
import { SceneryScene } from "./scenery";
import { StatementScene } from "./statement";
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
  statement: scene(StatementScene),
  points: scene(PointsScene),
  number: scene(NumberScene),
  quote: scene(QuoteScene),
  icon: scene(IconScene),
  outro: scene(OutroScene),
  card: scene(CardScene),
  comparison: scene(ComparisonScene),
  process: scene(ProcessScene),
  chart: scene(ChartScene),
  code: scene(CodeScene),
  diagram: scene(DiagramScene),
  map: scene(MapScene),
  picture: scene(PictureScene),
  recording: scene(RecordingScene),
  scenery: scene(SceneryScene),
};
