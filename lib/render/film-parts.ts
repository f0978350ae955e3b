import path from "node:path";
import { hasSound } from "@/lib/timeline/state/sounding";
import { hold } from "./cache/hold";
import { drawChunks } from "./draw/chunks";
import { chunkExtension } from "./encode/settings";
import type { Packing } from "./join/packing";
import { cacheOf, encodeOptionsOf } from "./plan/plan";
import type { RenderRun } from "./render-run";
import { cachedSound } from "./sound/cached-sound";
import { renderSound } from "./sound/render-sound";
import type { DrawPath, RenderPlan } from "./types";

/** The film's sound as a file to join; undefined for a film in which nothing is heard, and for a container without sound. */
export async function soundOf(run: RenderRun, { sound }: Packing): Promise<string | undefined> {
  const { signal, work } = run;
  const { timeline, soundBitrate } = run.options;
  if (!hasSound(timeline) || !sound) return undefined;
  // Other codecs than AAC are encoded when all is joined.
  const mixed =
    sound === "aac"
      ? await cachedSound({ timeline, cache: cacheOf(run.planOptions), work, bitrate: soundBitrate, signal })
      : await renderSound({ timeline, out: path.join(work, "sound"), format: "wav", signal });
  run.seconds.sound = mixed.seconds;
  return mixed.out;
}

/** Draws the chunks that the cache lacks. @returns the file of every chunk by its hash. */
export async function picturesOf(run: RenderRun, plan: RenderPlan, drawPath: DrawPath): Promise<Map<string, string>> {
  const encode = encodeOptionsOf(run.options);
  const cache = cacheOf(run.planOptions);
  const extension = chunkExtension(encode);
  const files = new Map<string, string>();
  for (const { cached, hash } of plan.chunks) {
    const held = cached ? hold(cache.place(hash, extension), run.work) : undefined;
    if (held) files.set(hash, held);
  }
  // Two chunks may be the same pictures: they are drawn once.
  const missing = new Map(plan.chunks.filter(({ hash }) => !files.has(hash)).map((chunk) => [chunk.hash, chunk]));
  if (missing.size === 0) return files;
  const chunks = [...missing.values()];
  run.wanted = chunks.reduce((sum, chunk) => sum + chunk.pictures.length, 0);
  await drawChunks({
    timeline: run.options.timeline,
    encode,
    cache,
    chunks,
    path: drawPath,
    concurrency: run.options.concurrency,
    signal: run.signal,
    onPrepared: run.prepared,
    onPicture: run.pictureDrawn,
    onChunk: (chunk, file, wasThere) => {
      files.set(chunk.hash, hold(file, run.work) ?? file);
      if (!wasThere) run.drawn.push(chunk);
    },
    onFallback: () => {
      run.fallbacks += 1;
    },
  });
  run.picturesDone();
  return files;
}
