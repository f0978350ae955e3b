/** Zero crossings of the sinc on each side: 16 keeps aliases under −80 dB for speech and music. */
const HALF_WIDTH = 16;
/** Steps of the table between two zero crossings; values between are interpolated. */
const STEPS = 256;

/** Windowed sinc (Blackman window), one side, sampled `STEPS` times between zero crossings. */
const TABLE = (() => {
  const table = new Float64Array(HALF_WIDTH * STEPS + 2);
  for (let index = 0; index < table.length; index += 1) {
    const x = index / STEPS;
    const phase = Math.min(1, x / HALF_WIDTH);
    const window = 0.42 + 0.5 * Math.cos(Math.PI * phase) + 0.08 * Math.cos(2 * Math.PI * phase);
    table[index] = x === 0 ? 1 : (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }
  return table;
})();

/** Band-limited conversion of the sample rate (windowed-sinc interpolation, J. O. Smith, "Digital Audio Resampling"). */
export function resample(input: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return input;
  const output = new Float32Array(Math.round((input.length * to) / from));
  const scale = Math.min(1, to / from);
  const reach = HALF_WIDTH / scale;
  for (let index = 0; index < output.length; index += 1) {
    const centre = (index * from) / to;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(input.length - 1, Math.floor(centre + reach));
    let sum = 0;
    for (let tap = first; tap <= last; tap += 1) {
      const place = Math.abs(tap - centre) * scale * STEPS;
      const cell = place | 0;
      const low = TABLE[cell] as number;
      sum += (input[tap] as number) * (low + ((TABLE[cell + 1] as number) - low) * (place - cell));
    }
    output[index] = sum * scale;
  }
  return output;
}

/** Taps on each side when only the height of a peak is wanted. */
export const PEAK_TAPS = 12;
const QUARTERS = [0.25, 0.5, 0.75].map((phase) =>
  Float64Array.from({ length: 2 * PEAK_TAPS }, (_, tap) => {
    const x = tap - PEAK_TAPS + 1 - phase;
    const window = 0.5 + 0.5 * Math.cos((Math.PI * x) / (PEAK_TAPS + 1));
    return (Math.sin(Math.PI * x) / (Math.PI * x)) * window;
  }),
);

/** Highest absolute value at a sample and at the three quarter steps between it and the next (four-fold oversampling). */
export function peakFrom(samples: Float32Array, index: number): number {
  let peak = Math.abs(samples[index] as number);
  for (const taps of QUARTERS) {
    let sum = 0;
    for (let tap = 0; tap < taps.length; tap += 1) {
      sum += (taps[tap] as number) * (samples[index + tap - PEAK_TAPS + 1] ?? 0);
    }
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}
