import { renderFrames } from "@remotion/renderer";
import { homePath } from "@/lib/core/env";
import { projectPath } from "@/lib/core/project-root";
import { openRenderBrowser } from "@/lib/render/browser";
import { compositionOf } from "@/lib/render/draw-context";
import type { Timeline } from "@/lib/timeline/schema";
import { ensureBundle } from "@/scripts/lib/bundle.mjs";
import type { Measured } from "./probe/measure-page";

interface Reports {
  probe: {
    /** Fingerprint of the frame's DOM. */
    dom: string;
    /** What left its place. */
    overflows: string[];
  };
  measure: Measured;
}

/** The probing compositions in a real browser, kept for many films. */
export async function openProbe() {
  const serveUrl = await ensureBundle({
    home: homePath(),
    root: projectPath(),
    entry: "tests/remotion/probe/index.tsx",
    sources: ["tests/remotion/probe"],
  });
  // The renderer's own: it does not wait for a screen between two frames.
  const { browser, launcher, chromeMode, close } = await openRenderBrowser();
  return {
    /** What a composition says about each of the frames, by frame. */
    async reports<Id extends keyof Reports>(
      id: Id,
      timeline: Timeline,
      frames: number[],
    ): Promise<Map<number, Reports[Id]>> {
      const props = { timeline, sound: false };
      const reports = new Map<number, Reports[Id]>();
      await renderFrames({
        serveUrl,
        inputProps: props,
        puppeteerInstance: browser,
        browserExecutable: launcher,
        chromeMode,
        chromiumOptions: { gl: null, enableMultiProcessOnLinux: true },
        logLevel: "error",
        composition: compositionOf(id, timeline, props, timeline.durationInFrames),
        frames,
        muted: true,
        outputDir: null,
        imageFormat: "none",
        // Opening a page costs more than the frames of a short film.
        concurrency: frames.length > 100 ? 2 : 1,
        onStart: () => undefined,
        onFrameUpdate: () => undefined,
        onBrowserLog: ({ text }) => {
          if (!text.startsWith("@@")) return;
          const { frame, ...report } = JSON.parse(text.slice(2)) as Reports[Id] & { frame: number };
          reports.set(frame, report as unknown as Reports[Id]);
        },
      });
      return reports;
    },
    close,
  };
}
