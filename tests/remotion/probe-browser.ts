import { renderFrames } from "@remotion/renderer";
import { homePath } from "@/lib/core/env";
import { projectPath } from "@/lib/core/project-root";
import { openRenderBrowser } from "@/lib/render/draw/browser";
import { compositionOf } from "@/lib/render/draw/context";
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

export type ReportOf<Id extends keyof Reports> = Reports[Id];

/** A frame of a film that is to be looked at. */
export interface Stop {
  timeline: Timeline;
  frame: number;
}

/** Stops that make it worth opening a second page: that costs as much as dozens of them. */
const STOPS_EACH = 100;

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
    /** What a composition says at each stop, in their order. All films are of one size. */
    async reports<Id extends keyof Reports>(id: Id, stops: Stop[]): Promise<(ReportOf<Id> | undefined)[]> {
      const films = [...new Set(stops.map(({ timeline }) => timeline))];
      const starts = new Map<Timeline, number>();
      let total = 0;
      for (const film of films) {
        starts.set(film, total);
        total += film.durationInFrames;
      }
      const props = { films };
      const frames = stops.map(({ timeline, frame }) => (starts.get(timeline) ?? 0) + frame);
      const reports = new Map<number, ReportOf<Id>>();
      await renderFrames({
        serveUrl,
        inputProps: props,
        puppeteerInstance: browser,
        browserExecutable: launcher,
        chromeMode,
        chromiumOptions: { gl: null, enableMultiProcessOnLinux: true },
        logLevel: "error",
        composition: compositionOf(id, films[0] as Timeline, props, total),
        frames,
        muted: true,
        outputDir: null,
        imageFormat: "none",
        concurrency: stops.length > STOPS_EACH ? 2 : 1,
        onStart: () => undefined,
        onFrameUpdate: () => undefined,
        onBrowserLog: ({ text }) => {
          if (!text.startsWith("@@")) return;
          const { frame, ...report } = JSON.parse(text.slice(2)) as { frame: number };
          reports.set(frame, report as unknown as ReportOf<Id>);
        },
      });
      return frames.map((frame) => reports.get(frame));
    },
    close,
  };
}
