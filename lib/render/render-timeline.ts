import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { AppError, isAppError } from "@/lib/core/errors";
import { say } from "@/lib/messages/say";
import { hasSound } from "@/lib/timeline/state/sounding";
import { cacheRoot, trimCache } from "./cache/cache";
import { hold } from "./cache/hold";
import { cancelled, explainStorage } from "./child";
import { drawChunks, renderConcurrency } from "./draw/chunks";
import { renderPlain } from "./draw/plain";
import { choosePath } from "./draw/probe";
import { chunkExtension } from "./encode/settings";
import { joinChunks } from "./join/join";
import { type Packing, packingOf } from "./join/packing";
import { watchMemory } from "./memory";
import { encodedFrames, remember } from "./plan/measurements";
import { cacheOf, encodeOptionsOf, planRender } from "./plan/plan";
import { cachedSound } from "./sound/cached-sound";
import { renderSound } from "./sound/render-sound";
import type {
  DrawPath,
  PlannedChunk,
  RenderPath,
  RenderPlan,
  RenderResult,
  RenderStage,
  RenderTimelineOptions,
} from "./types";

/** Shares of the progress bar. */
const SHARE = { prepare: 0.05, pictures: 0.9 };

const secondsSince = (start: number) => (performance.now() - start) / 1000;

/** One render on its way. */
class Render {
  readonly seconds = { prepare: 0, pictures: 0, sound: 0, join: 0, total: 0 };
  private readonly started = performance.now();
  private preparedAt = this.started;
  private readonly controller = new AbortController();
  private pictures = 0;
  private wanted = 0;
  private fallbacks = 0;
  private readonly drawn: PlannedChunk[] = [];

  constructor(
    private readonly options: RenderTimelineOptions,
    /** A folder beside the film that is removed at the end. */
    private readonly work: string,
  ) {
    if (options.signal?.aborted) this.stop();
    options.signal?.addEventListener("abort", this.stop, { once: true });
  }

  readonly stop = () => this.controller.abort();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  private report(stage: RenderStage, progress: number): void {
    const framesTotal = this.options.timeline.durationInFrames;
    // While it is looked what there is to draw nothing is done yet; nothing to draw means that all is there.
    const share = this.wanted > 0 ? this.pictures / this.wanted : stage === "prepare" ? 0 : 1;
    this.options.onProgress?.({
      stage,
      progress: Math.min(1, progress),
      framesDone: Math.round(framesTotal * share),
      framesTotal,
    });
  }

  private readonly prepared = () => {
    if (this.seconds.prepare > 0) return;
    this.seconds.prepare = secondsSince(this.started);
    this.preparedAt = performance.now();
    this.report("pictures", SHARE.prepare);
  };

  private get packing(): Packing {
    return packingOf(encodeOptionsOf(this.options).codec, this.options);
  }

  private async sound(): Promise<string | undefined> {
    const { timeline, soundBitrate } = this.options;
    const { sound } = this.packing;
    if (!hasSound(timeline) || !sound) return undefined;
    const { signal } = this;
    // Other codecs than AAC are made when all is joined.
    const made =
      sound === "aac"
        ? await cachedSound({
            timeline,
            cache: cacheOf(this.planOptions),
            work: this.work,
            bitrate: soundBitrate,
            signal,
          })
        : await renderSound({ timeline, out: path.join(this.work, "sound"), format: "wav", signal });
    this.seconds.sound = made.seconds;
    return made.out;
  }

  /** @returns the file of every chunk by its hash. */
  private async draw(plan: RenderPlan, drawPath: DrawPath): Promise<Map<string, string>> {
    const encode = encodeOptionsOf(this.options);
    const cache = cacheOf(this.planOptions);
    const extension = chunkExtension(encode);
    const files = new Map<string, string>();
    for (const { cached, hash } of plan.chunks) {
      const held = cached ? hold(cache.place(hash, extension), this.work) : undefined;
      if (held) files.set(hash, held);
    }
    // Two chunks may be the same pictures: they are drawn once.
    const missing = new Map(plan.chunks.filter(({ hash }) => !files.has(hash)).map((chunk) => [chunk.hash, chunk]));
    if (missing.size === 0) return files;
    const chunks = [...missing.values()];
    this.wanted = chunks.reduce((sum, chunk) => sum + chunk.pictures.length, 0);
    await drawChunks({
      timeline: this.options.timeline,
      encode,
      cache,
      chunks,
      path: drawPath,
      concurrency: this.options.concurrency,
      signal: this.signal,
      onPrepared: this.prepared,
      onPicture: () => {
        this.pictures += 1;
        this.report("pictures", SHARE.prepare + SHARE.pictures * Math.min(1, this.pictures / this.wanted));
      },
      onChunk: (chunk: PlannedChunk, file, wasThere) => {
        files.set(chunk.hash, hold(file, this.work) ?? file);
        if (!wasThere) this.drawn.push(chunk);
      },
      onFallback: () => {
        this.fallbacks += 1;
      },
    });
    this.seconds.pictures = secondsSince(this.preparedAt);
    return files;
  }

  private get planOptions(): RenderTimelineOptions {
    return this.options.useCache === false
      ? { ...this.options, cacheDir: path.join(this.work, "cache") }
      : this.options;
  }

