import path from "node:path";
import { homePath } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { takesBitrate } from "@/lib/core/media-formats";
import { projectPath } from "@/lib/core/project-root";
import { say } from "@/lib/messages/say";
import type { Timeline } from "@/lib/timeline/schema";
import { ensureBundle } from "@/scripts/lib/bundle.mjs";
import { ChunkCache, cacheRoot } from "../cache/cache";
import { chunksAreShared } from "../cache/shared-chunks";
import { chunkExtension, encodeSalt } from "../encode/settings";
import type { EncodeOptions, PlanOptions, RenderPlan } from "../types";
import { planChunks } from "./chunks";
import { likelyPath } from "./likely-path";
import { estimateSeconds } from "./measurements";

/** The composition as the browser loads it, bundled when its sources changed. */
export const bundleDir = (signal?: AbortSignal): Promise<string> =>
  ensureBundle({ home: homePath(), root: projectPath(), ...(signal ? { signal } : {}) });

/** @throws AppError `validation` for a bit rate where the codec has none */
export function encodeOptionsOf(options: Partial<EncodeOptions>): EncodeOptions {
  const { codec = "h264", quality = "standard", bitrate } = options;
  if (bitrate && !takesBitrate(codec)) {
    throw new AppError({
      code: "validation",
      field: "bitrate",
      message: say("render.codec_no_bitrate_cli", { codec }),
      remedy: say("render.leave_bitrate_out"),
    });
  }
  return { codec, quality, ...(bitrate ? { bitrate } : {}) };
}

export const cacheOf = (options: PlanOptions): ChunkCache =>
  new ChunkCache(options.cacheDir ?? cacheRoot(), options.ownerKey ?? "local", !options.cacheDir && chunksAreShared());

/**
 * What a render of this timeline would do, without doing it: its pictures, its chunks, which of them are there already,
 * and the seconds it would take on this machine.
 */
export async function planRender(
  timeline: Timeline,
  options: PlanOptions & { signal?: AbortSignal } = {},
): Promise<RenderPlan> {
  const encode = encodeOptionsOf(options);
  const cache = cacheOf(options);
  const bundle = path.basename(await bundleDir(options.signal));
  const planned = await planChunks(timeline, `${bundle}:${encodeSalt(encode)}`);
  const extension = chunkExtension(encode);
  const chunks = await Promise.all(
    planned.map(async (chunk) => ({ ...chunk, cached: (await cache.find(chunk.hash, extension)) !== undefined })),
  );
  const uniqueFrames = chunks.reduce((sum, chunk) => sum + chunk.pictures.length, 0);
  const partial = { totalFrames: timeline.durationInFrames, uniqueFrames, chunks };
  return {
    ...partial,
    estimateSeconds: await estimateSeconds(partial, timeline, await likelyPath(encode, options.path), encode),
  };
}
