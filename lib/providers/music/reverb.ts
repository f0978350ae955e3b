import type { ReverbProcessor, ReverbProcessorSnapshot } from "spessasynth_core";

/** Length of each delay line, in seconds (J. Dattorro, "Effect Design, Part 1", 1997). */
const LINES = [
  0.004771345, 0.003595309, 0.012734787, 0.009307483, 0.022579886, 0.149625349, 0.060481839, 0.1249958, 0.030509727,
  0.141695508, 0.089244313, 0.106280031,
] as const;
/** Where the lines are heard, in seconds: seven places for the left, seven for the right. */
const TAPS = [
  0.008937872, 0.099929438, 0.064278754, 0.067067639, 0.066866033, 0.006283391, 0.035818689, 0.011861161, 0.121870905,
  0.041262054, 0.08981553, 0.070931756, 0.011256342, 0.004065724,
] as const;

/** The second hall of the General Standard, with which sound banks are played unless a score asks for another room. */
const HALL: ReverbProcessorSnapshot = {
  level: 64,
  preLowpass: 0,
  character: 4,
  time: 64,
  delayFeedback: 0,
  preDelayTime: 0,
};
const INPUT_1 = 0.75;
const INPUT_2 = 0.625;
const DECAY_1 = 0.67;
const DECAY_2 = 0.69;
const DAMPING = 0.1;
const TIME_FACTOR = 1.2;
const LOWPASS = Math.min(1, 0.1 + 7 / 14 + 0.1);
/** Turns a second, and milliseconds, by which two lines' lengths swing. */
const EXCURSION_RATE = 0.5;
const EXCURSION_MS = 0.7;

/** The line between its samples, by a cubic through the four around `from + at`. */
function between(line: Float32Array, mask: number, from: number, at: number): number {
  const whole = Math.trunc(at);
  const part = at - whole;
  const first = whole + from - 1;
  const x0 = line[first & mask] as number;
  const x1 = line[(first + 1) & mask] as number;
  const x2 = line[(first + 2) & mask] as number;
  const x3 = line[(first + 3) & mask] as number;
  const a = (3 * (x1 - x2) - x0 + x3) / 2;
  const b = 2 * x2 + x0 - (5 * x1 + x3) / 2;
  const c = (x2 - x0) / 2;
  return ((a * part + b) * part + c) * part + x1;
}

/**
 * The synthesiser's own reverb, sample for sample, for the one room that our scores are heard in, in a tenth of the time: its
 * lines all move on together, so that one counter and local variables do for them.
 */
export class HallReverb implements ReverbProcessor {
  level = HALL.level;
  preLowpass = HALL.preLowpass;
  character = HALL.character;
  time = HALL.time;
  delayFeedback = HALL.delayFeedback;
  preDelayTime = HALL.preDelayTime;
  private readonly lines: Float32Array[];
  /** Distance of each line's end from its beginning, in samples. */
  private readonly ends: number[];
  private readonly taps: number[];
  private readonly swing: number;
  private readonly step: number;
  /** Samples so far. */
  private now = 0;
  private phase = 0;
  private readonly lows = new Float64Array(3);

  constructor(sampleRate: number) {
    const lengths = LINES.map((seconds) => Math.round(seconds * sampleRate));
    this.lines = lengths.map((length) => new Float32Array(2 ** Math.ceil(Math.log2(length))));
    this.ends = lengths.map((length) => length - 1);
    this.taps = TAPS.map((seconds) => Math.round(seconds * sampleRate));
    this.swing = (EXCURSION_MS * sampleRate) / 1000;
    this.step = EXCURSION_RATE / sampleRate;
  }

  getSnapshot(): ReverbProcessorSnapshot {
    return HALL;
  }

