import { rm } from "node:fs/promises";
import { AppError, isAppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { cacheRoot, trimCache } from "./cache/cache";
import { cancelled, explainStorage } from "./child";
import { renderConcurrency } from "./draw/chunks";
import { renderPlain } from "./draw/plain";
import { choosePath } from "./draw/probe";
import { picturesOf, soundOf } from "./film-parts";
import { joinChunks } from "./join/join";
import { packingOf } from "./join/packing";
import { watchMemory } from "./memory";
import { encodedFrames, remember } from "./plan/measurements";
import { encodeOptionsOf, planRender } from "./plan/plan";
import { RenderRun, secondsSince } from "./render-run";
import type { EncodeOptions, RenderPath, RenderPlan, RenderResult, RenderTimelineOptions } from "./types";
import { openWorkFolder } from "./work-folder";

type Result = Omit<RenderResult, "peakMemoryBytes">;

/** Runs both; when one fails the other is stopped, and the failure that came first is thrown. */
async function together<A, B>(run: RenderRun, one: Promise<A>, two: Promise<B>): Promise<[A, B]> {
  let first: unknown;
  const watch = (error: unknown) => {
    first ??= error;
    run.stop();
  };
  one.catch(watch);
  two.catch(watch);
  await Promise.allSettled([one, two]);
  if (first) throw first;
  return Promise.all([one, two]);
}

async function plain(run: RenderRun): Promise<Result> {
  const { timeline, out, codec = "h264", concurrency } = run.options;
  if (codec !== "h264") {
    throw new AppError({
      code: "validation",
      field: "codec",
      message: say("render.plain_h264_only", { codec }),
      remedy: say("render.name_file_mp4"),
    });
  }
  await renderPlain({
    timeline,
    out,
    signal: run.signal,
    concurrency: renderConcurrency(concurrency),
    onPrepared: run.prepared,
    onProgress: run.reportPictures,
  });
  run.picturesDone();
  return run.result({ uniqueFrames: timeline.durationInFrames, chunks: [] }, "plain");
}

/** Keeps what a render took, for estimates of later ones. */
function rememberRun(run: RenderRun, plan: RenderPlan, encode: EncodeOptions, by: RenderPath): Promise<void> {
  const { width, height } = run.options.timeline;
  return remember({
    path: by,
    codec: encode.codec,
    quality: encode.quality,
    megapixels: (width * height) / 1e6,
    pictures: run.pictures,
    encodedFrames: encodedFrames(run.drawn, encode),
    frames: plan.totalFrames,
    prepare: run.seconds.prepare,
    drawing: run.seconds.pictures,
    join: run.seconds.join,
  });
}

async function chunked(run: RenderRun): Promise<Result> {
  const { options, signal, work } = run;
  const { timeline } = options;
  const encode = encodeOptionsOf(options);
  const packing = packingOf(encode.codec, options);
  const plan = await planRender(timeline, run.planOptions);
  if (signal.aborted) throw cancelled();
  run.report("prepare", 0.01);
  const nothingToDraw = plan.chunks.every(({ cached }) => cached);
  const drawPath = nothingToDraw ? "canvas" : await choosePath(encode, options.path, signal);
  const [sound, files] = await together(run, soundOf(run, packing), picturesOf(run, plan, drawPath));
  const joinStart = performance.now();
  run.reportJoining();
  await joinChunks({
    chunks: plan.chunks.map(({ hash }) => files.get(hash) ?? ""),
    sound,
    out: options.out,
    codec: encode.codec,
    quality: encode.quality,
    packing,
    soundBitrate: options.soundBitrate,
    timeline,
    metadata: options.metadata ?? {},
    chapters: options.chapters ?? timeline.chapters,
    subtitles: options.subtitles ?? [],
    work,
    signal,
  });
  run.seconds.join = secondsSince(joinStart);
  if (options.useCache !== false) await trimCache(options.cacheDir ?? cacheRoot());
  const by = run.fallbacks * 2 > run.drawn.length ? "screenshot" : drawPath;
  await rememberRun(run, plan, encode, by);
  return run.result(plan, by);
}

/**
 * Renders a timeline into a film file. Only pictures that differ are drawn, only chunks that changed are encoded, the
 * sound is mixed meanwhile; nothing appears under `out` before it is whole.
 * @throws AppError `cancelled`, `storage_full`, `engine_unavailable` (no browser or no ffmpeg), `internal`.
 */
export async function renderTimeline(options: RenderTimelineOptions): Promise<RenderResult> {
  const memory = watchMemory();
  const work = await openWorkFolder(options.out);
  const run = new RenderRun(options, work);
  try {
    if (options.signal?.aborted) throw cancelled();
    const result = await (options.path === "plain" ? plain(run) : chunked(run));
    return { ...result, peakMemoryBytes: await memory.stop() };
  } catch (error) {
    if (options.signal?.aborted && !(isAppError(error) && error.code === "storage_full")) throw cancelled();
    throw explainStorage(error);
  } finally {
    run.stop();
    options.signal?.removeEventListener("abort", run.stop);
    await memory.stop();
    await rm(work, { recursive: true, force: true });
  }
}
