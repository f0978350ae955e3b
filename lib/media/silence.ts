/** Where sound starts and ends: the first and last 10 ms within 40 dB of the loudest. */
export function speechSpan(samples: Float32Array, sampleRate: number): { from: number; to: number } {
  const step = Math.round(sampleRate / 100);
  const levels: number[] = [];
  for (let start = 0; start < samples.length; start += step) {
    let sum = 0;
    for (const value of samples.subarray(start, start + step)) sum += value * value;
    levels.push(sum / step);
  }
  const floor = levels.reduce((high, level) => Math.max(high, level), 0) * 1e-4;
  const first = levels.findIndex((level) => level > floor);
  const last = levels.findLastIndex((level) => level > floor);
  if (first < 0) return { from: 0, to: samples.length };
  return { from: first * step, to: Math.min(samples.length, (last + 1) * step) };
}