  /** Runs both; when one fails the other is stopped, and the failure that came first is thrown. */
  private async together<A, B>(one: Promise<A>, two: Promise<B>): Promise<[A, B]> {
    let first: unknown;
    const watch = (error: unknown) => {
      first ??= error;
      this.stop();
    };
    one.catch(watch);
    two.catch(watch);
    await Promise.allSettled([one, two]);
    if (first) throw first;
    return Promise.all([one, two]);
  }

  private result(
    plan: Pick<RenderPlan, "uniqueFrames" | "chunks">,
    by: RenderPath,
  ): Omit<RenderResult, "peakMemoryBytes"> {
    this.seconds.total = secondsSince(this.started);
    this.report("join", 1);
    return {
      out: this.options.out,
      seconds: this.seconds,
      uniqueFrames: plan.uniqueFrames,
      totalFrames: this.options.timeline.durationInFrames,
      chunksRendered: this.drawn.length,
      chunksReused: plan.chunks.length - this.drawn.length,
      path: by,
      fallbacks: this.fallbacks,
    };
  }

  async plain(): Promise<Omit<RenderResult, "peakMemoryBytes">> {
    const { timeline, out, codec = "h264" } = this.options;
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
      signal: this.signal,
      concurrency: renderConcurrency(this.options.concurrency),
      onPrepared: this.prepared,
      onProgress: (progress) => this.report("pictures", SHARE.prepare + SHARE.pictures * progress),
    });
    this.seconds.pictures = secondsSince(this.preparedAt);
    return this.result({ uniqueFrames: timeline.durationInFrames, chunks: [] }, "plain");
  }

  async chunked(): Promise<Omit<RenderResult, "peakMemoryBytes">> {
    const { timeline, out, soundBitrate } = this.options;
    const { packing } = this;
    const plan = await planRender(timeline, this.planOptions);
    if (this.signal.aborted) throw cancelled();
    this.report("prepare", 0.01);
    const nothingToDraw = plan.chunks.every(({ cached }) => cached);
    const encode = encodeOptionsOf(this.options);
    const drawPath = nothingToDraw ? "canvas" : await choosePath(encode, this.options.path, this.signal);
    const [sound, files] = await this.together(this.sound(), this.draw(plan, drawPath));
    const joinStart = performance.now();
    this.report("join", SHARE.prepare + SHARE.pictures);
    await joinChunks({
      chunks: plan.chunks.map(({ hash }) => files.get(hash) ?? ""),
      sound,
      out,
      codec: encode.codec,
      quality: encode.quality,
      packing,
      soundBitrate,
      timeline,
      metadata: this.options.metadata ?? {},
      chapters: this.options.chapters ?? timeline.chapters,
      subtitles: this.options.subtitles ?? [],
      work: this.work,
      signal: this.signal,
    });
    this.seconds.join = secondsSince(joinStart);
    if (this.options.useCache !== false) await trimCache(this.options.cacheDir ?? cacheRoot());
    const by = this.fallbacks * 2 > this.drawn.length ? "screenshot" : drawPath;
    await remember({
      path: by,
      codec: encode.codec,
      quality: encode.quality,
      megapixels: (timeline.width * timeline.height) / 1e6,
      pictures: this.pictures,
      encodedFrames: encodedFrames(this.drawn, encode),
      frames: plan.totalFrames,
      prepare: this.seconds.prepare,
      drawing: this.seconds.pictures,
      join: this.seconds.join,
    });
    return this.result(plan, by);
  }
}

/** Work of a render that was killed is left alone for so long: nobody can ask another machine whether it is alive. */
const ABANDONED_MS = 24 * 3_600_000;
const WORK = ".render-";

async function clearAbandoned(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(WORK));
  for (const name of names) {
    const work = path.join(folder, name);
    const info = await stat(work).catch(() => undefined);
    if (info && Date.now() - info.mtimeMs > ABANDONED_MS) await rm(work, { recursive: true, force: true });
  }
}

/**
 * Renders a timeline into a film file. Only pictures that differ are drawn, only chunks that changed are encoded, the
 * sound is mixed meanwhile; nothing appears under `out` before it is whole.
 * @throws AppError `cancelled`, `storage_full`, `engine_unavailable` (no browser or no ffmpeg), `internal`.
 */
export async function renderTimeline(options: RenderTimelineOptions): Promise<RenderResult> {
  const memory = watchMemory();
  const folder = path.dirname(path.resolve(options.out));
  await mkdir(folder, { recursive: true });
  await clearAbandoned(folder);
  const work = await mkdtemp(path.join(folder, WORK));
  const render = new Render(options, work);
  try {
    if (options.signal?.aborted) throw cancelled();
    const result = await (options.path === "plain" ? render.plain() : render.chunked());
    return { ...result, peakMemoryBytes: await memory.stop() };
  } catch (error) {
    if (options.signal?.aborted && !(isAppError(error) && error.code === "storage_full")) throw cancelled();
    throw explainStorage(error);
  } finally {
    render.stop();
    options.signal?.removeEventListener("abort", render.stop);
    await memory.stop();
    await rm(work, { recursive: true, force: true });
  }
}
