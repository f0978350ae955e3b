import type { Phone, WordMark } from "../engines/types";

/** Seconds from `from` to before `to`. */
export interface Silence {
  from: number;
  to: number;
}

const STEP = 0.005;
/** Decibels under the loud parts of speech (their 95th percentile) below which nothing is heard. */
const DEPTH = 38;
/** Shorter hushes are closures of consonants, and belong to their word. */
const SHORTEST = 0.05;
/** How far before a silence, and after it, a sound may be found that follows a pause of the text. */
const REACH = { before: 0.15, after: 0.1 };
/** Sounds that no pause precedes are only taken out of a silence, or from its very edge. */
const EDGE = 0.02;

/** Level of each 5 ms in decibels of full scale. */
function levelsOf(samples: Float32Array, size: number): number[] {
  const levels: number[] = [];
  for (let start = 0; start + size <= samples.length; start += size) {
    let sum = 0;
    for (let index = start; index < start + size; index += 1) sum += (samples[index] as number) ** 2;
    levels.push(10 * Math.log10(sum / size + 1e-12));
  }
  return levels;
}

/**
 * Stretches in which nothing is heard and that something heard follows, in order. Steady noise hides them: then there are
 * none.
 */
export function silencesOf(samples: Float32Array, sampleRate: number): Silence[] {
  const size = Math.max(1, Math.round(sampleRate * STEP));
  const levels = levelsOf(samples, size);
  const loud = [...levels].sort((a, b) => b - a)[Math.floor(levels.length * 0.05)] ?? 0;
  const found: Silence[] = [];
  let since = -1;
  for (const [index, level] of levels.entries()) {
    const silent = level < loud - DEPTH;
    if (silent && since < 0) since = index;
    if (silent || since < 0) continue;
    if ((index - since) * STEP >= SHORTEST)
      found.push({ from: (since * size) / sampleRate, to: (index * size) / sampleRate });
    since = -1;
  }
  return found;
}

/** The silence that a sound at `time` begins after; of several the longest. */
function before(time: number, paused: boolean, silences: readonly Silence[]): Silence | undefined {
  const early = paused ? REACH.before : EDGE;
  const late = paused ? REACH.after : 0;
  return silences
    .filter((silence) => time >= silence.from - early && time < silence.to + late)
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}

interface Timed {
  marks: WordMark[];
  phones: Phone[];
}

/**
 * Sounds and words moved out of the silences that warping laid them into: all of a pause looks alike to it, so that what
 * follows may be put anywhere in it. Each begins where something is heard.
 */
export function outOfSilences({ marks, phones }: Timed, silences: readonly Silence[]): Timed {
  const pauses = phones.filter((phone) => !phone.symbol);
  const follows = (time: number) => pauses.some((pause) => Math.abs(pause.end - time) < 0.011);
  const moved = (time: number): number => before(time, follows(time), silences)?.to ?? time;
  const starts = phones.map(({ symbol, start, end }) => {
    if (symbol) return moved(start);
    return before(end, true, silences)?.from ?? start;
  });
  let floor = 0;
  const settled = starts.map((start) => {
    floor = Math.max(floor, start);
    return floor;
  });
  return {
    marks: marks.map((mark) => ({ ...mark, start: moved(mark.start) })),
    phones: phones.map((phone, index) => {
      const start = settled[index] as number;
      const next = settled[index + 1];
      const contiguous = next !== undefined && Math.abs((phones[index + 1] as Phone).start - phone.end) < 0.011;
      return { ...phone, start, end: Math.max(start, contiguous ? next : phone.end) };
    }),
  };
}
