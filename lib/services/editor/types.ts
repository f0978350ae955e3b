import type { TransitionDraft } from "../videos/requests";

/** What is changed of a segment; what is not given stays. Seconds. */
export interface SegmentChange {
  /** Cut off the segment's start and end, counted from the segment as it was when it was whole. */
  trimStart?: number | undefined;
  trimEnd?: number | undefined;
  /** 1 is unchanged. */
  volume?: number | undefined;
  /** Null takes it away. */
  transitionIn?: TransitionDraft | null | undefined;
  transitionOut?: TransitionDraft | null | undefined;
  name?: string | undefined;
}

/** A file that becomes a segment. Seconds. */
export interface NewSegment {
  assetId: string;
  /** Counted from 0; behind the last segment without it. */
  position?: number | undefined;
  /** A picture's is 5, a clip's and a sound's its own. */
  duration?: number | undefined;
  trimStart?: number | undefined;
  volume?: number | undefined;
  transitionIn?: TransitionDraft | null | undefined;
  transitionOut?: TransitionDraft | null | undefined;
}

export const OVERLAY_TYPES = ["text", "image", "shape"] as const;
export type OverlayType = (typeof OVERLAY_TYPES)[number];

/** What lies over the film, as clients place it. */
export interface OverlayFields {
  /** Seconds from the film's start. */
  start: number;
  end: number;
  /** Its centre, and its size, in per cent of the canvas. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Degrees. */
  rotation: number;
  /** 0 to 1. */
  opacity: number;
  text: string;
  /** Pixels of a canvas 1080 high. */
  fontSize: number;
  fontWeight: number;
  font: "display" | "body" | "mono";
  align: "start" | "center" | "end";
  animation: "none" | "fade" | "rise" | "words" | "typewriter";
  /** `#rrggbb`; null for the theme's own. */
  fontColor: string | null;
  background: string | null;
  assetId: string;
  shape: "rectangle" | "ellipse" | "line" | "arrow";
  fill: string | null;
  stroke: string | null;
  /** Pixels of a canvas 1080 high. */
  strokeWidth: number;
}
/** An overlay that is changed; what is not given stays. */
export type OverlayChange = Partial<OverlayFields>;

/** Short sides of the canvases that a project can have. */
export const RESOLUTIONS = { "720p": 720, "1080p": 1080, "1440p": 1440, "2160p": 2160 } as const;
export type Resolution = keyof typeof RESOLUTIONS;
