/** Cells a second of each level; each level's cells are four of the one before it. */
export const WAVEFORM_LEVELS = [400, 100, 25, 6.25] as const;
const STEP = 4;
/** What a sample of full scale becomes. */
const FULL = 127;

/** A waveform for drawing. */
export interface Waveform {
  /** One for each of `WAVEFORM_LEVELS`: pairs of signed bytes, the lowest and the highest sample of each cell, −127 to 127. */
  levels: Int8Array[];
  durationSeconds: number;
}

/** Bytes that grow as they come. */
class Pairs {
  private kept = new Int8Array(4096);
  private length = 0;

  push(low: number, high: number): void {
    if (this.length + 2 > this.kept.length) {
      const larger = new Int8Array(this.kept.length * 2);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept[this.length] = low;
    this.kept[this.length + 1] = high;
    this.length += 2;
  }

  end(): Int8Array {
    return this.kept.slice(0, this.length);
  }
}

const byte = (sample: number): number => Math.round(Math.max(-1, Math.min(1, sample)) * FULL);

/** Each cell from `STEP` of the finer level. */
function coarser(fine: Int8Array): Int8Array {
  const cells = Math.ceil(fine.length / 2 / STEP);
  const out = new Int8Array(cells * 2);
  for (let cell = 0; cell < cells; cell += 1) {
    let low = FULL;
    let high = -FULL;
    for (let at = cell * STEP * 2; at < Math.min(fine.length, (cell + 1) * STEP * 2); at += 2) {
      low = Math.min(low, fine[at] as number);
      high = Math.max(high, fine[at + 1] as number);
    }
    out[cell * 2] = low;
    out[cell * 2 + 1] = high;
  }
  return out;
}

/** Draws sound that comes block by block; memory grows by 800 bytes a second of it. */
export class WaveformMeter {
  private readonly finest = new Pairs();
  private readonly cell: number;
  private inCell = 0;
  private length = 0;
  private low = 1;
  private high = -1;

  /** @param sampleRate samples a second, a multiple of 400 */
  constructor(private readonly sampleRate: number) {
    this.cell = sampleRate / WAVEFORM_LEVELS[0];
  }

  /** Takes the next samples of every channel. */
  push(channels: readonly Float32Array[]): void {
    const length = channels[0]?.length ?? 0;
    for (let from = 0; from < length; ) {
      const to = Math.min(length, from + this.cell - this.inCell);
      for (const channel of channels) {
        for (let index = from; index < to; index += 1) {
          const sample = channel[index] as number;
          if (sample < this.low) this.low = sample;
          if (sample > this.high) this.high = sample;
        }
      }
      this.inCell += to - from;
      from = to;
      if (this.inCell === this.cell) this.endCell();
    }
    this.length += length;
  }

  end(): Waveform {
    if (this.inCell > 0) this.endCell();
    const levels = [this.finest.end()];
    while (levels.length < WAVEFORM_LEVELS.length) levels.push(coarser(levels.at(-1) as Int8Array));
    return { levels, durationSeconds: this.length / this.sampleRate };
  }

  private endCell(): void {
    this.finest.push(byte(this.low), byte(this.high));
    this.inCell = 0;
    this.low = 1;
    this.high = -1;
  }
}
