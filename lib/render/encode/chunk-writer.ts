import { type FileHandle, open, rm } from "node:fs/promises";
import type { ChunkCache } from "../cache/cache";
import { explainStorage, type FfmpegChild, startFfmpeg } from "../child";
import type { EncodeOptions, PlannedChunk } from "../types";
import { NalSplitter, PictureRepeater } from "./h264/repeat-pictures";
import { chunkArgs, chunkExtension, type PictureFormat, repeatsBySkipping } from "./settings";

export interface FrameSize {
  width: number;
  height: number;
  fps: number;
}

/** Where an encoder's pictures go: how long each stays may become known after it was encoded. */
class RepeatedStream {
  private readonly splitter = new NalSplitter();
  private readonly repeater = new PictureRepeater();
  private readonly known: number[] = [];
  private readonly units: Buffer[] = [];
  private done = false;
  private ended = false;
  private wake = () => {};
  readonly finished: Promise<void>;
  /** Why the file could not be written: the encoder was ended for it. */
  failure: unknown;

  constructor(
    child: FfmpegChild,
    private readonly file: FileHandle,
  ) {
    this.finished = this.pump(child);
    this.finished.catch(() => {});
  }

  /** Says how many frames the next picture stays. */
  stays(frames: number): void {
    this.known.push(frames);
    this.wake();
  }

  /** All has been said. */
  end(): void {
    this.ended = true;
    this.wake();
  }

  private async pump(child: FfmpegChild): Promise<void> {
    const writing = this.write();
    writing.catch((error: unknown) => {
      this.failure = error;
      child.kill();
    });
    for await (const part of child.stdout) {
      this.units.push(...this.splitter.push(part as Buffer));
      this.wake();
    }
    this.units.push(...this.splitter.flush());
    this.done = true;
    this.wake();
    await writing;
  }

  private async write(): Promise<void> {
    for (;;) {
      const unit = this.units[0];
      const picture = unit !== undefined && [1, 5].includes((unit[0] ?? 0) & 31);
      if (!unit && this.done) return;
      if (!unit || (picture && this.known.length === 0 && !this.ended)) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
        continue;
      }
      this.units.shift();
      // The encoder's own remarks (supplemental information) differ from build to build and help nobody.
      if (((unit[0] ?? 0) & 31) === 6) continue;
      await this.file.write(Buffer.concat(this.repeater.take(unit, () => this.known.shift() ?? 1)));
    }
  }
}

/** Encodes one chunk's pictures in order and puts the finished file into the cache. */
export class ChunkWriter {
  private child: FfmpegChild | undefined;
  private work = "";
  private file: FileHandle | undefined;
  private stream: RepeatedStream | undefined;
  private pictures = 0;
  /** Frames that the picture given last stays, as far as is known. */
  private staying = 0;

  constructor(
    private readonly cache: ChunkCache,
    private readonly chunk: PlannedChunk,
    private readonly encode: EncodeOptions,
    private readonly format: PictureFormat,
    private readonly size: FrameSize,
    private readonly signal?: AbortSignal,
  ) {}

  private async start(): Promise<FfmpegChild> {
    this.work = await this.cache.workPath(this.chunk.hash, chunkExtension(this.encode));
    if (repeatsBySkipping(this.encode)) {
      this.file = await open(this.work, "w");
      const child = startFfmpeg(chunkArgs(this.encode, this.format, this.size, "pipe:1"), this.signal);
      this.stream = new RepeatedStream(child, this.file);
      return child;
    }
    const child = startFfmpeg(chunkArgs(this.encode, this.format, this.size, this.work), this.signal);
    child.stdout.resume();
    return child;
  }

  /**
   * Adds the chunk's next picture for as many frames as the plan says. Resolves when `picture` may be changed again.
   * @param same the picture equals the one before, whatever the plan expected.
   */
  async add(picture: Uint8Array, same = false): Promise<void> {
    try {
      await this.take(picture, same);
    } catch (error) {
      throw this.explain(error);
    }
  }

  private async take(picture: Uint8Array, same: boolean): Promise<void> {
    this.child ??= await this.start();
    const repeat = this.chunk.pictures[this.pictures]?.repeat ?? 0;
    this.pictures += 1;
    if (this.stream) {
      if (!same || this.pictures === 1) {
        this.settle();
        await this.child.writeThrough(picture);
      }
      this.staying += repeat;
    } else for (let count = 0; count < repeat; count += 1) await this.child.writeThrough(picture);
  }

  private settle(): void {
    if (this.staying > 0) this.stream?.stays(this.staying);
    this.staying = 0;
  }

  get complete(): boolean {
    return this.pictures === this.chunk.pictures.length;
  }

  /** @returns the chunk's path in the cache. */
  async finish(): Promise<string> {
    try {
      this.settle();
      this.stream?.end();
      this.child?.end();
      await this.child?.done;
      await this.stream?.finished;
      await this.file?.close();
      return await this.cache.commit(this.work, this.chunk.hash, chunkExtension(this.encode));
    } catch (error) {
      await this.abort();
      throw this.explain(error);
    }
  }

  private explain(error: unknown): unknown {
    return explainStorage(this.stream?.failure ?? error);
  }

  /** Stops the encoder and removes what it wrote. */
  async abort(): Promise<void> {
    this.child?.kill();
    this.stream?.end();
    await this.child?.done.catch(() => {});
    await this.stream?.finished.catch(() => {});
    await this.file?.close().catch(() => {});
    if (this.work) await rm(this.work, { force: true });
  }
}
