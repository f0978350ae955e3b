/** Bits a second that can be asked for. */
export const BITRATES = {
  film: { least: 100_000, most: 200_000_000 },
  sound: { least: 32_000, most: 320_000 },
} as const;

const inWords = (rate: number): string => (rate < 1_000_000 ? `${rate / 1000} kbit/s` : `${rate / 1_000_000} Mbit/s`);

/** What is wrong with a codec's bit rate, without a full stop; undefined for one that can be had. */
export function rateProblem(codec: string, of: keyof typeof BITRATES, bitrate: number): string | undefined {
  const { least, most } = BITRATES[of];
  if (bitrate >= least && bitrate <= most) return undefined;
  return `${codec} takes ${inWords(least)} to ${inWords(most)}, not ${inWords(bitrate)}`;
}
