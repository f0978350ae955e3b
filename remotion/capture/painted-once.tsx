import { useLayoutEffect, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { StillSurfaceProps } from "../primitives/still-surface";
import { LAID_OUT } from "./laid-out";

/** Canvases with content that has been mounted and is no picture yet, and what makes one of it. */
const waiting = new Map<HTMLCanvasElement, () => void>();

/** Resolves when all that is painted once stands in the document as a picture (which may still have to be decoded). */
export async function paintedOnce(): Promise<void> {
  while (waiting.size > 0) {
    await Promise.all(
      [...waiting].map(
        ([canvas, keep]) =>
          new Promise<void>((resolve) => {
            const paint = () => {
              waiting.delete(canvas);
              keep();
              resolve();
            };
            canvas.addEventListener("paint", paint, { once: true });
            canvas.requestPaint?.();
          }),
      ),
    );
  }
}

/** Paints what the canvas holds onto another one, which is shown in its place. */
function drawn(from: HTMLCanvasElement, onto: HTMLCanvasElement, width: number, height: number): void {
  const context = from.getContext("2d", { willReadFrequently: true });
  const shown = onto.getContext("2d", { alpha: false, willReadFrequently: true });
  const content = from.firstElementChild;
  if (!context || !shown || !content) throw new Error("there is nothing to paint");
  context.drawElementImage(content, 0, 0, width, height);
  shown.drawImage(from, 0, 0);
  // Gives the canvas's memory back now instead of some time after it is gone.
  from.width = 0;
  from.height = 0;
}

const fill = { position: "absolute", inset: 0, display: "block" } as const;

/**
 * Content that does not change while it is mounted, shown as a picture of itself: gradients over the whole canvas cost
 * more than all that moves before them, and would be computed anew for every picture of the film. It covers its box.
 */
export function PaintedOnce({ width, height, children }: StillSurfaceProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const shown = useRef<HTMLCanvasElement>(null);
  const [done, setDone] = useState(false);
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (done || !canvas) return;
    waiting.set(canvas, () => {
      if (shown.current) drawn(canvas, shown.current, width, height);
      flushSync(() => setDone(true));
    });
    return () => void waiting.delete(canvas);
  }, [done, width, height]);
  const size = { width, height };
  return (
    <>
      <canvas ref={shown} {...size} style={{ ...fill, ...size }} />
      {!done &&
        createPortal(
          <div style={{ ...fill, width: 1, height: 1, overflow: "hidden" }}>
            <canvas {...LAID_OUT} ref={ref} {...size} style={{ ...size, display: "block" }}>
              <div style={{ ...size, position: "relative" }}>{children}</div>
            </canvas>
          </div>,
          document.body,
        )}
    </>
  );
}
