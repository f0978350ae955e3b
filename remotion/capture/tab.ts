import type { Timeline } from "@/lib/timeline/schema";
import { type FrameState, stateAt } from "@/lib/timeline/state";
import { changedItems, extentOfElement, union } from "./changes";
import { Mutations, type Touched } from "./mutations";
import { paintedOnce } from "./painted-once";
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
const layersOf = (film: HTMLElement): Element[] => [...(film.firstElementChild?.children ?? [])];

/** Everything a layer paints; scenes and whatever comes or goes fill the canvas. */
function extentsOf(now: FrameState, film: HTMLElement, { width, height }: Capture): Map<string, PixelRect> {
  const extents = new Map<string, PixelRect>();
  const layers = layersOf(film);
  for (const [index, item] of now.items.entries()) {
    const layer = layers[index];
    if (!layer || item.kind === "scene" || item.enter || item.leave || item.covered) continue;
    extents.set(item.id, extentOfElement(layer, film, width, height));
  }
  return extents;
}

interface Shown {
  state: FrameState;
  extents: Map<string, PixelRect>;
}

/**
 * What may differ between the last picture and the one shown now; null when it may be anything. An item whose state
 * is the same is painted the same; of one that changed, the elements that did, or else all that it covers.
 */
function changedPart(
  last: Shown,
  now: Shown,
  film: HTMLElement,
  mutations: Map<Element | null, Touched>,
): PixelRect | null {
  const changed = changedItems(last.state, now.state);
  const layers = layersOf(film);
  if (!changed || layers.length !== now.state.items.length || mutations.has(null)) return null;
  let rect: PixelRect | undefined;
  for (const index of changed) {
    const id = now.state.items[index]?.id ?? "";
    const touched = mutations.get(layers[index] as Element);
    const [was, is] = [last.extents.get(id), now.extents.get(id)];
    const part = touched && touched !== "more" ? touched : was && is ? union(was, is) : null;
    if (!part) return null;
    rect = rect ? union(rect, part) : part;
  }
  return rect ?? { left: 0, top: 0, right: 2, bottom: 2 };
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
  let last: Shown | undefined;
  const mutations = new Mutations(film, capture.width, capture.height);
  try {
    for (const [sequence, frame] of chunk.frames.entries()) {
      show(frame);
      await paintedOnce();
      await picturesReady(film);
      if (sequence === 0) await nextFrame();
      const state = stateAt(timeline, frame);
      const now = { state, extents: extentsOf(state, film, capture) };
      const touched = mutations.take(layersOf(film));
      await painted(canvas);
      // What changed by itself meanwhile (a picture that arrived) was not measured.
      const changed = last && !mutations.any() ? changedPart(last, now, film, touched) : null;
      last = now;
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
    mutations.stop();
    worker.removeEventListener("message", onMessage);
  }
}
