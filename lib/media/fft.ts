import FFT from "fft.js";

/** Power spectrum of real frames of one size (a power of two). */
export class PowerSpectrum {
  private readonly transform: FFT;
  private readonly complex: number[];

  /** @throws Error when the size is no power of two */
  constructor(readonly size: number) {
    this.transform = new FFT(size);
    this.complex = this.transform.createComplexArray();
  }

  /** Squared magnitudes of bins 0…size/2 of `frame`, written into `power`. */
  into(frame: Float64Array, power: Float64Array): void {
    this.transform.realTransform(this.complex, frame);
    for (let bin = 0; bin <= this.size / 2; bin += 1) {
      power[bin] = (this.complex[2 * bin] as number) ** 2 + (this.complex[2 * bin + 1] as number) ** 2;
    }
  }
}
