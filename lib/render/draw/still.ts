import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withJpegText } from "@/lib/media/jpeg-text";
import type { FileMetadata } from "@/lib/media/metadata";
import { withPngText } from "@/lib/media/png-text";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { cancelled, explainStorage } from "../child";
import { bundleDir } from "../plan/plan";
import { openRenderBrowser, type RenderBrowser } from "./browser";
import { clipRoute } from "./clips";
import { compositionOf, rendererOptions } from "./context";
import { startRenderServer } from "./server";
import { sliceTimeline } from "./slice";

export interface RenderStillOptions {
  timeline: Timeline;
  /** Frame from the start of the film. */
  frame: number;
  out: string;
  format?: "png" | "jpeg";
  /** 1 to 100, JPEG only. Default 90. */
  jpegQuality?: number;
  /** Factor on the film's size; 0.5 makes a thumbnail of half its width. */
  scale?: number;
  metadata?: FileMetadata;
  /** A browser that is open already; otherwise one is opened and closed. */
  browser?: RenderBrowser;
  signal?: AbortSignal;
}

/**
 * Draws one frame into a PNG or JPEG file.
 * @throws AppError `validation` when the film has no such frame, `engine_unavailable` without a browser, `cancelled`.
 */
export async function renderStill(options: RenderStillOptions): Promise<{ out: string }> {
  const { timeline, frame, out, format = "png" } = options;
  if (!Number.isInteger(frame) || frame < 0 || frame >= timeline.durationInFrames) {
    throw new AppError({
      code: "validation",
      field: "frame",
      message: say("render.no_such_frame", { last: timeline.durationInFrames - 1, frame }),
      remedy: say("render.ask_frame_inside_film"),
    });
  }
  const remotion = await import("@remotion/renderer");
  const server = await startRenderServer(await bundleDir(), timeline);
  const controller = new AbortController();
  const clips = clipRoute(timeline, controller.signal);
  server.route(clips.route);
  const browser = options.browser ?? (await openRenderBrowser());
  const work = `${out}.${newId("work")}`;
  const { cancel, cancelSignal } = remotion.makeCancelSignal();
  options.signal?.addEventListener("abort", cancel, { once: true });
  try {
    if (options.signal?.aborted) throw cancelled();
    await mkdir(path.dirname(path.resolve(out)), { recursive: true });
    const props = {
      timeline: server.resolve(sliceTimeline(timeline, frame, frame + 1)),
      address: server.baseUrl,
    };
    const { buffer } = await remotion.renderStill({
      ...(await rendererOptions({ server, browser }, props)),
      composition: compositionOf("frames", timeline, props, timeline.durationInFrames),
      frame,
      imageFormat: format,
      ...(format === "jpeg" ? { jpegQuality: options.jpegQuality ?? 90 } : {}),
      scale: options.scale ?? 1,
      cancelSignal,
    });
    if (!buffer)
      throw new AppError({ code: "internal", message: say("render.browser_gave_no_picture"), retryable: true });
    const tagged = format === "jpeg" ? withJpegText : withPngText;
    await writeFile(work, tagged(buffer, options.metadata ?? {}));
    await rename(work, out);
    return { out };
  } catch (error) {
    throw options.signal?.aborted ? cancelled() : (clips.failure() ?? server.failure() ?? explainStorage(error));
  } finally {
    options.signal?.removeEventListener("abort", cancel);
    await rm(work, { force: true });
    if (!options.browser) await browser.close();
    controller.abort();
    clips.close();
    await server.close();
  }
}
