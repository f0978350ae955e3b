import type { Box, Crop, Transition } from "@/lib/timeline/schema/parts";

/** How a clip comes or goes. */
export interface TransitionDraft extends Pick<Transition, "kind">, Partial<Pick<Transition, "direction">> {
  /** Half a second without it. */
  seconds?: number | undefined;
}

/** An asset's place in a film. All times are seconds. */
export interface ClipDraft {
  assetId: string;
  /** From the start of the film. */
  start: number;
  /** A picture's is 5, a clip's and a sound's its own. */
  seconds?: number | undefined;
  /** Into the asset, at which it begins. */
  trimStart: number;
  transitionIn?: TransitionDraft | undefined;
  transitionOut?: TransitionDraft | undefined;
  /** 1 is unchanged. */
  volume: number;
  /** Over which a sound comes and goes. */
  fadeIn: number;
  fadeOut: number;
  /** Of music; it is quieter under a voice unless this is false. */
  duckUnderVoice?: boolean | undefined;
  loop?: boolean | undefined;
  /** 2 plays twice as fast, in half the time. */
  speed?: number | undefined;
  /** Whether a voice keeps its height at another speed. */
  keepPitch?: boolean | undefined;
  /** Of a clip. */
  reverse?: boolean | undefined;
  /** Second of a clip that is held for all of its time. */
  freezeAt?: number | undefined;
  /** From the left (−1) to the right (1). */
  pan?: number | undefined;
  /** How it is drawn: as the document's items have it. */
  look?: ClipLook | undefined;
}

/** How a picture or clip is drawn; the canvas's whole, cut to fit, without it. */
export interface ClipLook {
  /** 0 to 1. */
  opacity?: number | undefined;
  fit?: "cover" | "contain" | undefined;
  /** Shares that are cut off at the edges. */
  crop?: Crop | undefined;
  /** Fractions of the canvas. */
  box?: Box | undefined;
  /** Of its corners, pixels. */
  radius?: number | undefined;
}

export const TRACK_TYPES = ["video", "image", "overlay", "audio", "voice", "music", "effect"] as const;
export type TrackType = (typeof TRACK_TYPES)[number];

export interface TrackDraft {
  type: TrackType;
  name?: string | undefined;
  clips: ClipDraft[];
}

/** Assets to be laid out on a canvas. */
export interface TimelineDraft {
  projectId?: string | undefined;
  /** The project's without it. */
  title?: string | undefined;
  /** ISO 639-1; the first spoken asset's without it. */
  language?: string | undefined;
  /** Pixels; odd ones become the next even number. */
  width: number;
  height: number;
  fps: number;
  /** `#rrggbb` */
  background: string;
  tracks: TrackDraft[];
}
