import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { newId } from "@/lib/core/ids";
import type { Timeline } from "@/lib/timeline/schema";
import { cancelled } from "../child";
import { bundleDir } from "../plan/plan";
import { openRenderBrowser } from "./browser";
import { rendererOptions } from "./context";
import { startRenderServer } from "./server";

export interface PlainOptions {
  timeline: Timeline;
  out: string;
  signal: AbortSignal;
  concurrency: number;
  onProgress: (progress: number) => void;
  onPrepared: () => void;
}

/**
 * The film by Remotion's own `renderMedia`: every frame a screenshot, its own mix of the sound. The reference that the
 * other ways are measured against; H.264 only.
 */
export async function renderPlain(options: PlainOptions): Promise<void> {
  const { timeline, out, signal } = options;
  const { makeCancelSignal, renderMedia, selectComposition } = await import("@remotion/renderer");
  const server = await startRenderServer(await bundleDir(), timeline);
  const browser = await openRenderBrowser();
  const { cancel, cancelSignal } = makeCancelSignal();
  signal.addEventListener("abort", cancel, { once: true });
  const work = path.join(path.dirname(path.resolve(out)), `${newId("plain")}.mp4`);
  try {
    const common = await rendererOptions({ server, browser }, { timeline: server.resolve(timeline), sound: true });
    const composition = await selectComposition({ ...common, id: "film" });
    if (signal.aborted) throw cancelled();
    options.onPrepared();
    await renderMedia({
      ...common,
      composition,
      codec: "h264",
      crf: 18,
      x264Preset: "veryfast",
      colorSpace: "bt709",
      jpegQuality: 80,
      concurrency: options.concurrency,
      outputLocation: work,
      cancelSignal,
      onProgress: ({ progress }) => options.onProgress(progress),
    });
    await rename(work, out);
  } catch (error) {
    throw signal.aborted ? cancelled() : error;
  } finally {
    signal.removeEventListener("abort", cancel);
    await rm(work, { force: true });
    await browser.close();
    await server.close();
  }
}
