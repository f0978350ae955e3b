import { rm, stat } from "node:fs/promises";
import { sha256 } from "@/lib/core/ids";
import type { Timeline } from "@/lib/timeline/schema";
import type { ChunkCache } from "./cache";
import { renderSound } from "./sound";
import { soundingItems } from "./sound-mix";

/** Raise it when the same items begin to give other sound. */
const SOUND_VERSION = 1;
const EXTENSION = "m4a";

/** An asset without a content hash is told apart by its file's size and time of change. */
async function markOf(timeline: Timeline, assetId: string): Promise<string> {
  const asset = timeline.assets[assetId];
  if (!asset) return "";
  const length = asset.durationSeconds ?? "";
  if (asset.hash) return `${asset.hash}:${length}`;
  const file = await stat(asset.src).catch(() => undefined);
  return `${asset.src}:${file?.size}:${file?.mtimeMs}:${length}`;
}

/** Equal for films that sound the same: everything that is heard, and when; the names of items do not count. */
async function soundHash(timeline: Timeline, bitrate: number | undefined): Promise<string> {
  const items = soundingItems(timeline);
  const heard = await Promise.all(
    items.map(async ({ id: _, ...item }) => JSON.stringify([item, await markOf(timeline, item.assetId)])),
  );
  return sha256([SOUND_VERSION, timeline.fps, timeline.durationInFrames, bitrate ?? "", ...heard].join("\n"));
}

export interface CachedSoundOptions {
  timeline: Timeline;
  cache: ChunkCache;
  /** Bits a second. */
  bitrate?: number | undefined;
  signal: AbortSignal;
}

/**
 * The film's sound as AAC, from the cache when nothing that is heard has changed.
 * @throws AppError `cancelled`, `storage_full`, or `internal` with ffmpeg's words.
 */
export async function cachedSound(options: CachedSoundOptions): Promise<{ out: string; seconds: number }> {
  const started = performance.now();
  const { timeline, cache, bitrate, signal } = options;
  const seconds = () => (performance.now() - started) / 1000;
  const hash = await soundHash(timeline, bitrate);
  const there = await cache.find(hash, EXTENSION);
  if (there) return { out: there, seconds: seconds() };
  const work = await cache.workPath(hash, EXTENSION);
  try {
    await renderSound({ timeline, out: work, format: "aac", signal, ...(bitrate ? { bitrate } : {}) });
    return { out: await cache.commit(work, hash, EXTENSION), seconds: seconds() };
  } catch (error) {
    await rm(work, { force: true });
    throw error;
  }
}
