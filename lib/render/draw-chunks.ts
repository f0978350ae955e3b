import { cpus } from "node:os";
import { env } from "@/lib/core/env";
import { isAppError, messageOf } from "@/lib/core/errors";
import { logger } from "@/lib/core/logger";
import type { Timeline } from "@/lib/timeline/schema";
import { openRenderBrowser, type RenderBrowser } from "./browser";
import type { ChunkCache } from "./cache";
import { cancelled } from "./child";
import { drawWithCanvas } from "./draw-canvas";
import type { DrawContext } from "./draw-context";
import { drawWithScreenshots } from "./draw-screenshots";
import { chunkExtension } from "./encode-settings";
import { bundleDir } from "./plan";
import { startRenderServer } from "./server";
import type { EncodeOptions, PlannedChunk } from "./types";

/** Times in a row that drawing may break off without a single chunk done. */
const TRIES = 3;
const WAIT_FOR_OTHERS_MS = 200;

export interface DrawOptions {
  timeline: Timeline;
  encode: EncodeOptions;
  cache: ChunkCache;
  chunks: PlannedChunk[];
  path: "a" | "b";
  signal: AbortSignal;
  onPrepared: () => void;
  onPicture: () => void;
  onChunk: (chunk: PlannedChunk, file: string, reused: boolean) => void;
  /** Told when path B has given a chunk up. */
  onFallback: (chunk: PlannedChunk) => void;
}

export const renderConcurrency = (): number => env().FRAMEWRIGHT_RENDER_CONCURRENCY ?? Math.max(1, cpus().length);

interface Claim {
  chunk: PlannedChunk;
  release: () => Promise<void>;
}

/** Sorts chunks into those there by now, those claimed for us, and those someone else is making. */
async function claim(options: DrawOptions, chunks: PlannedChunk[]) {
  const claims: Claim[] = [];
  const others: PlannedChunk[] = [];
  const extension = chunkExtension(options.encode.codec);
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

/**
 * Draws and encodes every chunk of the list into the cache. Chunks that another process is making are waited for. When
 * the browser breaks off, what was finished stays and the rest is drawn by a new browser.
 */
export async function drawChunks(options: DrawOptions): Promise<void> {
  const { signal } = options;
  const stop = () => {
    if (signal.aborted) throw cancelled();
  };
  let browser: RenderBrowser | undefined;
  let pending = options.chunks;
  const server = await startRenderServer(await bundleDir(), options.timeline);
  const killBrowser = () => browser?.kill();
  signal.addEventListener("abort", killBrowser);
  try {
    let failures = 0;
    const hopeless = new Set<string>();
    while (pending.length > 0) {
      stop();
      const { claims, others } = await claim(options, pending);
      const left = new Map(claims.map(({ chunk, release }) => [chunk, release]));
      try {
        if (claims.length > 0) {
          browser ??= await openRenderBrowser();
          stop();
          options.onPrepared();
          const context: DrawContext = {
            ...options,
            server,
            browser,
            concurrency: renderConcurrency(),
            onChunk: async (chunk, file) => {
              const release = left.get(chunk);
              left.delete(chunk);
              options.onChunk(chunk, file, false);
              await release?.();
            },
          };
          const todo = claims.map(({ chunk }) => chunk);
          const byCanvas = todo.filter((chunk) => options.path === "b" && !hopeless.has(chunk.hash));
          const given = byCanvas.length > 0 ? await drawWithCanvas(context, byCanvas) : [];
          for (const chunk of given) {
            hopeless.add(chunk.hash);
            options.onFallback(chunk);
          }
          const byScreenshot = todo.filter((chunk) => left.has(chunk));
          if (byScreenshot.length > 0) await drawWithScreenshots(context, byScreenshot);
        } else await new Promise((resolve) => setTimeout(resolve, WAIT_FOR_OTHERS_MS));
      } catch (error) {
        stop();
        failures = left.size < claims.length ? 1 : failures + 1;
        // Broken off twice on end without a chunk done: the rest is drawn the other way.
        if (failures === TRIES - 1) for (const chunk of left.keys()) hopeless.add(chunk.hash);
        if (isFinal(error) || failures >= TRIES) throw error;
        logger.warn("drawing broke off; a new browser goes on", { left: left.size, error: messageOf(error) });
        await browser?.close();
        browser = undefined;
      } finally {
        for (const release of left.values()) await release();
      }
      pending = [...left.keys(), ...others];
    }
  } finally {
    signal.removeEventListener("abort", killBrowser);
    await browser?.close();
    await server.close();
  }
}
