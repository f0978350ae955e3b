import type { Shape } from "@/lib/core/media-formats";
import type { WordTiming } from "@/lib/providers/ports";
import type { TimelineInput } from "@/lib/timeline/schema";
import type { CaptionStyle } from "@/lib/timeline/schema/overlays";
import type { ThemeId } from "@/lib/timeline/schema/parts";
import type { Viseme } from "@/lib/timeline/schema/speech";
import type { ScenePlan } from "../plan";

type Assets = NonNullable<TimelineInput["assets"]>;

/** A scene's recorded narration. Times are seconds from the clip's start; word offsets count in the narration. */
export interface SceneVoice {
  assetId: string;
  durationSeconds: number;
  words: WordTiming[];
  visemes?: { time: number; shape: Viseme | string }[];
}

export interface TimelineScene {
  plan: ScenePlan;
  voice?: SceneVoice | undefined;
  /** A scene that could not be made shows its words on a plain card. */
  failed?: boolean;
}

export interface TimelineRequest {
  scenes: readonly TimelineScene[];
  title: string;
  language: string;
  format: Shape;
  theme?: { id?: ThemeId | undefined; primary?: string | undefined; accent?: string | undefined } | undefined;
  /** Left out: the style that suits the format. */
  captions?: CaptionStyle | "none" | undefined;
  music?: { assetId: string; volume?: number } | undefined;
  avatarId?: string | undefined;
  seed: number;
  fps?: number;
  /** Every file the timeline may name, by id. */
  assets?: Assets;
}
