import type { PhoneTiming } from "@/lib/providers/ports";

export type Phone = PhoneTiming;

/** What an engine's thread gives back. Times are seconds from the first sample. */
export interface Rendering {
  /** Mono, −1…1. */
  samples: Float32Array;
  sampleRate: number;
  /** Where words begin, by their place in the given text (UTF-16), in order; some words may be missing. */
  marks: WordMark[];
  phones: PhoneTiming[];
}

export interface WordMark {
  textStart: number;
  start: number;
}

export interface EspeakTask {
  text: string;
  /** Voice of the data set, with variant: `fr+f2`. */
  voice: string;
  rate: number;
  /** 0…99; 50 is the voice's own. */
  pitch?: number;
}

export interface FliteTask {
  text: string;
  voice: string;
  rate: number;
  /** A folder for the engine's files. */
  workDir: string;
}
