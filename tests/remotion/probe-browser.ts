import path from "node:path";
import { bundle } from "@remotion/bundler";
import { renderFrames, selectComposition } from "@remotion/renderer";
import { openRenderBrowser } from "@/lib/render/browser";
import type { Timeline } from "@/lib/timeline/schema";

export interface ProbeReport {
  frame: number;
  /** Fingerprint of the frame's DOM. */
  dom: string;
  /** What left its place. */
  overflows: string[];
}

/** The probe composition in a real browser. */
export async function openProbe() {
  const root = path.resolve(".");
  const serveUrl = await bundle({
    entryPoint: path.join(root, "tests/remotion/probe/index.tsx"),
    rootDir: root,
    outDir: path.join(root, ".cache/probe"),
    publicPath: "./",
    enableCaching: true,
    webpackOverride: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: { ...config.resolve?.alias, "@": root } },
    }),
  });
  // The renderer's own: it does not wait for a screen between two frames.
  const { browser, launcher, chromeMode, close } = await openRenderBrowser();
  return {
    /** Reports of the frames asked for, by frame. */
    async reports(timeline: Timeline, frames: number[]): Promise<Map<number, ProbeReport>> {
      const inputProps = { timeline, sound: false };
      const common = {
        serveUrl,
        inputProps,
        puppeteerInstance: browser,
        browserExecutable: launcher,
        chromeMode,
        chromiumOptions: { gl: null, enableMultiProcessOnLinux: true },
        logLevel: "error" as const,
      };
      const composition = await selectComposition({ ...common, id: "probe" });
      const reports = new Map<number, ProbeReport>();
      await renderFrames({
        ...common,
        composition,
        frames,
        muted: true,
        outputDir: null,
        imageFormat: "none",
        concurrency: 2,
        onStart: () => undefined,
        onFrameUpdate: () => undefined,
        onBrowserLog: ({ text }) => {
          if (!text.startsWith("@@")) return;
          const report = JSON.parse(text.slice(2)) as ProbeReport;
          reports.set(report.frame, report);
        },
      } as Parameters<typeof renderFrames>[0]);
      return reports;
    },
    close,
  };
}
