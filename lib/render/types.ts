import type { AudioCodec, Container, Quality, VideoCodec } from "@/lib/core/media-formats";
import type { FileMetadata } from "@/lib/media/metadata";
import type { Timeline } from "@/lib/timeline/schema";

/** `canvas`: HTML drawn into a canvas. `screenshot`: screenshots of unique frames. */
export type DrawPath = "canvas" | "screenshot";

/** How frames are drawn. `plain`: Remotion's own `renderMedia`, the reference. */
export type RenderPath = DrawPath | "plain";
export const RENDER_PATHS = ["canvas", "screenshot", "plain"] as const satisfies readonly RenderPath[];

const FORMER_NAMES: Record<string, DrawPath> = { a: "screenshot", b: "canvas" };

/** A path as it is called now; the paths were called `a` and `b` once, in commands and in kept measurements. */
export const canonicalPath = <T extends string | undefined>(name: T): T | DrawPath => FORMER_NAMES[name ?? ""] ?? name;

/** What decides the bytes of a chunk besides its content. */
export interface EncodeOptions {
  codec: VideoCodec;
  quality: Quality;
  /** Bits a second of the picture; replaces the quality's constant rate factor. */
  bitrate?: number;
}

export interface PlanOptions extends Partial<EncodeOptions> {
  path?: RenderPath;
  cacheDir?: string;
  /** Chunks are only ever reused for the same owner. */
  ownerKey?: string;
  /** Browser tabs at once; default one for every core. FRAMEWRIGHT_RENDER_CONCURRENCY comes first. */
  concurrency?: number;
}

/** Frames `from` ≤ f < `to`, drawn and encoded as one piece and kept in the cache under `hash`. */
export interface PlannedChunk {
  from: number;
  to: number;
  hash: string;
  cached: boolean;
  /** First frame of each picture in the chunk, counted from the start of the film, and how long it stays. */
  pictures: Picture[];
}

export interface Picture {
  frame: number;
  repeat: number;
}

export interface RenderPlan {
  totalFrames: number;
  /** Pictures to draw when nothing is cached. */
  uniqueFrames: number;
  chunks: PlannedChunk[];
  /** Seconds this machine will take, from its past renders. */
  estimateSeconds: number;
}

export type RenderStage = "prepare" | "pictures" | "sound" | "join";

export interface RenderProgress {
  stage: RenderStage;
  /** 0 to 1, over the whole render. */
  progress: number;
  framesDone: number;
  framesTotal: number;
}

export interface SubtitleCue {
  /** Frames from the start of the film; `to` is the first frame without it. */
  from: number;
  to: number;
  text: string;
}

export interface RenderTimelineOptions extends PlanOptions {
  timeline: Timeline;
  /** Absolute or relative path of the file to make; its folder is made when missing. */
  out: string;
  /** False draws everything anew and leaves the cache as it is. */
  useCache?: boolean;
  onProgress?: (progress: RenderProgress) => void;
  signal?: AbortSignal;
  metadata?: FileMetadata;
  /** Default: the timeline's own. An empty list leaves them out. */
  chapters?: { frame: number; title: string }[];
  /** Default: the codec's usual one. */
  container?: Container;
  /** Default: the container's usual one. */
  soundCodec?: AudioCodec;
  /** Bits a second of the sound (not of PCM). Default 192,000. */
  soundBitrate?: number;
  /** A text track inside the file, beside captions that are drawn. */
  subtitles?: { language: string; cues: SubtitleCue[] }[];
}

export interface RenderResult {
  out: string;
  /** Wall-clock seconds; pictures and sound run side by side. */
  seconds: { prepare: number; pictures: number; sound: number; join: number; total: number };
  uniqueFrames: number;
  totalFrames: number;
  chunksRendered: number;
  chunksReused: number;
  /** Highest sum over this process and all its children. */
  peakMemoryBytes: number;
  /** The path that drew most of the chunks. */
  path: RenderPath;
  /** Chunks that the canvas path gave up and the screenshot path drew. */
  fallbacks: number;
}
