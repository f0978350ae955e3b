import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { CaptureChunk } from "@/remotion/capture/protocol";
import { cancelled, explainStorage } from "../child";
import { ChunkWriter } from "../encode/chunk-writer";
import type { PlannedChunk } from "../types";
import { compositionOf, type DrawContext, rendererOptions, sizeOf, timelineFor } from "./context";
import { drawInRuns } from "./runs";

/** A tab that has sent nothing for this long is taken for dead. */
const SILENCE_MS = 45_000;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}

/** Lays a rectangle's planes (Y, U, V) over those of the whole picture. */
export function pasteYuv(frame: Buffer, width: number, height: number, rect: readonly number[], part: Buffer): void {
  const [left = 0, top = 0, right = width, bottom = height] = rect;
  let from = 0;
  const paste = (start: number, stride: number, x: number, y: number, columns: number, rows: number) => {
    for (let row = 0; row < rows; row += 1, from += columns) {
      part.copy(frame, start + (y + row) * stride + x, from, from + columns);
    }
  };
  const chroma = width * height;
  const columns = right - left;
  const rows = bottom - top;
  paste(0, width, left, top, columns, rows);
  paste(chroma, width / 2, left / 2, top / 2, columns / 2, rows / 2);
  paste(chroma + chroma / 4, width / 2, left / 2, top / 2, columns / 2, rows / 2);
}

/** One chunk on its way from a tab into its encoder. */
class Arrival {
  /** The whole picture; megabytes, and so let go when the chunk has all of its own. */
  private frame: Buffer | undefined;
  private readonly writer: ChunkWriter;
  private next = 0;
  failure: string | undefined;
  finished: Promise<void> | undefined;

  constructor(
    private readonly context: DrawContext,
    readonly chunk: PlannedChunk,
  ) {
    this.writer = new ChunkWriter(
      context.cache,
      chunk,
      context.encode,
      "yuv420p",
      sizeOf(context.timeline),
      context.signal,
    );
  }

  /** Takes the chunk's next picture: what is new in it and where. */
  async take(sequence: number, rect: readonly number[], part: Buffer): Promise<void> {
    if (sequence !== this.next) throw new Error(`picture ${sequence} came instead of ${this.next}`);
    this.next += 1;
    const { width, height } = this.context.timeline;
    this.frame ??= Buffer.alloc((width * height * 3) / 2);
    if (part.length > 0) pasteYuv(this.frame, width, height, rect, part);
    await this.writer.add(this.frame, part.length === 0);
    this.context.onPicture();
    if (!this.writer.complete) return;
    this.frame = undefined;
    this.finished = this.writer.finish().then((file) => this.context.onChunk(this.chunk, file));
    this.finished.catch(() => {});
  }

  async abort(): Promise<void> {
    if (!this.finished) await this.writer.abort();
  }
}

/** Pictures of the chunks that tabs are drawing, as they arrive over HTTP. */
class Arrivals {
  private readonly open = new Map<string, Arrival>();
  private lastSign = Date.now();
  private problem: unknown;
  private readonly rooms = new Set<string>();
  private readonly unroute: () => void;

  constructor(
    private readonly context: DrawContext,
    private readonly chunks: Map<string, PlannedChunk>,
  ) {
    this.unroute = context.server.route(async (name, request, response) => {
      const [area, id = "", what = ""] = name.split("/");
      if (area !== "capture" || !this.chunks.has(id)) return false;
      this.lastSign = Date.now();
      const body = await bodyOf(request);
      try {
        if (what === "failed") this.of(id).failure = body.toString("utf8").slice(0, 500);
        else {
          const query = new URL(request.url ?? "", "http://render").searchParams;
          const rect = query.get("rect")?.split(",").map(Number) ?? [];
          const room = query.get("room");
          if (room) this.rooms.add(room);
          const picture = room ? await context.rooms.read(room, Number(query.get("bytes"))) : body;
          await this.of(id).take(Number(what), rect, picture);
        }
        response.writeHead(204).end();
      } catch (error) {
        this.problem ??= explainStorage(error);
        response.writeHead(500).end();
      }
      return true;
    });
  }

