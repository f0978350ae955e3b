import type { Timeline } from "@/lib/timeline/schema";
import { drawChunks } from "./draw/chunks";
import { choosePath } from "./draw/probe";
import { cacheOf, encodeOptionsOf, planRender } from "./plan/plan";
import type { PlanOptions } from "./types";

export interface RenderChunksOptions extends PlanOptions {
  timeline: Timeline;
  /** Positions in the plan's `chunks`; default all. Positions outside of it are passed over. */
  positions?: number[];
  onProgress?: (progress: number) => void;
  signal?: AbortSignal;
}

/**
 * Draws some chunks of a film into the cache and joins nothing: how several workers over one shared cache folder share a
 * film. Chunks that another worker is making are waited for; `renderTimeline` then finds all of them there.
 * @returns how many chunks this call has drawn.
 */
export async function renderChunks(options: RenderChunksOptions): Promise<{ rendered: number; reused: number }> {
  const { timeline, onProgress } = options;
  const plan = await planRender(timeline, options);
  const wanted = options.positions ? options.positions.flatMap((position) => plan.chunks[position] ?? []) : plan.chunks;
  const missing = [...new Map(wanted.filter(({ cached }) => !cached).map((chunk) => [chunk.hash, chunk])).values()];
  if (missing.length === 0) return { rendered: 0, reused: wanted.length };
  const encode = encodeOptionsOf(options);
  const total = missing.reduce((sum, chunk) => sum + chunk.pictures.length, 0);
  let pictures = 0;
  let rendered = 0;
  await drawChunks({
    timeline,
    encode,
    cache: cacheOf(options),
    chunks: missing,
    path: await choosePath(encode, options.path, options.signal),
    concurrency: options.concurrency,
    signal: options.signal ?? new AbortController().signal,
    onPrepared: () => {},
    onPicture: () => {
      pictures += 1;
      onProgress?.(Math.min(1, pictures / total));
    },
    onChunk: (_chunk, _file, wasThere) => {
      if (!wasThere) rendered += 1;
    },
    onFallback: () => {},
  });
  return { rendered, reused: wanted.length - rendered };
}
