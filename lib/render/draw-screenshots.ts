import type { Timeline } from "@/lib/timeline/schema";
import type { RenderBrowser } from "./browser";
import type { ChunkCache } from "./cache";
import { cancelled } from "./child";
import { ChunkWriter, type FrameSize } from "./chunk-writer";
import { JPEG_QUALITY } from "./encode-settings";
import type { RenderServer } from "./server";
import { sliceTimeline } from "./slice";
import type { EncodeOptions, PlannedChunk } from "./types";

export interface DrawContext {
  timeline: Timeline;
  encode: EncodeOptions;
  cache: ChunkCache;
  server: RenderServer;
  browser: RenderBrowser;
  /** Browser tabs at once. */
  concurrency: number;
  signal: AbortSignal;
  /** Told after each picture. */
  onPicture: () => void;
  /** Told when a chunk is in the cache. */
  onChunk: (chunk: PlannedChunk, file: string) => void | Promise<void>;
}

/** Pictures drawn in one go: more would hold a longer film's document in the tab. */
const BATCH_PICTURES = 1500;

export const sizeOf = ({ width, height, fps }: Timeline): FrameSize => ({ width, height, fps });

/** Cuts the list into runs of at most `BATCH_PICTURES` pictures. */
function batches(chunks: PlannedChunk[]): PlannedChunk[][] {
  const found: PlannedChunk[][] = [];
  let pictures = Number.POSITIVE_INFINITY;
  for (const chunk of chunks) {
    if (pictures + chunk.pictures.length > BATCH_PICTURES) {
      found.push([]);
      pictures = 0;
    }
    found.at(-1)?.push(chunk);
    pictures += chunk.pictures.length;
  }
  return found;
}

/** Takes screenshots as they come, out of order, and feeds the encoders in order. */
class Assembly {
  private readonly order: { chunk: PlannedChunk; frame: number }[];
  private readonly index: Map<number, number>;
  private readonly waiting = new Map<number, Uint8Array>();
  private next = 0;
  private writer: ChunkWriter | undefined;
  private work: Promise<void> = Promise.resolve();
  private readonly finishing: Promise<void>[] = [];

  constructor(
    private readonly context: DrawContext,
    chunks: PlannedChunk[],
    private readonly format: "jpeg" | "png",
  ) {
    this.order = chunks.flatMap((chunk) => chunk.pictures.map(({ frame }) => ({ chunk, frame })));
    this.index = new Map(this.order.map(({ frame }, index) => [frame, index]));
  }

  get frames(): number[] {
    return this.order.map(({ frame }) => frame);
  }

  /** Resolves when the encoder has room for more. */
  take(picture: Uint8Array, frame: number): Promise<void> {
    this.context.onPicture();
    this.waiting.set(this.index.get(frame) ?? -1, picture);
    this.work = this.work.then(() => this.drain());
    this.work.catch(() => {});
    return this.work;
  }

  private async drain(): Promise<void> {
    for (let picture = this.waiting.get(this.next); picture; picture = this.waiting.get(this.next)) {
      this.waiting.delete(this.next);
      const entry = this.order[this.next];
      this.next += 1;
      if (!entry) return;
      const { cache, encode, timeline, signal } = this.context;
      this.writer ??= new ChunkWriter(cache, entry.chunk, encode, this.format, sizeOf(timeline), signal);
      await this.writer.add(picture);
      if (!this.writer.complete) continue;
      const { writer } = this;
      this.writer = undefined;
      const finished = writer.finish().then((file) => this.context.onChunk(entry.chunk, file));
      finished.catch(() => {});
      this.finishing.push(Promise.resolve(finished));
    }
  }

  async done(): Promise<void> {
    await this.work;
    await Promise.all(this.finishing);
  }

  async abort(): Promise<void> {
    await this.work.catch(() => {});
    await this.writer?.abort();
    await Promise.allSettled(this.finishing);
  }
}

/** How exact the screenshots have to be for what is made of them. */
function imageOf(encode: EncodeOptions): { imageFormat: "jpeg"; jpegQuality: number } | { imageFormat: "png" } {
  const lossless = encode.quality === "master" || encode.codec === "gif" || encode.codec === "prores";
  return lossless ? { imageFormat: "png" } : { imageFormat: "jpeg", jpegQuality: JPEG_QUALITY[encode.quality] };
}

/**
 * Path A: the browser takes a screenshot of every picture once, ffmpeg encodes it for as many frames as it stays.
 * Chunks that were finished before an error stay finished.
 */
export async function drawWithScreenshots(context: DrawContext, chunks: PlannedChunk[]): Promise<void> {
  const { makeCancelSignal, renderFrames, selectComposition } = await import("@remotion/renderer");
  for (const batch of batches(chunks)) {
    const first = batch[0];
    const last = batch.at(-1);
    if (!first || !last) continue;
    const timeline = context.server.resolve(sliceTimeline(context.timeline, first.from, last.to));
    const image = imageOf(context.encode);
    const assembly = new Assembly(context, batch, image.imageFormat);
    const { cancel, cancelSignal } = makeCancelSignal();
    context.signal.addEventListener("abort", cancel, { once: true });
    if (context.signal.aborted) throw cancelled();
    const common = {
      serveUrl: context.server.bundleUrl,
      inputProps: { timeline, sound: false },
      puppeteerInstance: context.browser.browser,
      chromeMode: context.browser.chromeMode,
      browserExecutable: context.browser.executable,
      logLevel: "error" as const,
      timeoutInMilliseconds: 60_000,
    };
    try {
      const composition = await selectComposition({ ...common, id: "film" });
      await renderFrames({
        ...common,
        ...image,
        composition,
        frames: assembly.frames,
        concurrency: context.concurrency,
        muted: true,
        outputDir: null,
        cancelSignal,
        onStart: () => {},
        onFrameUpdate: () => {},
        onFrameBuffer: (buffer, frame) => assembly.take(buffer, frame),
      });
      await assembly.done();
    } catch (error) {
      await assembly.abort();
      throw context.signal.aborted ? cancelled() : error;
    } finally {
      context.signal.removeEventListener("abort", cancel);
    }
  }
}
