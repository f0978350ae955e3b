import { freePort } from "@/lib/core/net/ports";
import type { Timeline } from "@/lib/timeline/schema";
import type { ChunkCache } from "../cache/cache";
import type { FrameSize } from "../encode/chunk-writer";
import type { EncodeOptions, PlannedChunk } from "../types";
import type { RenderBrowser } from "./browser";
import type { PictureRooms } from "./picture-rooms";
import type { RenderServer } from "./server";
import { sliceTimeline } from "./slice";

/** What both ways of drawing need. */
export interface DrawContext {
  timeline: Timeline;
  encode: EncodeOptions;
  cache: ChunkCache;
  server: RenderServer;
  rooms: PictureRooms;
  browser: RenderBrowser;
  /** Browser tabs at once. */
  concurrency: number;
  signal: AbortSignal;
  /** Told after each picture. */
  onPicture: () => void;
  /** Told when a chunk is in the cache. */
  onChunk: (chunk: PlannedChunk, file: string) => void | Promise<void>;
}

export const sizeOf = ({ width, height, fps }: Timeline): FrameSize => ({ width, height, fps });

/** The part of the film that a run of chunks needs, its files at addresses of the render's own server. */
export function timelineFor(context: DrawContext, chunks: PlannedChunk[]): Timeline {
  const from = Math.min(...chunks.map((chunk) => chunk.from));
  const to = Math.max(...chunks.map((chunk) => chunk.to));
  return context.server.resolve(sliceTimeline(context.timeline, from, to));
}

/**
 * What Remotion wants to know about a composition, known here without loading the page to ask for it.
 * @param durationInFrames frames of the composition, not of the film.
 */
export function compositionOf(
  id: string,
  timeline: Timeline,
  props: Record<string, unknown>,
  durationInFrames: number,
) {
  return {
    id,
    width: timeline.width,
    height: timeline.height,
    fps: timeline.fps,
    durationInFrames,
    props,
    defaultProps: {},
    defaultCodec: null,
    defaultOutName: null,
    defaultVideoImageFormat: null,
    defaultPixelFormat: null,
    defaultProResProfile: null,
    defaultSampleRate: null,
  };
}

/** Options that every call of Remotion's renderer shares. */
export async function rendererOptions(
  context: Pick<DrawContext, "server" | "browser">,
  props: Record<string, unknown>,
) {
  return {
    ...(await privatePort()),
    serveUrl: context.server.bundleUrl,
    inputProps: props,
    puppeteerInstance: context.browser.browser,
    chromeMode: context.browser.chromeMode,
    browserExecutable: context.browser.launcher,
    logLevel: "error" as const,
  };
}

/**
 * Where Remotion's own server listens during a call. Left to itself it takes a port from 3000 on, which the studio wants,
 * and on every address of the machine. The object it keeps its addresses in is changed, for it has no option for them.
 */
async function privatePort(): Promise<{ port: number }> {
  const { RenderInternals } = await import("@remotion/renderer");
  Object.assign(RenderInternals.getPortConfig(false), { host: "127.0.0.1", hostsToTry: ["127.0.0.1"] });
  return { port: await freePort() };
}
