import type { FfmpegChild } from "../child";

/** Samples of two channels, in order. */
export interface SampleStream {
  /** Fills `left` and `right` from `offset` on; returns how many samples there were, fewer only at the end. */
  read(left: Float32Array, right: Float32Array, offset: number): Promise<number>;
  /** Passes over samples; returns how many there were, fewer only at the end. */
  skip(samples: number): Promise<number>;
  close(): Promise<void>;
}

/** One sample of both channels: two numbers of 24 bits, the finest that the bundled ffmpeg writes. */
const SAMPLE_BYTES = 6;
/** A number that stands in the upper 24 of 32 bits, as a part of full scale. */
const SCALE = 1 / 2 ** 31;

/** Reads s24le stereo out of the WAVE stream that ffmpeg writes; the header's sizes are unknown while it is streamed. */
export class WaveStream implements SampleStream {
  private rest: Buffer = Buffer.alloc(0);
  private header = true;
  private readonly iterator: AsyncIterator<Buffer>;
  ended = false;
  /** Whether anything came at all. */
  private begun = false;

  /**
   * @param explain what the program's failure means, when no sample had come: an error to throw, or undefined when there is
   * nothing to read
   */
  constructor(
    private readonly child: FfmpegChild,
    private readonly explain: (cause: unknown) => unknown,
    /** What each sample is multiplied by. */
    private readonly gain = 1,
  ) {
    this.iterator = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  private async more(): Promise<void> {
    const next = await this.iterator.next();
    if (next.done) {
      this.ended = true;
      if (!this.begun) await this.child.done.catch((cause: unknown) => this.fail(cause));
      return;
    }
    this.begun = true;
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, next.value]) : next.value;
  }

  private fail(cause: unknown): void {
    const error = this.explain(cause);
    if (error) throw error;
  }

  private async skipHeader(): Promise<void> {
    while (!this.ended) {
      const at = this.rest.indexOf("data", 12, "latin1");
      if (at >= 0 && this.rest.length >= at + 8) {
        this.rest = this.rest.subarray(at + 8);
        this.header = false;
        return;
      }
      await this.more();
    }
  }

  /** Hands up to `most` samples to `use`, as bytes; returns how many there were, fewer only at the end. */
  private async take(most: number, use: (bytes: Buffer, at: number) => void): Promise<number> {
    if (this.header) await this.skipHeader();
    let at = 0;
    while (at < most) {
      const whole = Math.min(most - at, Math.floor(this.rest.length / SAMPLE_BYTES));
      if (whole === 0) {
        if (this.ended) break;
        await this.more();
        continue;
      }
      use(this.rest.subarray(0, whole * SAMPLE_BYTES), at);
      this.rest = this.rest.subarray(whole * SAMPLE_BYTES);
      at += whole;
    }
    return at;
  }

  read(left: Float32Array, right: Float32Array, offset: number): Promise<number> {
    const scale = SCALE * this.gain;
    return this.take(left.length - offset, (bytes, at) => {
      const start = offset + at;
      for (let index = start, from = 0; from < bytes.length; index += 1, from += SAMPLE_BYTES) {
        const one = ((bytes[from] as number) << 8) | ((bytes[from + 1] as number) << 16);
        const two = ((bytes[from + 3] as number) << 8) | ((bytes[from + 4] as number) << 16);
        left[index] = (one | ((bytes[from + 2] as number) << 24)) * scale;
        right[index] = (two | ((bytes[from + 5] as number) << 24)) * scale;
      }
    });
  }

  skip(samples: number): Promise<number> {
    return this.take(samples, () => {});
  }

  async close(): Promise<void> {
    this.child.kill();
    this.child.stdout.destroy();
  }
}
