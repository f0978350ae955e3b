import { SAMPLE_RATE } from "./sound-source";

/** −1 dBFS: room for what lossy coding adds to peaks. */
const CEILING = 10 ** (-1 / 20);
/** 5 ms: the gain goes down this long before a peak, so that nothing clicks. */
const AHEAD = Math.round(SAMPLE_RATE * 0.005);
/** Share of the distance to unity that the gain recovers with each sample (about 80 ms). */
const RECOVERY = 1 - Math.exp(-1 / (SAMPLE_RATE * 0.08));

export type Stereo = [Float32Array, Float32Array];

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
    return this.take([left, right], AHEAD);
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
    for (let index = before; index < total; index += 1) {
      const peak = Math.max(Math.abs(all[0][index] ?? 0), Math.abs(all[1][index] ?? 0));
      gain += (1 - gain) * RECOVERY;
      if (gain > 0.99999) gain = 1;
      if (peak * gain > CEILING) gain = CEILING / peak;
      gains[index] = gain;
    }
    for (let index = total - 2; index >= 0; index -= 1) {
      const limit = (gains[index + 1] ?? 1) + 1 / AHEAD;
      if ((gains[index] ?? 1) > limit) gains[index] = limit;
    }
    const ready = Math.max(0, total - keep);
    const out: Stereo = [all[0].slice(0, ready), all[1].slice(0, ready)];
    for (let index = 0; index < ready; index += 1) {
      const factor = gains[index] ?? 1;
      if (factor === 1) continue;
      for (const channel of out) channel[index] = (channel[index] ?? 0) * factor;
    }
    if (ready > 0) this.lastGain = gains[ready - 1] ?? 1;
    this.held = [all[0].slice(ready), all[1].slice(ready)];
    this.gains = gains.slice(ready);
    return out;
  }
}
