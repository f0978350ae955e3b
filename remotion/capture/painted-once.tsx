import { useLayoutEffect, useRef, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import type { StillSurfaceProps } from "../primitives/still-surface";
import { bitmapFile } from "./bitmap-file";
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

function drawn(canvas: HTMLCanvasElement, width: number, height: number): Blob {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const content = canvas.firstElementChild;
  if (!context || !content) throw new Error("there is nothing to paint");
  context.drawElementImage(content, 0, 0, width, height);
  const picture = bitmapFile(context.getImageData(0, 0, width, height));
  // Gives the canvas's memory back now instead of some time after it is gone.
  canvas.width = 0;
  canvas.height = 0;
  return picture;
}

const fill = { position: "absolute", inset: 0, display: "block" } as const;

/**
 * Content that does not change while it is mounted, shown as a picture of itself: gradients over the whole canvas cost
 * more than all that moves before them, and would be computed anew for every picture of the film. It covers its box.
 */
export function PaintedOnce({ width, height, children }: StillSurfaceProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const [source, setSource] = useState<string>();
  useLayoutEffect(() => {
    const canvas = ref.current;
    if (source || !canvas) return;
    waiting.set(canvas, () => {
      const url = URL.createObjectURL(drawn(canvas, width, height));
      flushSync(() => setSource(url));
    });
    return () => void waiting.delete(canvas);
  }, [source, width, height]);
  useLayoutEffect(() => () => void (source && URL.revokeObjectURL(source)), [source]);
  // biome-ignore lint/performance/noImgElement: a picture made here, shown for one render
  if (source) return <img src={source} alt="" style={{ ...fill, width, height }} />;
  const size = { width, height };
  return createPortal(
    <div style={{ ...fill, width: 1, height: 1, overflow: "hidden" }}>
      <canvas {...LAID_OUT} ref={ref} {...size} style={{ ...size, display: "block" }}>
        <div style={{ ...size, position: "relative" }}>{children}</div>
      </canvas>
    </div>,
    document.body,
  );
}
