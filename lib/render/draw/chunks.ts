import { cpus } from "node:os";
import { env } from "@/lib/core/env";
import { isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import type { Timeline } from "@/lib/timeline/schema";
import type { ChunkCache } from "../cache/cache";
import { cancelled } from "../child";
import { chunkExtension } from "../encode/settings";
import { bundleDir } from "../plan/plan";
import type { DrawPath, EncodeOptions, PlannedChunk } from "../types";
import { BrowserPool, type Drawer } from "./browser-pool";
import { drawWithCanvas } from "./canvas";
import { type ClipRoute, clipRoute } from "./clips";
import type { DrawContext } from "./context";
import { PictureRooms } from "./picture-rooms";
import { picturesIn } from "./runs";
import { drawWithScreenshots } from "./screenshots";
import { type RenderServer, startRenderServer } from "./server";

/** Times in a row that drawing may break off without a single chunk done. */
const TRIES = 3;
const WAIT_FOR_OTHERS_MS = 200;

export interface DrawOptions {
  timeline: Timeline;
  encode: EncodeOptions;
  cache: ChunkCache;
  chunks: PlannedChunk[];
  path: DrawPath;
  /** This render's share of the machine; see `renderConcurrency`. */
  concurrency?: number | undefined;
  signal: AbortSignal;
  onPrepared: () => void;
  onPicture: () => void;
  onChunk: (chunk: PlannedChunk, file: string, reused: boolean) => void;
  /** Told when the canvas path has given a chunk up. */
  onFallback: (chunk: PlannedChunk) => void;
}

/** Browser tabs at once: as set for this machine, else the caller's share, else one for every core. */
export const renderConcurrency = (share?: number): number =>
  env().FRAMEWRIGHT_RENDER_CONCURRENCY ?? Math.max(1, share ?? cpus().length);

interface Claim {
  chunk: PlannedChunk;
  release: () => Promise<void>;
}

/** Sorts chunks into those there by now, those claimed for us, and those someone else is making. */
async function claim(options: DrawOptions, chunks: PlannedChunk[]) {
  const claims: Claim[] = [];
  const others: PlannedChunk[] = [];
  const extension = chunkExtension(options.encode);
  for (const chunk of chunks) {
    const release = await options.cache.lock(chunk.hash);
    const file = await options.cache.find(chunk.hash, extension);
    if (file) {
      await release?.();
      options.onChunk(chunk, file, true);
    } else if (release) claims.push({ chunk, release });
    else others.push(chunk);
  }
  return { claims, others };
}

/** A failure that another try cannot mend. */
const isFinal = (error: unknown) => isAppError(error) && !error.retryable;

/** Deals the chunks out so that each part has about as many pictures, and keeps their order. */
function deal(chunks: PlannedChunk[], parts: number): PlannedChunk[][] {
  const dealt = Array.from({ length: parts }, () => ({ chunks: [] as PlannedChunk[], pictures: 0 }));
  for (const chunk of [...chunks].sort((a, b) => b.pictures.length - a.pictures.length)) {
    const least = dealt.reduce((a, b) => (b.pictures < a.pictures ? b : a));
    least.chunks.push(chunk);
    least.pictures += chunk.pictures.length;
  }
  return dealt.map((part) => part.chunks.sort((a, b) => a.from - b.from)).filter((part) => part.length > 0);
}

/** Draws chunks with all browsers at once. The first failure is thrown after all have stopped. */
async function drawAll(
  chunks: PlannedChunk[],
  drawers: Drawer[],
  draw: (part: PlannedChunk[], drawer: Drawer) => Promise<PlannedChunk[]>,
): Promise<PlannedChunk[]> {
  const parts = deal(chunks, drawers.length);
  const results = await Promise.allSettled(parts.map((part, index) => draw(part, drawers[index] as Drawer)));
  const failure = results.find((result) => result.status === "rejected");
  if (failure) throw failure.reason;
  return results.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
}

/** One round: what is free is claimed and drawn. Returns what is still to be done. */
async function drawRound(options: DrawOptions, pending: PlannedChunk[], shared: Shared): Promise<PlannedChunk[]> {
  const { claims, others } = await claim(options, pending);
  const left = new Map(claims.map(({ chunk, release }) => [chunk, release]));
  const contextOf = ({ browser, tabs }: Drawer): DrawContext => ({
    ...options,
    server: shared.server,
    rooms: shared.rooms,
    browser,
    concurrency: tabs,
    onChunk: async (chunk, file) => {
      const release = left.get(chunk);
      left.delete(chunk);
      options.onChunk(chunk, file, false);
      await release?.();
    },
  });
  try {
    if (claims.length === 0) {
      await new Promise((resolve) => setTimeout(resolve, WAIT_FOR_OTHERS_MS));
      return others;
    }
    const claimed = claims.map(({ chunk }) => chunk);
    const drawers = await shared.pool.drawers(picturesIn(claimed));
    if (options.signal.aborted) throw cancelled();
    options.onPrepared();
    const byCanvas = claimed.filter((chunk) => options.path === "canvas" && !shared.hopeless.has(chunk.hash));
    const given = await drawAll(byCanvas, drawers, (part, drawer) => drawWithCanvas(contextOf(drawer), part));
    for (const chunk of given) {
      shared.hopeless.add(chunk.hash);
      options.onFallback(chunk);
    }
    await drawAll(
      claimed.filter((chunk) => left.has(chunk)),
      drawers,
      async (part, drawer) => {
        await drawWithScreenshots(contextOf(drawer), part);
        return [];
      },
    );
  } catch (error) {
    if (options.signal.aborted) throw cancelled();
    const unreadable = shared.clips.failure() ?? shared.server.failure();
    if (unreadable) throw unreadable;
    shared.failures = left.size < claims.length ? 1 : shared.failures + 1;
    // Broken off again without a single chunk done: the rest is drawn the other way.
    if (shared.failures === TRIES - 1) {
      for (const chunk of left.keys()) {
        if (options.path === "canvas" && !shared.hopeless.has(chunk.hash)) options.onFallback(chunk);
        shared.hopeless.add(chunk.hash);
      }
    }
    if (isFinal(error) || shared.failures >= TRIES) throw error;
    logger.warn("drawing broke off; a new browser goes on", { left: left.size, error: messageOf(error) });
    await shared.pool.restart();
  } finally {
    for (const release of left.values()) await release();
  }
  return [...left.keys(), ...others];
}

interface Shared {
  server: RenderServer;
  rooms: PictureRooms;
  clips: ClipRoute;
  pool: BrowserPool;
  /** Hashes of chunks that the canvas path has given up. */
  hopeless: Set<string>;
  failures: number;
}

/**
 * Draws and encodes every chunk of the list into the cache. Chunks that another process is making are waited for. When
 * a browser breaks off, what was finished stays and the rest is drawn by a new one.
 */
export async function drawChunks(options: DrawOptions): Promise<void> {
  const { signal } = options;
  const pool = new BrowserPool(renderConcurrency(options.concurrency));
  const server = await startRenderServer(await bundleDir(), options.timeline);
  const clips = clipRoute(options.timeline, signal);
  const rooms = new PictureRooms(() => pool.profiles);
  server.route(clips.route);
  server.route((name, _, response) => rooms.answer(name, response));
  const kill = () => pool.kill();
  signal.addEventListener("abort", kill);
  const shared: Shared = { server, rooms, clips, pool, hopeless: new Set(), failures: 0 };
  try {
    let pending = options.chunks;
    while (pending.length > 0) {
      if (signal.aborted) throw cancelled();
      pending = await drawRound(options, pending, shared);
    }
  } finally {
    signal.removeEventListener("abort", kill);
    await pool.close();
    await rooms.close();
    clips.close();
    await server.close();
  }
}
