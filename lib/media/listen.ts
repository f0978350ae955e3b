import { type Loudness, LoudnessMeter } from "./loudness";
import type { Sound } from "./wave";

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

/** Hears sound that comes block by block. */
export class Listener {
  private readonly silent: Heard["silent"] = [];
  private readonly meter: LoudnessMeter;
  private readonly step: number;
  private readonly squares: Float64Array;
  private readonly runs: Uint32Array;
  private clipped = 0;
  /** Samples of the step that has begun. */
  private inStep = 0;
  private position = 0;
  private silentFrom: number | undefined;

  constructor(
    private readonly sampleRate: number,
    channels: number,
  ) {
    this.meter = new LoudnessMeter(sampleRate, channels);
    this.step = Math.round(STEP_SECONDS * sampleRate);
    this.squares = new Float64Array(channels);
    this.runs = new Uint32Array(channels);
  }

  /** Takes the next samples of every channel. */
  push(channels: readonly Float32Array[]): void {
    this.meter.push(channels);
    const length = channels[0]?.length ?? 0;
    for (let from = 0; from < length; ) {
      const to = Math.min(length, from + this.step - this.inStep);
      for (const [channel, samples] of channels.entries()) this.hear(channel, samples, from, to);
      this.inStep += to - from;
      this.position += to - from;
      from = to;
      if (this.inStep === this.step) this.endStep();
    }
  }

  /** What was heard in all; nothing can be pushed afterwards. */
  end(): Heard {
    if (this.inStep > 0) this.endStep();
    this.endSilence(this.position / this.sampleRate);
    return { silent: this.silent, clippedSamples: this.clipped, ...this.meter.end() };
  }

  private hear(channel: number, samples: Float32Array, from: number, to: number): void {
    let sum = 0;
    let run = this.runs[channel] as number;
    for (let index = from; index < to; index += 1) {
      const value = samples[index] as number;
      sum += value * value;
      run = Math.abs(value) >= FULL_SCALE ? run + 1 : 0;
      if (run === CLIPPED_RUN) this.clipped += CLIPPED_RUN;
      else if (run > CLIPPED_RUN) this.clipped += 1;
    }
    this.runs[channel] = run;
    this.squares[channel] = (this.squares[channel] as number) + sum;
  }

  private endStep(): void {
    const start = (this.position - this.inStep) / this.sampleRate;
    if (Math.max(...this.squares) / this.inStep < SILENT_POWER) this.silentFrom ??= start;
    else this.endSilence(start);
    this.squares.fill(0);
    this.inStep = 0;
  }

  private endSilence(time: number): void {
    const from = this.silentFrom;
    if (from !== undefined && time - from >= SILENT_SECONDS) this.silent.push({ from, to: time });
    this.silentFrom = undefined;
  }
}

export function listen(sound: Sound): Heard {
  const listener = new Listener(sound.sampleRate, sound.channels.length);
  listener.push(sound.channels);
  return listener.end();
}
