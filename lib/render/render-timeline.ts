import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { cacheRoot, trimCache } from "./cache";
import { cancelled, explainStorage } from "./child";
import { drawChunks } from "./draw-chunks";
import { chunkExtension } from "./encode-settings";
import { joinChunks } from "./join";
import { remember } from "./measurements";
import { watchMemory } from "./memory";
import { cacheOf, encodeOptionsOf, planRender } from "./plan";
import { hasSound, renderSound } from "./sound";
import type { PlannedChunk, RenderProgress, RenderResult, RenderStage, RenderTimelineOptions } from "./types";

/** Shares of the progress bar. */
const SHARE = { prepare: 0.05, pictures: 0.9 };

const secondsSince = (start: number) => (performance.now() - start) / 1000;

function reporter(options: RenderTimelineOptions, framesTotal: number) {
  return (stage: RenderStage, progress: number, framesDone: number) => {
    const report: RenderProgress = { stage, progress: Math.min(1, progress), framesDone, framesTotal };
    options.onProgress?.(report);
  };
}

/**
 * Renders a timeline into a film file. Only pictures that differ are drawn, only chunks that changed are encoded, the
 * sound is mixed meanwhile; nothing appears under `out` before it is whole.
 * @throws AppError `cancelled`, `storage_full`, `engine_unavailable` (no browser or no ffmpeg), `internal`.
 */
export async function renderTimeline(options: RenderTimelineOptions): Promise<RenderResult> {
  const started = performance.now();
  const memory = watchMemory();
  const { timeline, out } = options;
  const controller = new AbortController();
  const abort = () => controller.abort();
  options.signal?.addEventListener("abort", abort, { once: true });
  const folder = path.dirname(path.resolve(out));
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(path.join(folder, ".render-"));
  try {
    if (options.signal?.aborted) throw cancelled();
    const encode = encodeOptionsOf(options);
    const cached = options.useCache ?? true;
    const planOptions = cached ? options : { ...options, cacheDir: path.join(work, "cache") };
    const cache = cacheOf(planOptions);
    const plan = await planRender(timeline, planOptions);
    const report = reporter(options, plan.totalFrames);
    report("prepare", 0.01, 0);

    const files = new Map<string, string>();
    const extension = chunkExtension(encode.codec);
    for (const chunk of plan.chunks) if (chunk.cached) files.set(chunk.hash, cache.place(chunk.hash, extension));
    // Two chunks may be the same pictures: they are drawn once.
    const missing = [
      ...new Map(plan.chunks.filter((chunk) => !chunk.cached).map((chunk) => [chunk.hash, chunk])).values(),
    ];
    const wanted = missing.reduce((sum, chunk) => sum + chunk.pictures.length, 0);
    const seconds = { prepare: 0, pictures: 0, sound: 0, join: 0, total: 0 };
    let pictures = 0;
    let reused = 0;
    let fallbacks = 0;
    const drawPath = options.path === "a" ? "a" : "b";
    let preparedAt = performance.now();

    const sound = async (): Promise<string | undefined> => {
      if (!hasSound(timeline) || encode.codec === "gif") return undefined;
      const lossless = encode.codec !== "h264" && encode.codec !== "h265";
      const made = await renderSound({
        timeline,
        out: path.join(work, "sound"),
        format: lossless ? "wav" : "aac",
        signal: controller.signal,
      });
      seconds.sound = made.seconds;
      return made.out;
    };
    const draw = async () => {
      if (missing.length === 0) return;
      await drawChunks({
        timeline,
        encode,
        cache,
        chunks: missing,
        path: drawPath,
        onFallback: () => {
          fallbacks += 1;
        },
        signal: controller.signal,
        onPrepared: () => {
          if (seconds.prepare > 0) return;
          seconds.prepare = secondsSince(started);
          preparedAt = performance.now();
          report("pictures", SHARE.prepare, 0);
        },
        onPicture: () => {
          pictures += 1;
          const share = pictures / Math.max(1, wanted);
          report("pictures", SHARE.prepare + SHARE.pictures * share, Math.round(plan.totalFrames * share));
        },
        onChunk: (chunk: PlannedChunk, file, wasThere) => {
          files.set(chunk.hash, file);
          if (wasThere) reused += 1;
        },
      });
      seconds.pictures = secondsSince(preparedAt);
    };
    const fail = (error: unknown): never => {
      controller.abort();
      throw error;
    };
    const soundPart = sound().catch(fail);
    const drawPart = draw().catch(fail);
    const [soundFile] = await Promise.allSettled([soundPart, drawPart]).then((results) => {
      const failed =
        results.find((result) => result.status === "rejected" && !isCancelled(result.reason)) ??
        results.find((result) => result.status === "rejected");
      if (failed?.status === "rejected") throw failed.reason;
      return Promise.all([soundPart, drawPart]);
    });

    const joinStart = performance.now();
    report("join", SHARE.prepare + SHARE.pictures, plan.totalFrames);
    await joinChunks({
      chunks: plan.chunks.map((chunk) => files.get(chunk.hash) ?? cache.place(chunk.hash, extension)),
      sound: soundFile,
      out,
      codec: encode.codec,
      fps: timeline.fps,
      metadata: options.metadata ?? {},
      signal: controller.signal,
    });
    seconds.join = secondsSince(joinStart);
    if (cached) await trimCache(options.cacheDir ?? cacheRoot(), new Set(files.values()));
    seconds.total = secondsSince(started);
    await remember({
      path: drawPath,
      megapixels: (timeline.width * timeline.height) / 1e6,
      pictures,
      frames: plan.totalFrames,
      prepare: seconds.prepare,
      drawing: seconds.pictures,
      join: seconds.join,
    });
    report("join", 1, plan.totalFrames);
    const drawn = missing.length - reused;
    return {
      out,
      seconds,
      uniqueFrames: plan.uniqueFrames,
      totalFrames: plan.totalFrames,
      chunksRendered: drawn,
      chunksReused: plan.chunks.length - drawn,
      peakMemoryBytes: await memory.stop(),
      path: drawPath,
      fallbacks,
    };
  } catch (error) {
    if (options.signal?.aborted) throw cancelled();
    throw explainStorage(error);
  } finally {
    controller.abort();
    options.signal?.removeEventListener("abort", abort);
    await memory.stop();
    await rm(work, { recursive: true, force: true });
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "cancelled";
}
