import path from "node:path";
import type { PlannedChunk, RenderPath, RenderPlan, RenderResult, RenderStage, RenderTimelineOptions } from "./types";

/** Shares of the progress bar. */
const SHARE = { prepare: 0.05, pictures: 0.9 };

/** Seconds since a moment of `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** A render on its way: what it took so far, how far it is, and how it is stopped. */
export class RenderRun {
  readonly seconds = { prepare: 0, pictures: 0, sound: 0, join: 0, total: 0 };
  /** Pictures drawn so far, and pictures to draw. */
  pictures = 0;
  wanted = 0;
  /** Chunks that the canvas path gave up. */
  fallbacks = 0;
  readonly drawn: PlannedChunk[] = [];
  private readonly started = performance.now();
  private preparedAt = this.started;
  private readonly controller = new AbortController();

  constructor(
    readonly options: RenderTimelineOptions,
    /** A folder beside the film that is removed at the end. */
    readonly work: string,
  ) {
    if (options.signal?.aborted) this.stop();
    options.signal?.addEventListener("abort", this.stop, { once: true });
  }

  readonly stop = () => this.controller.abort();

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** The options with the cache that this render uses: one of its own where none is wanted. */
  get planOptions(): RenderTimelineOptions {
    return this.options.useCache === false
      ? { ...this.options, cacheDir: path.join(this.work, "cache") }
      : this.options;
  }

  report(stage: RenderStage, progress: number): void {
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

  /** Reports a share (0–1) of the pictures as drawn. */
  readonly reportPictures = (share: number) => this.report("pictures", SHARE.prepare + SHARE.pictures * share);

  /** Notes that drawing can begin. */
  readonly prepared = () => {
    if (this.seconds.prepare > 0) return;
    this.seconds.prepare = secondsSince(this.started);
    this.preparedAt = performance.now();
    this.reportPictures(0);
  };

  /** Notes that one more picture is drawn. */
  readonly pictureDrawn = () => {
    this.pictures += 1;
    this.reportPictures(Math.min(1, this.pictures / this.wanted));
  };

  /** Notes that all pictures are drawn. */
  picturesDone(): void {
    this.seconds.pictures = secondsSince(this.preparedAt);
  }

  /** Notes that pictures and sound are there to be joined. */
  reportJoining(): void {
    this.report("join", SHARE.prepare + SHARE.pictures);
  }

  result(plan: Pick<RenderPlan, "uniqueFrames" | "chunks">, by: RenderPath): Omit<RenderResult, "peakMemoryBytes"> {
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
}
