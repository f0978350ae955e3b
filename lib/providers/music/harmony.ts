/** A chord: its root as semitones above the key's root (0…11) and its tones as semitones above that root. */
export interface Chord {
  root: number;
  tones: readonly number[];
  minor: boolean;
}

const DEGREES: Record<string, number> = { I: 0, II: 2, III: 4, IV: 5, V: 7, VI: 9, VII: 11 };

/** Tones that a suffix adds to a triad; `third` replaces it. */
const SUFFIXES: Record<string, { add: readonly number[]; third?: number }> = {
  "": { add: [] },
  "6": { add: [9] },
  "7": { add: [10] },
  M7: { add: [11] },
  "9": { add: [10, 14] },
  M9: { add: [11, 14] },
  add9: { add: [14] },
  sus2: { add: [], third: 2 },
  sus4: { add: [], third: 5 },
  "7sus4": { add: [10], third: 5 },
};

/** Reads a Roman numeral such as `IV`, `vi7`, `bVII`, `IM9`: capital is major, small is minor, `b` lowers the root. */
export function chordOf(numeral: string): Chord {
  const match = /^(b?)([IV]+|[iv]+)(.*)$/.exec(numeral);
  const degree = DEGREES[(match?.[2] ?? "").toUpperCase()];
  const suffix = SUFFIXES[match?.[3] ?? ""];
  if (!match || degree === undefined || !suffix) throw new RangeError(`${numeral} is not a chord.`);
  const minor = match[2] === match[2]?.toLowerCase();
  const third = suffix.third ?? (minor ? 3 : 4);
  return { root: (degree + (match[1] ? 11 : 0)) % 12, tones: [0, third, 7, ...suffix.add], minor };
}

/** A close voicing in a range whose voices move as little as possible from the voicing before. */
export function voiceChord(
  chord: Chord,
  key: number,
  before: readonly number[] | undefined,
  low = 53,
  high = 74,
): number[] {
  const classes = chord.tones.map((tone) => (key + chord.root + tone) % 12);
  const target = before ?? [low + 6, low + 10, low + 14];
  const centre = target.reduce((sum, note) => sum + note, 0) / target.length;
  let best: number[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  for (let bottom = low; bottom <= high - 12; bottom += 1) {
    if (!classes.includes(bottom % 12)) continue;
    const notes = classes.map((pitch) => bottom + ((pitch - (bottom % 12) + 12) % 12)).sort((a, b) => a - b);
    if ((notes.at(-1) as number) > high) continue;
    const middle = notes.reduce((sum, note) => sum + note, 0) / notes.length;
    const moved = notes.reduce((sum, note) => sum + Math.min(...target.map((old) => Math.abs(old - note))), 0);
    // A second at the bottom of a chord sounds muddy.
    const mud = (notes[1] as number) - (notes[0] as number) < 3 ? 3 : 0;
    const cost = moved + Math.abs(middle - centre) * 0.8 + mud;
    if (cost < bestCost) {
      bestCost = cost;
      best = notes;
    }
  }
  return best;
}

/** The note of a pitch class nearest to `near`. */
export function nearest(pitchClass: number, near: number): number {
  const up = near + ((((pitchClass - near) % 12) + 12) % 12);
  return up - near > 6 ? up - 12 : up;
}

/** Notes of a scale (semitones above the key) around a range, ascending. */
export function scaleNotes(key: number, scale: readonly number[], low: number, high: number): number[] {
  const notes: number[] = [];
  for (let note = low; note <= high; note += 1) if (scale.includes((((note - key) % 12) + 12) % 12)) notes.push(note);
  return notes;
}
