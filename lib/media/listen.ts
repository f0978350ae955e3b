import { type Loudness, measureLoudness } from "./loudness";
import { lengthOf, type Sound } from "./wave";

/** What is wrong with a sound, and how loud it is. */
export interface Heard extends Loudness {
  silent: { from: number; to: number }[];
  clippedSamples: number;
}

const STEP_SECONDS = 0.05;
/** −50 dBFS, as mean square. */
const SILENT_POWER = 1e-5;
const SILENT_SECONDS = 0.5;
const FULL_SCALE = 32_766 / 32_768;
/** One sample may touch full scale; several in a row were cut off. */
const CLIPPED_RUN = 3;

function silentSpans(sound: Sound): Heard["silent"] {
  const step = Math.round(STEP_SECONDS * sound.sampleRate);
  const length = lengthOf(sound);
  const spans: Heard["silent"] = [];
  let from: number | undefined;
  const end = (time: number) => {
    if (from !== undefined && time - from >= SILENT_SECONDS) spans.push({ from, to: time });
    from = undefined;
  };
  for (let start = 0; start < length; start += step) {
    const stop = Math.min(length, start + step);
    let loudest = 0;
    for (const channel of sound.channels) {
      let sum = 0;
      for (let index = start; index < stop; index += 1) sum += (channel[index] as number) ** 2;
      loudest = Math.max(loudest, sum / (stop - start));
    }
    if (loudest < SILENT_POWER) from ??= start / sound.sampleRate;
    else end(start / sound.sampleRate);
  }
  end(length / sound.sampleRate);
  return spans;
}

function clippedSamples(sound: Sound): number {
  let total = 0;
  for (const channel of sound.channels) {
    let run = 0;
    for (const value of channel) {
      run = Math.abs(value) >= FULL_SCALE ? run + 1 : 0;
      if (run === CLIPPED_RUN) total += CLIPPED_RUN;
      else if (run > CLIPPED_RUN) total += 1;
    }
  }
  return total;
}

export function listen(sound: Sound): Heard {
  return { silent: silentSpans(sound), clippedSamples: clippedSamples(sound), ...measureLoudness(sound) };
}
