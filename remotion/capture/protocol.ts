/** A rectangle of whole pixels: left and top inclusive, right and bottom exclusive. */
export interface PixelRect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What the renderer asks a tab to draw: the pictures of one chunk, by their frames. */
export interface CaptureChunk {
  /** Name of the chunk in the renderer's addresses. */
  id: string;
  frames: number[];
}

export interface OpenMessage {
  kind: "open";
  canvas: OffscreenCanvas;
  width: number;
  height: number;
  /** Pictures are posted below this address. */
  address: string;
}

export interface PictureMessage {
  kind: "picture";
  chunk: string;
  sequence: number;
  /** The recorded drawing (WICG "HTML in canvas"). */
  image: ElementImage;
  /** Only this part differs from the picture before; null when all of it may. */
  changed: PixelRect | null;
  /** The chunk's last picture is drawn whole, and what was left out before is checked by it. */
  last: boolean;
}

export type ToWorker = OpenMessage | PictureMessage;

/** One picture has reached the renderer (or was given up: then `error` says why). */
export interface FromWorker {
  chunk: string;
  sequence: number;
  error?: string;
}