  /** Ends the taking of pictures; the tabs are closed. Nothing of these chunks is held any longer. */
  async close(): Promise<void> {
    this.unroute();
    await this.context.rooms.forget(this.rooms);
  }

  private of(id: string): Arrival {
    let arrival = this.open.get(id);
    if (!arrival) {
      arrival = new Arrival(this.context, this.chunks.get(id) as PlannedChunk);
      this.open.set(id, arrival);
    }
    return arrival;
  }

  /** Rejects when nothing has come for too long. */
  watch(): { silent: Promise<never>; stop: () => void } {
    this.lastSign = Date.now();
    let timer: NodeJS.Timeout | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setInterval(() => {
        if (Date.now() - this.lastSign > SILENCE_MS) reject(new Error("the browser has stopped sending pictures"));
      }, 1000);
    });
    silent.catch(() => {});
    return { silent, stop: () => clearInterval(timer) };
  }

  /** @returns the chunks that could not be drawn this way. */
  async done(): Promise<PlannedChunk[]> {
    const failed: PlannedChunk[] = [];
    for (const arrival of this.open.values()) {
      if (arrival.failure || !arrival.finished) {
        await arrival.abort();
        failed.push(arrival.chunk);
      } else await arrival.finished;
    }
    if (this.full) throw this.full;
    return failed;
  }

  /** What ended the drawing from outside of the browser, which only says that it was not answered. */
  get full(): unknown {
    return this.problem instanceof AppError && this.problem.code === "storage_full" ? this.problem : undefined;
  }

  async abort(): Promise<void> {
    for (const arrival of this.open.values()) await arrival.abort();
    await Promise.allSettled([...this.open.values()].map((arrival) => arrival.finished));
  }
}

/** Draws a run of chunks. @returns those that this way could not draw. */
async function drawRun(context: DrawContext, run: PlannedChunk[], tabs: number): Promise<PlannedChunk[]> {
  const { makeCancelSignal, renderFrames } = await import("@remotion/renderer");
  const timeline = timelineFor(context, run);
  const named = new Map(run.map((chunk) => [newId("run"), chunk]));
  const wanted: CaptureChunk[] = [...named].map(([id, chunk]) => ({
    id,
    frames: chunk.pictures.map(({ frame }) => frame),
  }));
  const props = { timeline, chunks: wanted, address: context.server.baseUrl };
  const arrivals = new Arrivals(context, named);
  const { cancel, cancelSignal } = makeCancelSignal();
  context.signal.addEventListener("abort", cancel, { once: true });
  const { silent, stop } = arrivals.watch();
  try {
    const drawing = renderFrames({
      ...(await rendererOptions(context, props)),
      composition: compositionOf("capture", timeline, props, wanted.length),
      frames: wanted.map((_, position) => position),
      imageFormat: "none",
      concurrency: tabs,
      timeoutInMilliseconds: 900_000,
      muted: true,
      outputDir: null,
      cancelSignal,
      onStart: () => {},
      onFrameUpdate: () => {},
    });
    drawing.catch(() => {});
    await Promise.race([drawing, silent, context.browser.gone]);
    return await arrivals.done();
  } catch (error) {
    cancel();
    await arrivals.abort();
    throw context.signal.aborted ? cancelled() : (arrivals.full ?? error);
  } finally {
    stop();
    await arrivals.close();
    context.signal.removeEventListener("abort", cancel);
  }
}

/**
 * The canvas path: tabs draw the film into canvases and send what changes from picture to picture; ffmpeg encodes it.
 * @returns the chunks that this way could not draw; the others are in the cache.
 */
export const drawWithCanvas = (context: DrawContext, chunks: PlannedChunk[]): Promise<PlannedChunk[]> =>
  drawInRuns(context, chunks, (run, tabs) => drawRun(context, run, tabs));
