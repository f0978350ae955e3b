import type { Transition } from "../schema/parts";
import type { Viseme } from "../schema/speech";
import type { Effect } from "./curves";
import type { MotionRect } from "./motion";

/** How far an item has come in over what lies below it, or gone; progress is eased, 0 < progress < 1. */
export interface Passage {
  kind: Transition["kind"];
  direction: Transition["direction"];
  progress: number;
}

interface Base {
  id: string;
  /** Fingerprint of everything drawn that does not change with time, context (size, theme, language) apart. */
  look: string;
  /** What keyframes and fades do to it. */
  effect?: Effect;
  /** Coming in. */
  enter?: Passage;
  /** Going, uncovering what lies below. */
  leave?: Passage;
  /** Being covered by the item that follows on the same track. */
  covered?: Passage;
}

export interface SceneState extends Base {
  kind: "scene";
  /** Eased progress of each part, by cue key. */
  reveal: Record<string, number>;
  /** Eased progress of the ground coming to rest as the scene begins. */
  arrival: number;
  /** Progress of the slow movement over a picture, share of a recording that has played; 0 when there is neither. */
  motion: number;
  /** Frame of a picture that moves. */
  frame?: number;
}

export interface ImageState extends Base {
  kind: "image";
  rect: MotionRect;
  /** Frame of a picture that moves. */
  frame?: number;
}

export interface VideoState extends Base {
  kind: "video";
  /** Second of the source that is shown. */
  time: number;
}

export interface TextState extends Base {
  kind: "text";
  /** Eased progress of the entry; for `words` and `typewriter` of the newest part. */
  reveal: number;
  /** Words or characters shown by `words` and `typewriter`; -1 shows all. */
  count: number;
}

export interface ShapeState extends Base {
  kind: "shape";
}

/** What captions lie over: the theme's ground, a bold one, or a picture that fills the canvas. */
export type CaptionGround = "base" | "bold" | "picture";

export interface CaptionsState extends Base {
  kind: "captions";
  /** Index of the page on screen. */
  page: number;
  /** Index in the page of the word spoken last; -1 before the first one. */
  word: number;
  /** What lies beneath. */
  ground: CaptionGround;
}

export interface AvatarState extends Base {
  kind: "avatar";
  viseme: Viseme;
  blink: boolean;
  /** Tilt of the head in steps of 0.7 degrees, −3 to 3; positive leans to the viewer's right. */
  tilt: number;
}

export type ItemState = SceneState | ImageState | VideoState | TextState | ShapeState | CaptionsState | AvatarState;
export type StateOf<K extends ItemState["kind"]> = Extract<ItemState, { kind: K }>;

/** Everything that decides a frame's picture, in drawing order. Plain JSON. */
export interface FrameState {
  /** Fingerprint of what every item shares: canvas, theme, language. */
  context: string;
  items: ItemState[];
}
