import { PowerSpectrum } from "@/lib/media/fft";

/** Samples a second that features are computed at. */
export const FEATURE_RATE = 16_000;
/** Samples from one frame to the next: 10 ms. */
export const HOP = 160;
export const SECONDS_PER_FRAME = HOP / FEATURE_RATE;
const WINDOW = 512;
const FILTERS = 26;
const COEFFICIENTS = 13;
/** Each frame holds the coefficients and their slopes. */
export const DIMENSIONS = COEFFICIENTS * 2;
/** Frames on each side that a slope is taken over. */
const SLOPE_REACH = 2;
const SLOPE_WEIGHT = 0.6;

/** Frames one after the other, `DIMENSIONS` values each. */
export interface Features {
  count: number;
  values: Float32Array;
}

const melOf = (hertz: number): number => 2595 * Math.log10(1 + hertz / 700);
const hertzOf = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);

/** Weights of the triangular mel filters between 80 Hz and 7.6 kHz: for each filter its first bin and its values. */
const FILTER_BANK = (() => {
  const low = melOf(80);
  const high = melOf(7600);
  const edge = (index: number) => (hertzOf(low + ((high - low) * index) / (FILTERS + 1)) * WINDOW) / FEATURE_RATE;
  return Array.from({ length: FILTERS }, (_, filter) => {
    const [left, centre, right] = [edge(filter), edge(filter + 1), edge(filter + 2)];
    const first = Math.ceil(left);
    const weights = Array.from({ length: Math.floor(right) - first + 1 }, (_, offset) => {
      const bin = first + offset;
      return bin <= centre ? (bin - left) / (centre - left) : (right - bin) / (right - centre);
    });
    return { first, weights };
  });
})();

const HAMMING = Float64Array.from(
  { length: WINDOW },
  (_, index) => 0.54 - 0.46 * Math.cos((2 * Math.PI * index) / (WINDOW - 1)),
);

const COSINES = Array.from({ length: COEFFICIENTS }, (_, order) =>
  Float64Array.from({ length: FILTERS }, (_, filter) => Math.cos((Math.PI * order * (filter + 0.5)) / FILTERS)),
);

/** Plain coefficients of each frame; a frame is centred on its time, and the sound is taken as silent outside. */
function cepstra(samples: Float32Array): { count: number; values: Float32Array } {
  const count = Math.max(1, Math.floor(samples.length / HOP));
  const values = new Float32Array(count * COEFFICIENTS);
  const spectrum = new PowerSpectrum(WINDOW);
  const frame = new Float64Array(WINDOW);
  const power = new Float64Array(WINDOW / 2 + 1);
  const energies = new Float64Array(FILTERS);
  for (let index = 0; index < count; index += 1) {
    const start = index * HOP - WINDOW / 2;
    for (let offset = 0; offset < WINDOW; offset += 1) {
      const here = samples[start + offset] ?? 0;
      const before = samples[start + offset - 1] ?? 0;
      frame[offset] = (here - 0.97 * before) * (HAMMING[offset] as number);
    }
    spectrum.into(frame, power);
    for (const [filter, { first, weights }] of FILTER_BANK.entries()) {
      let sum = 1e-6;
      for (let offset = 0; offset < weights.length; offset += 1) {
        sum += (weights[offset] as number) * (power[first + offset] as number);
      }
      energies[filter] = Math.log(sum);
    }
    for (const [order, cosines] of COSINES.entries()) {
      let sum = 0;
      for (let filter = 0; filter < FILTERS; filter += 1)
        sum += (cosines[filter] as number) * (energies[filter] as number);
      values[index * COEFFICIENTS + order] = sum;
    }
  }
  return { count, values };
}

/** Each coefficient to mean 0 and deviation 1 over the clip, so that voices and recordings compare. */
function standardise(count: number, values: Float32Array): void {
  for (let order = 0; order < COEFFICIENTS; order += 1) {
    let sum = 0;
    let squares = 0;
    for (let index = order; index < values.length; index += COEFFICIENTS) {
      const value = values[index] as number;
      sum += value;
      squares += value * value;
    }
    const mean = sum / count;
    const deviation = Math.sqrt(Math.max(1e-9, squares / count - mean * mean));
    for (let index = order; index < values.length; index += COEFFICIENTS) {
      values[index] = ((values[index] as number) - mean) / deviation;
    }
  }
}

/** Mel-frequency cepstral coefficients with slopes, standardised, of mono sound at `FEATURE_RATE`. */
export function featuresOf(samples: Float32Array): Features {
  const { count, values: plain } = cepstra(samples);
  standardise(count, plain);
  const values = new Float32Array(count * DIMENSIONS);
  const clampFrame = (index: number) => Math.max(0, Math.min(count - 1, index));
  for (let index = 0; index < count; index += 1) {
    const after = clampFrame(index + SLOPE_REACH) * COEFFICIENTS;
    const before = clampFrame(index - SLOPE_REACH) * COEFFICIENTS;
    for (let order = 0; order < COEFFICIENTS; order += 1) {
      values[index * DIMENSIONS + order] = plain[index * COEFFICIENTS + order] as number;
      const slope = (plain[after + order] as number) - (plain[before + order] as number);
      values[index * DIMENSIONS + COEFFICIENTS + order] = slope * SLOPE_WEIGHT;
    }
  }
  return { count, values };
}

/** Every `factor` frames averaged into one, for a first rough alignment of long sound. */
export function coarser(features: Features, factor: number): Features {
  const count = Math.max(1, Math.ceil(features.count / factor));
  const values = new Float32Array(count * DIMENSIONS);
  for (let index = 0; index < count; index += 1) {
    const last = Math.min(features.count, (index + 1) * factor);
    for (let from = index * factor; from < last; from += 1) {
      for (let order = 0; order < DIMENSIONS; order += 1) {
        const at = index * DIMENSIONS + order;
        values[at] =
          (values[at] as number) + (features.values[from * DIMENSIONS + order] as number) / (last - index * factor);
      }
    }
  }
  return { count, values };
}
