import { useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useCurrentFrame, useDelayRender } from "remotion";
import type { Timeline } from "@/lib/timeline/schema";
import { ClipAddressContext, ClipImage } from "../capture/clip-image";
import { LAID_OUT } from "../capture/laid-out";
import { PaintedOnce } from "../capture/painted-once";
import type { CaptureChunk } from "../capture/protocol";
import { captureChunk, openCapture } from "../capture/tab";
import { fontsReady } from "../fonts";
import { VideoSurfaceContext } from "../items/video-surface";
import { StillSurfaceContext } from "../primitives/still-surface";
import { Film } from "./film";

export type CaptureProps = {
  timeline: Timeline;
  /** The tab draws one of these for each "frame" of this composition. */
  chunks: CaptureChunk[];
  /** The renderer's own server; ends with a slash. */
  address: string;
};

export type FramesProps = Omit<CaptureProps, "chunks">;

/** The film as the renderer takes screenshots of it: clips come from the renderer. */
export function Frames({ timeline, address }: FramesProps) {
  return (
    <ClipAddressContext.Provider value={address}>
      <VideoSurfaceContext.Provider value={ClipImage}>
        <Film timeline={timeline} sound={false} />
      </VideoSurfaceContext.Provider>
    </ClipAddressContext.Provider>
  );
}

/**
 * Draws the film's pictures into a canvas inside the page (HTML in canvas) and posts what changes from one to the next
 * to the renderer, chunk by chunk; no screenshot is taken.
 */
export function Capture({ timeline, chunks, address }: CaptureProps) {
  const index = useCurrentFrame();
  const canvas = useRef<HTMLCanvasElement>(null);
  const film = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState(chunks[index]?.frames[0] ?? 0);
  const { delayRender, continueRender } = useDelayRender();
  const started = useRef(-1);
  const [mounted, setMounted] = useState(0);

  useLayoutEffect(() => {
    const chunk = chunks[index];
    if (started.current === index || !chunk || !canvas.current || !film.current) return;
    started.current = index;
    const handle = delayRender(`chunk ${chunk.id}`);
    const surface = canvas.current;
    const run = async () => {
      await fontsReady(timeline);
      // Each chunk begins in a film that is new and whose pictures are there: how the browser scales a picture hangs on
      // how it was shown before, and a chunk's bytes must not depend on which others its tab has drawn.
      flushSync(() => setFrame(chunk.frames[0] ?? 0));
      await Promise.all(Array.from(film.current?.querySelectorAll("img") ?? [], (image) => image.decode()));
      flushSync(() => setMounted((count) => count + 1));
      await captureChunk({
        capture: openCapture(surface, timeline, address),
        film: film.current as HTMLElement,
        timeline,
        chunk,
        show: (next) => flushSync(() => setFrame(next)),
      });
    };
    void run()
      .catch((error) => fetch(`${address}capture/${chunk.id}/failed`, { method: "POST", body: String(error) }))
      .finally(() => continueRender(handle));
  }, [index, chunks, timeline, address, delayRender, continueRender]);

  const size = { width: timeline.width, height: timeline.height };
  return (
    // Nothing of the page itself has to be painted: what counts is drawn by the worker.
    <div style={{ position: "absolute", width: 1, height: 1, overflow: "hidden" }}>
      <canvas {...LAID_OUT} ref={canvas} width={size.width} height={size.height} style={{ ...size, display: "block" }}>
        <div ref={film} style={{ ...size, position: "relative" }}>
          <ClipAddressContext.Provider value={address}>
            <VideoSurfaceContext.Provider value={ClipImage}>
              <StillSurfaceContext.Provider value={PaintedOnce}>
                <Film key={mounted} timeline={timeline} sound={false} frame={frame} />
              </StillSurfaceContext.Provider>
            </VideoSurfaceContext.Provider>
          </ClipAddressContext.Provider>
        </div>
      </canvas>
    </div>
  );
}
