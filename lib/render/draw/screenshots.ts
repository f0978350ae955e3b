import { cancelled } from "../child";
import { ChunkWriter } from "../encode/chunk-writer";
import { JPEG_QUALITY } from "../encode/settings";
import type { EncodeOptions, PlannedChunk } from "../types";
import { compositionOf, type DrawContext, rendererOptions, sizeOf, timelineFor } from "./context";
import { drawInRuns } from "./runs";

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

async function drawRun(context: DrawContext, run: PlannedChunk[], tabs: number): Promise<void> {
  const { makeCancelSignal, renderFrames } = await import("@remotion/renderer");
  const timeline = timelineFor(context, run);
  const props = { timeline, address: context.server.baseUrl };
  const image = imageOf(context.encode);
  const assembly = new Assembly(context, run, image.imageFormat);
  const { cancel, cancelSignal } = makeCancelSignal();
  context.signal.addEventListener("abort", cancel, { once: true });
  try {
    const drawing = renderFrames({
      ...(await rendererOptions(context, props)),
      ...image,
      composition: compositionOf("frames", timeline, props, context.timeline.durationInFrames),
      frames: assembly.frames,
      concurrency: tabs,
      timeoutInMilliseconds: 60_000,
      muted: true,
      outputDir: null,
      cancelSignal,
      onStart: () => {},
      onFrameUpdate: () => {},
      onFrameBuffer: (buffer, frame) => assembly.take(buffer, frame),
    });
    drawing.catch(() => {});
    await Promise.race([drawing, context.browser.gone]);
    await assembly.done();
  } catch (error) {
    cancel();
    await assembly.abort();
    throw context.signal.aborted ? cancelled() : error;
  } finally {
    context.signal.removeEventListener("abort", cancel);
  }
}

/**
 * The screenshot path: the browser takes a screenshot of every picture once, ffmpeg encodes it for as many frames as it stays.
 * Chunks that were finished before an error stay finished.
 */
export async function drawWithScreenshots(context: DrawContext, chunks: PlannedChunk[]): Promise<void> {
  await drawInRuns(context, chunks, async (run, tabs) => {
    await drawRun(context, run, tabs);
    return [];
  });
}
