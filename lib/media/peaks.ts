/** A waveform for drawing: the loudest sample of each stretch, 0…1 in steps of a thousandth. */
export interface Peaks {
  perSecond: number;
  durationSeconds: number;
  values: number[];
}

/** Draws sound that comes block by block. */
export class PeakMeter {
  private readonly values: number[] = [];
  private length = 0;

  constructor(
    private readonly sampleRate: number,
    private readonly perSecond: number,
  ) {}

  /** Takes the next samples of every channel. */
  push(channels: readonly Float32Array[]): void {
    const step = this.sampleRate / this.perSecond;
    const { values, length } = this;
    for (const channel of channels) {
      for (let index = 0; index < channel.length; index += 1) {
        const cell = Math.floor((length + index) / step);
        values[cell] = Math.max(values[cell] ?? 0, Math.abs(channel[index] as number));
      }
    }
    this.length += channels[0]?.length ?? 0;
  }

  end(): Peaks {
    return {
      perSecond: this.perSecond,
      durationSeconds: this.length / this.sampleRate,
      values: this.values.map((value) => Math.round(Math.min(1, value) * 1000) / 1000),
    };
  }
}
