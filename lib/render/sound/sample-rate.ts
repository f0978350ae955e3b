/** Samples a second of every film's sound. */
export const SAMPLE_RATE = 48_000;