  /** Adds the room's answer to `input` to both outputs, from `start` on. */
  process(input: Float32Array, left: Float32Array, right: Float32Array, start: number, count: number): void {
    const [l0, l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l11] = this.lines as Twelve<Float32Array>;
    const [e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11] = this.ends as Twelve<number>;
    const [m0, m1, m2, m3, m4, m5] = [l0, l1, l2, l3, l4, l5].map(maskOf) as Twelve<number>;
    const [m6, m7, m8, m9, m10, m11] = [l6, l7, l8, l9, l10, l11].map(maskOf) as Twelve<number>;
    const [t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13] = this.taps as Fourteen<number>;
    const decay = TIME_FACTOR * (0.05 + 0.65 * (HALL.time / 127));
    const gain = HALL.level / 345;
    const damp = 1 - DAMPING;
    const { swing, step } = this;
    let { now, phase } = this;
    let [low1 = 0, low2 = 0, low3 = 0] = this.lows;
    for (let index = 0; index < count; index += 1) {
      low1 += LOWPASS * ((input[index] as number) - low1);
      const r0 = l0[now & m0] as number;
      const r1 = l1[now & m1] as number;
      const r2 = l2[now & m2] as number;
      const r3 = l3[now & m3] as number;
      const first = low1 - INPUT_1 * r0;
      l0[(now + e0) & m0] = first;
      const second = INPUT_1 * (first - r1) + r0;
      l1[(now + e1) & m1] = second;
      const third = INPUT_1 * second + r1 - INPUT_2 * r2;
      l2[(now + e2) & m2] = third;
      const fourth = INPUT_2 * (third - r3) + r2;
      l3[(now + e3) & m3] = fourth;
      const split = INPUT_2 * fourth + r3;

      const r6 = l6[now & m6] as number;
      const r7 = l7[now & m7] as number;
      const r10 = l10[now & m10] as number;
      const r11 = l11[now & m11] as number;
      const moved4 = between(l4, m4, now, swing * (1 + Math.cos(phase * 6.28)));
      const moved8 = between(l8, m8, now, swing * (1 + Math.sin(phase * 6.2847)));
      const in4 = split + decay * r11 + DECAY_1 * moved4;
      l4[(now + e4) & m4] = in4;
      l5[(now + e5) & m5] = moved4 - DECAY_1 * in4;
      low2 += damp * ((l5[now & m5] as number) - low2);
      const in6 = decay * low2 - DECAY_2 * r6;
      l6[(now + e6) & m6] = in6;
      l7[(now + e7) & m7] = r6 + DECAY_2 * in6;
      const in8 = split + decay * r7 + DECAY_1 * moved8;
      l8[(now + e8) & m8] = in8;
      l9[(now + e9) & m9] = moved8 - DECAY_1 * in8;
      low3 += damp * ((l9[now & m9] as number) - low3);
      const in10 = decay * low3 - DECAY_2 * r10;
      l10[(now + e10) & m10] = in10;
      l11[(now + e11) & m11] = r10 + DECAY_2 * in10;

      const heardLeft =
        (l9[(now + t0) & m9] as number) +
        (l9[(now + t1) & m9] as number) -
        (l10[(now + t2) & m10] as number) +
        (l11[(now + t3) & m11] as number) -
        (l5[(now + t4) & m5] as number) -
        (l6[(now + t5) & m6] as number) -
        (l7[(now + t6) & m7] as number);
      const heardRight =
        (l5[(now + t7) & m5] as number) +
        (l5[(now + t8) & m5] as number) -
        (l6[(now + t9) & m6] as number) +
        (l7[(now + t10) & m7] as number) -
        (l9[(now + t11) & m9] as number) -
        (l10[(now + t12) & m10] as number) -
        (l11[(now + t13) & m11] as number);
      left[start + index] = (left[start + index] as number) + heardLeft * gain;
      right[start + index] = (right[start + index] as number) + heardRight * gain;
      phase += step;
      now += 1;
    }
    this.now = now;
    this.phase = phase;
    this.lows.set([low1, low2, low3]);
  }
}

type Six<T> = [T, T, T, T, T, T];
type Twelve<T> = [...Six<T>, ...Six<T>];
type Fourteen<T> = [...Twelve<T>, T, T];

/** A line's length is a power of two: its places by a mask. */
const maskOf = (line: Float32Array): number => line.length - 1;
