import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { bundle } from "@remotion/bundler";
import { renderFrames, selectComposition } from "@remotion/renderer";
import { openRenderBrowser } from "@/lib/render/browser";
import { defaultCues } from "@/lib/timeline/cues";
import { type Timeline, timelineSchema } from "@/lib/timeline/schema";
import { type Visual, visualSchema } from "@/lib/timeline/schema-visuals";
import { PICTURE, type Sample } from "./drawn-samples";
import type { Measured } from "./measure-page";

const root = path.resolve(import.meta.dirname, "../../..");

/** Frames of each scene; the last one shows all of it. */
const SCENE = 60;

/** A film with one scene after the other, all in one language. */
export function filmOfSamples(samples: readonly Sample[], size: readonly [number, number], theme: string): Timeline {
  const visuals = samples.map((sample) => visualSchema.parse(sample.visual));
  const total = SCENE * visuals.length;
  const item = (visual: Visual, index: number) => ({
    kind: "scene",
    id: `scene-${index}`,
    from: index * SCENE,
    durationInFrames: SCENE,
    visual,
    cues: defaultCues(visual, SCENE / 2, 30),
    seed: index,
  });
  // Captions are announced, so that their place is kept free, and never shown.
  const captions = {
    kind: "captions",
    id: "captions",
    from: 0,
    durationInFrames: total,
    pages: [{ from: 0, to: 1, words: [{ text: "x", from: 0, to: 1 }] }],
  };
  return timelineSchema.parse({
    version: 1,
    fps: 30,
    width: size[0],
    height: size[1],
    durationInFrames: total,
    language: samples[0]?.language ?? "en",
    theme: { id: theme },
    assets: { picture: { id: "picture", kind: "image", src: PICTURE, width: 1600, height: 1067 } },
    tracks: [
      { id: "scenes", kind: "visual", items: visuals.map(item) },
      { id: "captions", kind: "captions", items: [captions] },
    ],
  });
}

/** A browser with the measuring composition, kept for many films. */
export async function openMeasure() {
  const outDir = mkdtempSync(path.join(os.tmpdir(), "measure-"));
  const serveUrl = await bundle({
    entryPoint: path.join(root, "tests/remotion/support/measure-entry.tsx"),
    rootDir: root,
    outDir,
    publicDir: null,
    webpackOverride: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: { ...config.resolve?.alias, "@": root } },
    }),
  });
  const browser = await openRenderBrowser();
  return {
    /** What is wrong with the last frame of each scene, in their order. */
    async scenes(timeline: Timeline): Promise<Measured[]> {
      const inputProps = { timeline, sound: false };
      const common = {
        serveUrl,
        inputProps,
        puppeteerInstance: browser.browser,
        browserExecutable: browser.launcher,
        chromeMode: browser.chromeMode,
        chromiumOptions: { gl: null, enableMultiProcessOnLinux: true },
        logLevel: "error" as const,
      };
      const composition = await selectComposition({ ...common, id: "film" });
      const frames = Array.from({ length: timeline.durationInFrames / SCENE }, (_, index) => (index + 1) * SCENE - 1);
      const measured = new Map<number, Measured>();
      await renderFrames({
        ...common,
        composition,
        frames,
        muted: true,
        outputDir: null,
        imageFormat: "none",
        concurrency: 1,
        onStart: () => undefined,
        onFrameUpdate: () => undefined,
        onBrowserLog: ({ text }: { text: string }) => {
          const at = text.indexOf("MEASURED ");
          if (at < 0) return;
          const report = JSON.parse(text.slice(at + 9)) as Measured & { frame: number };
          measured.set(report.frame, report);
        },
      } as Parameters<typeof renderFrames>[0]);
      return frames.map((frame) => {
        const report = measured.get(frame);
        if (!report) throw new Error(`the page reported nothing about frame ${frame}`);
        return report;
      });
    },
    async close() {
      await browser.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
