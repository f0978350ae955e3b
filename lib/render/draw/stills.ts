import { writeFile } from "node:fs/promises";
import type { Timeline } from "@/lib/timeline/schema";
import { cancelled, explainStorage } from "../child";
import { bundleDir } from "../plan/plan";
import { openRenderBrowser } from "./browser";
import { renderConcurrency } from "./chunks";
import { clipRoute } from "./clips";
import { compositionOf, rendererOptions } from "./context";
import { startRenderServer } from "./server";
import { sliceTimeline } from "./slice";

export interface RenderStillsOptions {
  timeline: Timeline;
  /** Frames from the start of the film, each once. */
  frames: readonly number[];
  /** Where the JPEG of a frame goes. */
  out: (frame: number) => string;
  /** Called when a frame's file is there. */
  onStill?: (frame: number) => Promise<void>;
  /** Factor on the film's size; default 1. */
  scale?: number;
  /** 1 to 100; default 85. */
  jpegQuality?: number;
  signal?: AbortSignal;
}

/**
 * Draws several frames into JPEG files with one page: opening it costs as much as dozens of pictures.
 * @throws AppError `engine_unavailable` without a browser, `cancelled` on abort
 */
export async function renderStills(options: RenderStillsOptions): Promise<void> {
  const frames = [...new Set(options.frames)].sort((a, b) => a - b);
  if (frames.length === 0) return;
  const remotion = await import("@remotion/renderer");
  const server = await startRenderServer(await bundleDir(), options.timeline);
  const controller = new AbortController();
  const clips = clipRoute(options.timeline, controller.signal);
  server.route(clips.route);
  const browser = await openRenderBrowser();
  const { cancel, cancelSignal } = remotion.makeCancelSignal();
  options.signal?.addEventListener("abort", cancel, { once: true });
  let kept = Promise.resolve();
  try {
    options.signal?.throwIfAborted();
    const first = frames[0] ?? 0;
    const part = sliceTimeline(options.timeline, first, (frames.at(-1) ?? first) + 1);
    const props = { timeline: server.resolve(part), address: server.baseUrl };
    await remotion.renderFrames({
      ...(await rendererOptions({ server, browser }, props)),
      composition: compositionOf("frames", part, props, options.timeline.durationInFrames),
      cancelSignal,
      frames,
      imageFormat: "jpeg",
      jpegQuality: options.jpegQuality ?? 85,
      scale: options.scale ?? 1,
      concurrency: Math.min(renderConcurrency(), frames.length),
      muted: true,
      outputDir: null,
      onStart: () => {},
      onFrameUpdate: () => {},
      onFrameBuffer: (buffer, frame) => {
        kept = kept.then(async () => {
          await writeFile(options.out(frame), buffer);
          await options.onStill?.(frame);
        });
      },
    });
    await kept;
  } catch (error) {
    throw options.signal?.aborted ? cancelled() : (clips.failure() ?? server.failure() ?? explainStorage(error));
  } finally {
    options.signal?.removeEventListener("abort", cancel);
    await browser.close();
    controller.abort();
    clips.close();
    await server.close();
  }
}
