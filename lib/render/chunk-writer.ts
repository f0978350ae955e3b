import { rm } from "node:fs/promises";
import type { ChunkCache } from "./cache";
import { explainStorage, type FfmpegChild, startFfmpeg } from "./child";
import { chunkArgs, chunkExtension, type PictureFormat } from "./encode-settings";
import type { EncodeOptions, PlannedChunk } from "./types";

export interface FrameSize {
  width: number;
  height: number;
  fps: number;
}

/** Encodes one chunk's pictures in order and puts the finished file into the cache. */
export class ChunkWriter {
  private child: FfmpegChild | undefined;
  private work = "";
  private pictures = 0;

  constructor(
    private readonly cache: ChunkCache,
    private readonly chunk: PlannedChunk,
    private readonly encode: EncodeOptions,
    private readonly format: PictureFormat,
    private readonly size: FrameSize,
    private readonly signal?: AbortSignal,
  ) {}

  /** Adds the chunk's next picture, as often as the plan says. Resolves when `picture` may be changed again. */
  async add(picture: Uint8Array): Promise<void> {
    if (!this.child) {
      this.work = await this.cache.workPath(this.chunk.hash, chunkExtension(this.encode.codec));
      this.child = startFfmpeg(chunkArgs(this.encode, this.format, this.size, this.work), this.signal);
      this.child.stdout.resume();
    }
    const repeat = this.chunk.pictures[this.pictures]?.repeat ?? 0;
    this.pictures += 1;
    for (let count = 0; count < repeat; count += 1) await this.child.writeThrough(picture);
  }

  get complete(): boolean {
    return this.pictures === this.chunk.pictures.length;
  }

  /** @returns the chunk's path in the cache. */
  async finish(): Promise<string> {
    try {
      this.child?.end();
      await this.child?.done;
      return await this.cache.commit(this.work, this.chunk.hash, chunkExtension(this.encode.codec));
    } catch (error) {
      await this.abort();
      throw explainStorage(error);
    }
  }

  /** Stops the encoder and removes what it wrote. */
  async abort(): Promise<void> {
    this.child?.kill();
    await this.child?.done.catch(() => {});
    if (this.work) await rm(this.work, { force: true });
  }
}
