import { SAMPLE_RATE } from "./sample-rate";

/** −1 dBFS: room for what lossy coding adds to peaks. */
const CEILING = 10 ** (-1 / 20);
/** 5 ms: the gain goes down this long before a peak, so that nothing clicks. */
export const LIMITER_AHEAD = Math.round(SAMPLE_RATE * 0.005);
/** What was louder longer ago than this (samples) no longer changes what comes out. */
export const LIMITER_MEMORY = Math.round(SAMPLE_RATE * 1.5);
/** Share of the distance to unity that the gain recovers with each sample (about 80 ms). */
const RECOVERY = 1 - Math.exp(-1 / (SAMPLE_RATE * 0.08));

export type Stereo = [Float32Array, Float32Array];

/** Whether the limiter would leave the sound as it is. */
function isQuiet(sound: Stereo): boolean {
  for (const channel of sound)
    for (let index = 0; index < channel.length; index += 1)
      if (Math.abs(channel[index] as number) > CEILING) return false;
  return true;
}

/** A whole piece of sound, limited by itself. */
export function limited(sound: Stereo): Stereo {
  if (isQuiet(sound)) return sound;
  return new Limiter().whole(sound);
}

/**
 * Keeps peaks at or below −1 dBFS and leaves everything else as it is, bit for bit. Holds back 5 ms of sound, which
 * `flush` returns: what comes out in total is as long as what went in, and not shifted.
 */
export class Limiter {
  private held: Stereo = [new Float32Array(0), new Float32Array(0)];
  private gains = new Float32Array(0);
  private lastGain = 1;

  /** @returns the samples that are ready. */
  push([left, right]: Stereo): Stereo {
    return this.take([left, right], LIMITER_AHEAD);
  }

  /** All there is, in one go. */
  whole(sound: Stereo): Stereo {
    return this.take(sound, 0);
  }

  flush(): Stereo {
    return this.take([new Float32Array(0), new Float32Array(0)], 0);
  }

  private take([left, right]: Stereo, keep: number): Stereo {
    const before = this.held[0].length;
    const total = before + left.length;
    const all: Stereo = [new Float32Array(total), new Float32Array(total)];
    const gains = new Float32Array(total);
    for (const channel of [0, 1] as const) {
      all[channel].set(this.held[channel]);
      all[channel].set(channel === 0 ? left : right, before);
    }
    gains.set(this.gains);
    let gain = before > 0 ? (this.gains[before - 1] ?? 1) : this.lastGain;
    let working = this.gains.some((held) => held !== 1);
    const [one, two] = all;
    for (let index = before; index < total; index += 1) {
      const peak = Math.max(Math.abs(one[index] as number), Math.abs(two[index] as number));
      if (gain !== 1) {
        gain += (1 - gain) * RECOVERY;
        if (gain > 0.99999) gain = 1;
      }
      if (peak * gain > CEILING) gain = CEILING / peak;
      if (gain !== 1) working = true;
      gains[index] = gain;
    }
    const ready = Math.max(0, total - keep);
    const out: Stereo = [one.slice(0, ready), two.slice(0, ready)];
    if (working) {
      for (let index = total - 2; index >= 0; index -= 1) {
        const limit = (gains[index + 1] as number) + 1 / LIMITER_AHEAD;
        if ((gains[index] as number) > limit) gains[index] = limit;
      }
      for (const channel of out)
        for (let index = 0; index < ready; index += 1)
          channel[index] = (channel[index] as number) * (gains[index] as number);
    }
    if (ready > 0) this.lastGain = gains[ready - 1] ?? 1;
    this.held = [all[0].slice(ready), all[1].slice(ready)];
    this.gains = gains.slice(ready);
    return out;
  }
}
