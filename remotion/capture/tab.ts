import type { Timeline } from "@/lib/timeline/schema";
import { type FrameState, stateAt } from "@/lib/timeline/state";
import { changedItems, extentOf, union } from "./changes";
import type { CaptureChunk, FromWorker, PixelRect, ToWorker } from "./protocol";

export interface Capture {
  canvas: HTMLCanvasElement;
  worker: Worker;
  width: number;
  height: number;
}

/** Pictures between recording and the renderer's answer: enough to keep both threads busy. */
const IN_FLIGHT = 3;

const open = new WeakMap<HTMLCanvasElement, Capture>();

/** The canvas's drawing thread, started once. */
export function openCapture(canvas: HTMLCanvasElement, { width, height }: Timeline, address: string): Capture {
  const known = open.get(canvas);
  if (known) return known;
  if (!("captureElementImage" in canvas)) throw new Error("this browser cannot draw HTML into a canvas");
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const offscreen = canvas.transferControlToOffscreen();
  const message: ToWorker = { kind: "open", canvas: offscreen, width, height, address };
  worker.postMessage(message, [offscreen]);
  const capture = { canvas, worker, width, height };
  open.set(canvas, capture);
  return capture;
}

/** Resolves when every picture in the film is there to be painted. */
async function picturesReady(film: HTMLElement): Promise<void> {
  const waiting: Promise<unknown>[] = [];
  for (const image of film.querySelectorAll("img")) {
    if (!image.complete || image.naturalWidth === 0) waiting.push(image.decode());
  }
  if (waiting.length > 0) await Promise.all(waiting);
}

const painted = (canvas: HTMLCanvasElement) =>
  new Promise<void>((resolve) => {
    canvas.addEventListener("paint", () => resolve(), { once: true });
    canvas.requestPaint?.();
  });

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/** Layers of the film's items, in the order of the state. */
const layersOf = (film: HTMLElement) => film.firstElementChild?.children ?? film.children;

/** What differs between the last picture and the one shown now; null when it may be anything. */
function changedPart(
  before: FrameState,
  now: FrameState,
  old: Map<string, PixelRect>,
  film: HTMLElement,
  capture: Capture,
) {
  const changed = changedItems(before, now);
  const layers = layersOf(film);
  if (!changed || layers.length !== now.items.length) return null;
  let rect: PixelRect | undefined;
  for (const index of changed) {
    const item = now.items[index];
    const layer = layers[index];
    const was = item && old.get(item.id);
    if (!item || !layer || !was) return null;
    const part = union(was, extentOf(layer, capture.width, capture.height));
    rect = rect ? union(rect, part) : part;
  }
  return rect ?? { left: 0, top: 0, right: 2, bottom: 2 };
}

/** Scenes fill the canvas; the others are worth measuring. */
function extentsOf(now: FrameState, film: HTMLElement, capture: Capture): Map<string, PixelRect> {
  const extents = new Map<string, PixelRect>();
  const whole = { left: 0, top: 0, right: capture.width, bottom: capture.height };
  for (const [index, item] of now.items.entries()) {
    const layer = layersOf(film)[index];
    const fills = item.kind === "scene" || item.enter || item.leave || item.covered || !layer;
    extents.set(item.id, fills ? whole : extentOf(layer, capture.width, capture.height));
  }
  return extents;
}

interface CaptureJob {
  capture: Capture;
  film: HTMLElement;
  timeline: Timeline;
  chunk: CaptureChunk;
  /** Shows a frame of the film, at once. */
  show: (frame: number) => void;
}

/**
 * Shows the chunk's pictures one after the other and hands each to the drawing thread.
 * @throws Error when the drawing thread or the renderer reports a failure.
 */
export async function captureChunk({ capture, film, timeline, chunk, show }: CaptureJob): Promise<void> {
  const { canvas, worker } = capture;
  let flying = 0;
  let failure: string | undefined;
  let wake = () => {};
  const onMessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.chunk !== chunk.id) return;
    flying -= 1;
    failure ??= data.error;
    wake();
  };
  worker.addEventListener("message", onMessage);
  const room = async (most: number) => {
    while (flying > most && !failure) await new Promise<void>((resolve) => (wake = resolve));
    if (failure) throw new Error(failure);
  };
  let before: FrameState | undefined;
  let extents = new Map<string, PixelRect>();
  try {
    for (const [sequence, frame] of chunk.frames.entries()) {
      show(frame);
      await picturesReady(film);
      if (sequence === 0) await nextFrame();
      await painted(canvas);
      const now = stateAt(timeline, frame);
      const changed = before ? changedPart(before, now, extents, film, capture) : null;
      extents = extentsOf(now, film, capture);
      before = now;
      await room(IN_FLIGHT - 1);
      const image = canvas.captureElementImage(film);
      const message: ToWorker = {
        kind: "picture",
        chunk: chunk.id,
        sequence,
        image,
        changed,
        last: sequence === chunk.frames.length - 1,
      };
      worker.postMessage(message, [image as unknown as Transferable]);
      flying += 1;
    }
    await room(0);
  } finally {
    worker.removeEventListener("message", onMessage);
  }
}
