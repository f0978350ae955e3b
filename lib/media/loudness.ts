import { peakFrom } from "./resample";
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

/** Squares of the K-weighted samples, summed over steps of 100 ms. */
function energySteps(samples: Float32Array, sampleRate: number): Float64Array {
  const step = Math.round(sampleRate / 10);
  const sums = new Float64Array(Math.ceil(samples.length / step));
  const [b0, b1, b2, a1, a2] = shelf(sampleRate);
  const [c0, c1, c2, d1, d2] = highPass(sampleRate);
  let [x1, x2, y1, y2, z1, z2] = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < samples.length; index += 1) {
    const x = samples[index] as number;
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    const z = c0 * y + c1 * y1 + c2 * y2 - d1 * z1 - d2 * z2;
    [x2, x1] = [x1, x];
    [y2, y1] = [y1, y];
    [z2, z1] = [z1, z];
    const cell = (index / step) | 0;
    sums[cell] = (sums[cell] as number) + z * z;
  }
  return sums;
}

const toLufs = (power: number): number => -0.691 + 10 * Math.log10(power);

/** Mean power of each gating block (400 ms, every 100 ms), channels summed. A sound shorter than a block is one block. */
export function blockPowers(sound: Sound): number[] {
  const step = Math.round(sound.sampleRate / 10);
  const perChannel = sound.channels.map((channel) => energySteps(channel, sound.sampleRate));
  const steps = perChannel[0]?.length ?? 0;
  const length = sound.channels[0]?.length ?? 0;
  const powerOf = (from: number, to: number, samples: number) => {
    let sum = 0;
    for (const sums of perChannel) for (let cell = from; cell < to; cell += 1) sum += sums[cell] as number;
    return sum / samples;
  };
  if (length < 4 * step) return length ? [powerOf(0, steps, length)] : [];
  return Array.from({ length: Math.floor(length / step) - 3 }, (_, from) => powerOf(from, from + 4, 4 * step));
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

/** Highest absolute value after four-fold oversampling, in dBTP. */
export function truePeak(sound: Sound): number {
  let peak = 0;
  for (const channel of sound.channels) {
    for (let index = 0; index < channel.length; index += 1) {
      const near = Math.max(Math.abs(channel[index] as number), Math.abs(channel[index + 1] ?? 0));
      if (near * OVERSHOOT > peak) peak = Math.max(peak, peakFrom(channel, index));
    }
  }
  return 20 * Math.log10(peak);
}

export function measureLoudness(sound: Sound): Loudness {
  return { lufs: gatedLufs(blockPowers(sound)), truePeak: truePeak(sound) };
}
