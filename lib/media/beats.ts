import type { OnsetStrength } from "./onsets";

/** A moment that a cut may snap to. */
export interface Beat {
  /** Seconds from the sound's start. */
  at: number;
  /** How strongly it begins there, 0 to 1. */
  strength: number;
}

export interface Beats {
  /** Beats a minute; null where no beat is heard. */
  tempo: number | null;
  beats: Beat[];
  /** Where something begins to sound, on the beat or not. */
  onsets: Beat[];
}

/** Beats a minute that are heard as a beat, and the one that is most usual. */
const SLOWEST = 50;
const FASTEST = 220;
const USUAL = 120;
/** Octaves around the usual tempo within which others are likely. */
const SPREAD = 0.9;
/** How regular beats are: what a step of another length than the tempo's costs against onsets. */
const TIGHTNESS = 100;
/** Correlation of the sound with itself a beat later, from which on there is one. */
const LEAST_CORRELATION = 0.1;
/** Seconds between two onsets at least. */
const APART = 0.08;
/** Seconds of sound without which no tempo is told. */
const LEAST_SECONDS = 4;
const MOST_ONSETS = 20_000;

/** Decibels below which onsets are the breath of a steady sound. */
const LEAST_DEVIATION = 0.5;

/** Divided by its standard deviation, as the tracker's weights expect. */
function normalised(values: Float32Array): Float64Array {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let variance = 0;
  for (const value of values) variance += (value - mean) ** 2 / values.length;
  const deviation = Math.max(LEAST_DEVIATION, Math.sqrt(variance));
  return Float64Array.from(values, (value) => value / deviation);
}

/** Correlation with itself at a lag, of what deviates from the mean: 1 at lag 0. */
function correlations(values: Float64Array, longest: number): Float64Array {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  const out = new Float64Array(longest + 1);
  for (let lag = 0; lag <= longest; lag += 1) {
    for (let at = lag; at < values.length; at += 1)
      out[lag] = (out[lag] as number) + ((values[at] as number) - mean) * ((values[at - lag] as number) - mean);
  }
  const whole = out[0] || 1;
  return out.map((sum) => sum / whole);
}

/** Top of the parabola through three neighbours, as an offset from the middle one. */
function offsetOfTop(left: number, middle: number, right: number): number {
  const curve = left - 2 * middle + right;
  return curve < 0 ? (left - right) / (2 * curve) : 0;
}

/** Frames from beat to beat; undefined where none is heard. */
function periodOf(strength: Float64Array, framesPerSecond: number): number | undefined {
  const [shortest, longest] = [FASTEST, SLOWEST].map((bpm) => Math.round((60 * framesPerSecond) / bpm)) as [
    number,
    number,
  ];
  if (strength.length < LEAST_SECONDS * framesPerSecond) return undefined;
  const correlation = correlations(strength, longest + 1);
  let best = 0;
  let bestScore = 0;
  for (let lag = shortest; lag <= longest; lag += 1) {
    const octaves = Math.log2((60 * framesPerSecond) / lag / USUAL);
    const score = (correlation[lag] as number) * Math.exp(-0.5 * (octaves / SPREAD) ** 2);
    if (score > bestScore) [best, bestScore] = [lag, score];
  }
  if (best === 0 || (correlation[best] ?? 0) < LEAST_CORRELATION) return undefined;
  const [left, middle, right] = [best - 1, best, best + 1].map((lag) => correlation[lag] as number) as [
    number,
    number,
    number,
  ];
  return best + offsetOfTop(left, middle, right);
}

/**
 * The beats that lie on strong onsets and keep the period, by dynamic programming (Ellis 2007, section 2): the best
 * sequence that ends at each frame is the best one before it, one period earlier give or take, and the frame itself.
 */
function track(strength: Float64Array, period: number): number[] {
  const score = new Float64Array(strength.length);
  const link = new Int32Array(strength.length).fill(-1);
  for (let at = 0; at < strength.length; at += 1) {
    let best = 0;
    for (let from = Math.max(0, at - Math.round(2 * period)); from <= at - Math.round(period / 2); from += 1) {
      const value = (score[from] as number) - TIGHTNESS * Math.log((at - from) / period) ** 2;
      if (value > best) [best, link[at]] = [value, from];
    }
    score[at] = best + (strength[at] as number);
  }
  const last = Math.max(0, strength.length - Math.ceil(period));
  let at = last;
  for (let frame = last; frame < strength.length; frame += 1)
    if ((score[frame] as number) > (score[at] as number)) at = frame;
  const beats: number[] = [];
  for (; at >= 0; at = link[at] as number) beats.unshift(at);
  return beats;
}

/** Without the beats before the music begins and after it has ended. */
function heard(beats: number[], strength: Float64Array): number[] {
  const levels = beats.map((at) => strength[at] as number);
  const least = 0.5 * Math.sqrt(levels.reduce((sum, level) => sum + level ** 2, 0) / (levels.length || 1));
  const first = levels.findIndex((level) => level >= least);
  const last = levels.findLastIndex((level) => level >= least);
  return first < 0 ? [] : beats.slice(first, last + 1);
}

/** Frames whose strength is the highest around them and stands out of what is near. */
function peaksOf(strength: Float64Array, framesPerSecond: number): number[] {
  const near = Math.max(1, Math.round(APART * framesPerSecond));
  const found: number[] = [];
  for (let at = 1; at < strength.length; at += 1) {
    const value = strength[at] as number;
    const around = strength.subarray(Math.max(0, at - near), at + near + 1);
    if (value < 1 || around.some((other) => other > value)) continue;
    const mean = around.reduce((sum, other) => sum + other, 0) / around.length;
    if (value < mean + 0.5 || at - (found.at(-1) ?? -near) < near) continue;
    found.push(at);
  }
  return found;
}

const thousandth = (value: number): number => Math.round(value * 1000) / 1000;

/** Where music's beats and onsets lie: moments that cuts may snap to. */
export function findBeats({ values, framesPerSecond }: OnsetStrength): Beats {
  const strength = normalised(values);
  const strongest = strength.reduce((most, value) => Math.max(most, value), 0) || 1;
  const beatAt = (frame: number): Beat => {
    const [left, middle, right] = [frame - 1, frame, frame + 1].map((at) => strength[at] ?? 0) as [
      number,
      number,
      number,
    ];
    const offset = middle >= left && middle >= right ? offsetOfTop(left, middle, right) : 0;
    return {
      at: thousandth(Math.max(0, (frame + offset) / framesPerSecond)),
      strength: thousandth(Math.min(1, middle / strongest)),
    };
  };
  const period = periodOf(strength, framesPerSecond);
  return {
    tempo: period === undefined ? null : Math.round((600 * framesPerSecond) / period) / 10,
    beats: period === undefined ? [] : heard(track(strength, period), strength).map(beatAt),
    onsets: peaksOf(strength, framesPerSecond).slice(0, MOST_ONSETS).map(beatAt),
  };
}
