import path from "node:path";
import { openBrowser, renderFrames, selectComposition } from "@remotion/renderer";
import type { Timeline } from "@/lib/timeline/schema";
import { ensureBundle } from "../../scripts/lib/bundle.mjs";

const chromiumOptions = { gl: null, enableMultiProcessOnLinux: true } as const;
const browserExecutable = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** A browser and the bundled composition, kept for many films. */
export async function openStudio() {
  const serveUrl = await ensureBundle({ home: path.resolve(".cache/compositions"), log: console.log });
  const browser = await openBrowser("chrome", { browserExecutable, chromiumOptions });
  return {
    serveUrl,
    /** JPEG of each frame asked for, in order. */
    async frames(timeline: Timeline, frames: number[], scale = 1): Promise<Buffer[]> {
      const inputProps = { timeline, sound: false };
      const common = {
        serveUrl,
        inputProps,
        puppeteerInstance: browser,
        browserExecutable,
        chromiumOptions,
        logLevel: "error" as const,
      };
      const composition = await selectComposition({ ...common, id: "film" });
      const made = new Map<number, Buffer>();
      await renderFrames({
        ...common,
        composition,
        frames,
        muted: true,
        scale,
        outputDir: null,
        imageFormat: "jpeg",
        jpegQuality: 90,
        concurrency: 2,
        onStart: () => undefined,
        onFrameUpdate: () => undefined,
        onFrameBuffer: (buffer, frame) => void made.set(frame, buffer),
      } as Parameters<typeof renderFrames>[0]);
      return frames.map((frame) => made.get(frame) as Buffer);
    },
    close: () => browser.close({ silent: true }),
  };
}
