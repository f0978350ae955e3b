import { PEAK_TAPS, peakFrom } from "./resample";
import type { Sound } from "./wave";

/** Loudness of a piece of sound. */
export interface Loudness {
  /** Integrated loudness in LUFS (ITU-R BS.1770-4); −Infinity for silence. */
  lufs: number;
  /** Highest level between the samples too, in dBTP. */
  truePeak: number;
}

type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/** First stage of the K weighting: the head's high shelf. Analogue parameters of BS.1770, transformed for any rate. */
function shelf(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const norm = 1 + k / q + k * k;
  return [
    (high + (band * k) / q + k * k) / norm,
    (2 * (k * k - high)) / norm,
    (high - (band * k) / q + k * k) / norm,
    (2 * (k * k - 1)) / norm,
    (1 - k / q + k * k) / norm,
  ];
}

/** Second stage of the K weighting: a high pass at 38 Hz. */
function highPass(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const norm = 1 + k / q + k * k;
  return [1, -2, 1, (2 * (k * k - 1)) / norm, (1 - k / q + k * k) / norm];
}

/** Squares of one channel's K-weighted samples, summed over steps of 100 ms, however the samples come. */
class EnergySteps {
  readonly sums: number[] = [];
  private readonly step: number;
  private readonly stages: readonly [Biquad, Biquad];
  private readonly state = new Float64Array(6);
  private seen = 0;

  constructor(sampleRate: number) {
    this.step = Math.round(sampleRate / 10);
    this.stages = [shelf(sampleRate), highPass(sampleRate)];
  }

  push(samples: Float32Array): void {
    const { sums, step, state } = this;
    const [[b0, b1, b2, a1, a2], [c0, c1, c2, d1, d2]] = this.stages;
    let [x1 = 0, x2 = 0, y1 = 0, y2 = 0, z1 = 0, z2 = 0] = state;
    for (let from = 0; from < samples.length; ) {
      const cell = Math.floor((this.seen + from) / step);
      const to = Math.min(samples.length, (cell + 1) * step - this.seen);
      let sum = sums[cell] ?? 0;
      for (let index = from; index < to; index += 1) {
        const x = samples[index] as number;
        const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
        const z = c0 * y + c1 * y1 + c2 * y2 - d1 * z1 - d2 * z2;
        x2 = x1;
        x1 = x;
        y2 = y1;
        y1 = y;
        z2 = z1;
        z1 = z;
        sum += z * z;
      }
      sums[cell] = sum;
      from = to;
    }
    state.set([x1, x2, y1, y2, z1, z2]);
    this.seen += samples.length;
  }
}

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);

/** Mean power of each gating block (400 ms, every 100 ms), channels summed. A sound shorter than a block is one block. */
function powersOf(channels: readonly EnergySteps[], length: number, sampleRate: number): number[] {
  const step = Math.round(sampleRate / 10);
  const powerOf = (from: number, to: number, samples: number) => {
    let sum = 0;
    for (const { sums } of channels) for (let cell = from; cell < to; cell += 1) sum += sums[cell] as number;
    return sum / samples;
  };
  if (length < 4 * step) return length ? [powerOf(0, channels[0]?.sums.length ?? 0, length)] : [];
  return Array.from({ length: Math.floor(length / step) - 3 }, (_, from) => powerOf(from, from + 4, 4 * step));
}

/** The powers of a sound's gating blocks. */
export function blockPowers(sound: Sound): number[] {
  const channels = sound.channels.map((samples) => {
    const steps = new EnergySteps(sound.sampleRate);
    steps.push(samples);
    return steps;
  });
  return powersOf(channels, sound.channels[0]?.length ?? 0, sound.sampleRate);
}

/** Integrated loudness of blocks: those under −70 LUFS, then those 10 LU under the rest's mean, do not count. */
export function gatedLufs(powers: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, power) => sum + power, 0) / list.length;
  const audible = powers.filter((power) => power > 0 && toLufs(power) > -70);
  if (audible.length === 0) return Number.NEGATIVE_INFINITY;
  const gate = toLufs(mean(audible)) - 10;
  return toLufs(mean(audible.filter((power) => toLufs(power) > gate)));
}

/** What lies between two samples is at most this much higher than they are, in sound that was not made to prove otherwise. */
export const OVERSHOOT = 2;

/** Highest absolute value of one channel after four-fold oversampling, however the samples come. */
class HighestPeak {
  value = 0;
  /** The samples that those to come still have to be seen with. */
  private held = new Float32Array(0);
  /** Where in `held` the first sample lies that was not looked at yet. */
  private next = 0;

  push(samples: Float32Array): void {
    const all = new Float32Array(this.held.length + samples.length);
    all.set(this.held);
    all.set(samples, this.held.length);
    this.look(all, all.length - PEAK_TAPS);
    const from = Math.max(0, this.next - PEAK_TAPS);
    this.held = all.slice(from);
    this.next -= from;
  }

  end(): void {
    this.look(this.held, this.held.length);
  }

  private look(samples: Float32Array, to: number): void {
    for (; this.next < to; this.next += 1) {
      const near = Math.max(Math.abs(samples[this.next] as number), Math.abs(samples[this.next + 1] ?? 0));
      if (near * OVERSHOOT > this.value) this.value = Math.max(this.value, peakFrom(samples, this.next));
    }
  }
}

/** Measures sound that comes block by block; what it keeps grows by ten numbers a second and channel. */
export class LoudnessMeter {
  private readonly energies: EnergySteps[];
  private readonly peaks: HighestPeak[];
  private length = 0;

  constructor(
    private readonly sampleRate: number,
    channels: number,
  ) {
    this.energies = Array.from({ length: channels }, () => new EnergySteps(sampleRate));
    this.peaks = Array.from({ length: channels }, () => new HighestPeak());
  }

  /** Takes the next samples of every channel. */
  push(channels: readonly Float32Array[]): void {
    for (const [index, samples] of channels.entries()) {
      this.energies[index]?.push(samples);
      this.peaks[index]?.push(samples);
    }
    this.length += channels[0]?.length ?? 0;
  }

  /** What was heard in all; nothing can be pushed afterwards. */
  end(): Loudness {
    for (const peak of this.peaks) peak.end();
    return {
      lufs: gatedLufs(powersOf(this.energies, this.length, this.sampleRate)),
      truePeak: 20 * Math.log10(Math.max(0, ...this.peaks.map(({ value }) => value))),
    };
  }
}

export function measureLoudness(sound: Sound): Loudness {
  const meter = new LoudnessMeter(sound.sampleRate, sound.channels.length);
  meter.push(sound.channels);
  return meter.end();
}
