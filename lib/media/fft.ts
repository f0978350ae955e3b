/** Power spectrum of real frames of one size (a power of two); iterative radix-2 Cooley–Tukey. */
export class PowerSpectrum {
  private readonly reversed: Uint32Array;
  private readonly cos: Float64Array;
  private readonly sin: Float64Array;
  private readonly re: Float64Array;
  private readonly im: Float64Array;

  constructor(readonly size: number) {
    const bits = Math.log2(size);
    if (!Number.isInteger(bits)) throw new RangeError(`The size must be a power of two, not ${size}.`);
    this.reversed = Uint32Array.from({ length: size }, (_, index) => {
      let result = 0;
      for (let bit = 0; bit < bits; bit += 1) result = (result << 1) | ((index >> bit) & 1);
      return result;
    });
    this.cos = Float64Array.from({ length: size / 2 }, (_, index) => Math.cos((2 * Math.PI * index) / size));
    this.sin = Float64Array.from({ length: size / 2 }, (_, index) => -Math.sin((2 * Math.PI * index) / size));
    this.re = new Float64Array(size);
    this.im = new Float64Array(size);
  }

  /** Squared magnitudes of bins 0…size/2 of `frame`, written into `power`. */
  into(frame: Float64Array, power: Float64Array): void {
    const { re, im, size } = this;
    for (let index = 0; index < size; index += 1) {
      re[index] = frame[this.reversed[index] as number] as number;
      im[index] = 0;
    }
    for (let width = 2; width <= size; width *= 2) this.butterflies(width);
    for (let bin = 0; bin <= size / 2; bin += 1) {
      power[bin] = (re[bin] as number) ** 2 + (im[bin] as number) ** 2;
    }
  }

  private butterflies(width: number): void {
    const { re, im, size } = this;
    const half = width / 2;
    const stride = size / width;
    for (let start = 0; start < size; start += width) {
      for (let offset = 0; offset < half; offset += 1) {
        const low = start + offset;
        const high = low + half;
        const c = this.cos[offset * stride] as number;
        const s = this.sin[offset * stride] as number;
        const real = (re[high] as number) * c - (im[high] as number) * s;
        const imaginary = (re[high] as number) * s + (im[high] as number) * c;
        re[high] = (re[low] as number) - real;
        im[high] = (im[low] as number) - imaginary;
        re[low] = (re[low] as number) + real;
        im[low] = (im[low] as number) + imaginary;
      }
    }
  }
}
