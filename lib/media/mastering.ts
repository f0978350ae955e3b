import { blockPowers, gatedLufs, OVERSHOOT } from "./loudness";
import { peakFrom } from "./resample";
import { lengthOf, type Sound } from "./wave";

/** Narration's target, and the level its peaks stay under. */
export const NARRATION_LUFS = -16;
const CEILING_DBTP = -1.5;
const LOOK_AHEAD_SECONDS = 0.005;
const RELEASE_SECONDS = 0.12;
/** Each round of limiting takes a little loudness away, which the next one gives back. */
const ROUNDS = 7;

const decibels = (db: number): number => 10 ** (db / 20);

/** Gain that would keep each sample (and what lies between it and the next) under the ceiling, smallest in the look-ahead. */
function neededGain(sound: Sound, gain: number, ceiling: number): Float32Array {
  const length = lengthOf(sound);
  const needed = new Float32Array(length).fill(1);
  for (const channel of sound.channels) {
    for (let index = 0; index < length; index += 1) {
      const near = Math.max(Math.abs(channel[index] as number), Math.abs(channel[index + 1] ?? 0));
      if (near * gain * OVERSHOOT < ceiling) continue;
      const peak = peakFrom(channel, index) * gain;
      if (peak > ceiling) needed[index] = Math.min(needed[index] as number, ceiling / peak);
    }
  }
  return needed;
}

/** Smallest value in a window of `width` samples from each sample on (monotone queue). */
function slidingMinimum(values: Float32Array, width: number): Float32Array {
  const result = new Float32Array(values.length);
  const queue = new Int32Array(values.length);
  let [head, tail] = [0, 0];
  for (let index = values.length - 1; index >= 0; index -= 1) {
    while (tail > head && (values[queue[tail - 1] as number] as number) >= (values[index] as number)) tail -= 1;
    queue[tail] = index;
    tail += 1;
    while ((queue[head] as number) > index + width) head += 1;
    result[index] = values[queue[head] as number] as number;
  }
  return result;
}

/** Gain over time: down in a straight line within the look-ahead, up slowly afterwards. */
function smoothGain(needed: Float32Array, sampleRate: number): Float32Array {
  const ahead = Math.max(1, Math.round(LOOK_AHEAD_SECONDS * sampleRate));
  const held = slidingMinimum(needed, ahead);
  const release = 1 - Math.exp(-1 / (RELEASE_SECONDS * sampleRate));
  let level = 1;
  for (let index = 0; index < held.length; index += 1) {
    const target = held[index] as number;
    level = target < level ? target : level + (target - level) * release;
    held[index] = level;
  }
  const smooth = new Float32Array(held.length);
  let sum = ahead;
  for (let index = 0; index < held.length; index += 1) {
    sum += (held[index] as number) - (index >= ahead ? (held[index - ahead] as number) : 1);
    smooth[index] = Math.min(1, sum / ahead);
  }
  return smooth;
}

/** `gain` applied, with a look-ahead limiter that keeps true peaks under `ceilingDb`. */
function amplify(sound: Sound, gain: number, ceilingDb: number): Sound {
  const needed = neededGain(sound, gain, decibels(ceilingDb));
  const limited = needed.some((value) => value < 1);
  const curve = limited ? smoothGain(needed, sound.sampleRate) : undefined;
  return {
    sampleRate: sound.sampleRate,
    channels: sound.channels.map((channel) =>
      channel.map((value, index) => value * gain * (curve ? (curve[index] as number) : 1)),
    ),
  };
}

/**
 * Clips brought to one loudness together: all get the same gain, so that a whisper stays softer than a shout, and
 * measured one after the other they are at `target` LUFS. Silence is returned as it is.
 */
export function normaliseTogether(sounds: readonly Sound[], target = NARRATION_LUFS): Sound[] {
  const lufsOf = (list: readonly Sound[]) => gatedLufs(list.flatMap(blockPowers));
  const before = lufsOf(sounds);
  if (!Number.isFinite(before)) return [...sounds];
  let gainDb = target - before;
  let result: Sound[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    result = sounds.map((sound) => amplify(sound, decibels(gainDb), CEILING_DBTP));
    const miss = target - lufsOf(result);
    if (Math.abs(miss) < 0.1) break;
    gainDb += miss;
  }
  return result;
}
