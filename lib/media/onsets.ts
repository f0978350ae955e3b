import { PowerSpectrum } from "./fft";

const FRAME = 2048;
const HOP = 512;
const BANDS = 40;
const LOWEST_HZ = 30;
const HIGHEST_HZ = 8000;
/** Below it what is heard is noise: no onset in it. */
const FLOOR_DB = -50;
/** Rises that steady sound has from frame to frame, in decibels. */
const UNHEARD_DB = 1;

const mel = (hz: number): number => 2595 * Math.log10(1 + hz / 700);
const hertz = (value: number): number => 700 * (10 ** (value / 2595) - 1);

/** Triangular bands, evenly spaced in mel: for each, bins and what they weigh. */
function melBands(sampleRate: number): { bin: number; weight: number }[][] {
  const [low, high] = [mel(LOWEST_HZ), mel(HIGHEST_HZ)];
  const edges = Array.from({ length: BANDS + 2 }, (_, at) => hertz(low + ((high - low) * at) / (BANDS + 1)));
  return Array.from({ length: BANDS }, (_, band) => {
    const [from = 0, top = 0, to = 0] = edges.slice(band, band + 3);
    const weights: { bin: number; weight: number }[] = [];
    for (let bin = 1; bin <= FRAME / 2; bin += 1) {
      const hz = (bin * sampleRate) / FRAME;
      const weight = Math.min((hz - from) / (top - from), (to - hz) / (to - top));
      if (weight > 0) weights.push({ bin, weight });
    }
    // The lowest bands are narrower than a bin.
    return weights.length > 0 ? weights : [{ bin: Math.max(1, Math.round((top * FRAME) / sampleRate)), weight: 1 }];
  });
}

/** How strongly something begins to sound at each moment. */
export interface OnsetStrength {
  /** One value a frame, 0 and more. */
  values: Float32Array;
  framesPerSecond: number;
}

/**
 * Onset strength of one channel that comes block by block: by how many decibels the bands of a mel spectrum rise from one
 * frame to the next, added up (Ellis, “Beat Tracking by Dynamic Programming”, J. New Music Research 36, 2007, section 3.1).
 */
export class OnsetMeter {
  private readonly spectrum = new PowerSpectrum(FRAME);
  private readonly power = new Float64Array(FRAME / 2 + 1);
  private readonly frame = new Float64Array(FRAME);
  private readonly window = Float64Array.from(
    { length: FRAME },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / FRAME),
  );
  private readonly bands: { bin: number; weight: number }[][];
  private readonly values: number[] = [];
  private before: number[] | undefined;
  /** Half a frame of silence stands before the sound, so that frame n is centred on sample n × hop. */
  private readonly ring = new Float32Array(FRAME);
  private filled = FRAME / 2;

  constructor(private readonly sampleRate: number) {
    this.bands = melBands(sampleRate);
  }

  push(samples: Float32Array): void {
    for (let from = 0; from < samples.length; ) {
      const to = Math.min(samples.length, from + FRAME - this.filled);
      this.ring.set(samples.subarray(from, to), this.filled);
      this.filled += to - from;
      from = to;
      if (this.filled === FRAME) this.endFrame();
    }
  }

  end(): OnsetStrength {
    return { values: Float32Array.from(this.values), framesPerSecond: this.sampleRate / HOP };
  }

  private endFrame(): void {
    for (let at = 0; at < FRAME; at += 1) this.frame[at] = (this.ring[at] as number) * (this.window[at] as number);
    this.spectrum.into(this.frame, this.power);
    const levels = this.bands.map((band) => {
      let sum = 0;
      for (const { bin, weight } of band) sum += (this.power[bin] as number) * weight;
      return Math.max(FLOOR_DB, 10 * Math.log10(sum / FRAME + 1e-12));
    });
    const { before } = this;
    const rise = before
      ? levels.reduce((sum, level, band) => sum + Math.max(0, level - (before[band] as number) - UNHEARD_DB), 0)
      : 0;
    this.values.push(rise / BANDS);
    this.before = levels;
    this.ring.copyWithin(0, HOP);
    this.filled = FRAME - HOP;
  }
}
