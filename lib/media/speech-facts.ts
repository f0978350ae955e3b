import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { convertToWave } from "./sound";
import { decodeWave } from "./wave";

/** What a recording of speech is worth for learning a voice. */
export interface SpeechFacts {
  /** Seconds in which somebody speaks, pauses left out. */
  speechSeconds: number;
  /** Mean level of speech over the mean level of the pauses, dB; `CLEAN` at most. */
  noiseRatioDb: number;
  /** Share of samples at full scale, 0 to 1. */
  clippedShare: number;
}

const RATE = 48_000;
/** Seconds of a window: a few periods of a deep voice, less than a sound of speech. */
const WINDOW = 0.02;
/** What no microphone undercuts; digital silence counts as this, dBFS. */
const QUIETEST_DB = -90;
/** Ratio that is told at most, dB. */
const CLEAN = 80;
/** Share of the windows, the quietest, that are taken for the room's noise. */
const PAUSES = 0.1;
/** A window is speech when it is this much over the noise, and not below this level. */
const OVER_NOISE_DB = 10;
const FAINTEST_SPEECH_DB = -50;
/** Short gaps between and inside words belong to speech, seconds. */
const BRIDGED = 0.25;
const FULL_SCALE = 0.999;

const decibels = (power: number): number => Math.max(QUIETEST_DB, 10 * Math.log10(power || 1e-12));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** Marks gaps between windows of speech that are too short to be pauses. */
function bridged(speech: boolean[]): boolean[] {
  const most = Math.round(BRIDGED / WINDOW);
  const out = [...speech];
  let last = -1;
  for (const [index, spoken] of speech.entries()) {
    if (!spoken) continue;
    if (last >= 0 && index - last <= most) out.fill(true, last, index);
    last = index;
  }
  return out;
}

/** Measures samples in −1…1 of one channel. */
export function speechFacts(samples: Float32Array, sampleRate: number): SpeechFacts {
  const step = Math.round(sampleRate * WINDOW);
  const powers: number[] = [];
  let clipped = 0;
  for (let from = 0; from + step <= samples.length; from += step) {
    let sum = 0;
    for (let at = from; at < from + step; at += 1) {
      const value = samples[at] as number;
      sum += value * value;
      if (Math.abs(value) >= FULL_SCALE) clipped += 1;
    }
    powers.push(sum / step);
  }
  if (powers.length === 0) return { speechSeconds: 0, noiseRatioDb: 0, clippedShare: 0 };
  const quiet = [...powers].sort((a, b) => a - b).slice(0, Math.max(1, Math.round(powers.length * PAUSES)));
  const noiseDb = decibels(mean(quiet));
  const threshold = Math.max(noiseDb + OVER_NOISE_DB, FAINTEST_SPEECH_DB);
  const loud = powers.map((power) => decibels(power) >= threshold);
  const spoken = powers.filter((_, index) => loud[index]);
  return {
    speechSeconds: bridged(loud).filter(Boolean).length * WINDOW,
    noiseRatioDb: spoken.length ? Math.min(CLEAN, decibels(mean(spoken)) - noiseDb) : 0,
    clippedShare: clipped / samples.length,
  };
}

/** Measures any sound file; what it is decoded to lies in `workDir` meanwhile. @throws AppError for one that cannot be decoded */
export async function speechFactsOf(file: string, workDir: string, signal?: AbortSignal): Promise<SpeechFacts> {
  const wave = path.join(workDir, "speech-facts.wav");
  await convertToWave(file, wave, { sampleRate: RATE, channels: 1, ...(signal ? { signal } : {}) });
  const { channels, sampleRate } = decodeWave(await readFile(wave));
  await rm(wave, { force: true });
  return speechFacts(channels[0] ?? new Float32Array(), sampleRate);
}
