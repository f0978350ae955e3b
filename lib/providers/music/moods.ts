import type { Mood } from "../ports";

export type BassStyle = "long" | "pulse" | "syncopated" | "bounce" | "drone" | "lazy";
export type KeysStyle = "arpeggio" | "chords" | "strum" | "pulse" | "ostinato" | "pluck" | "comp" | "sparse";
export type DrumStyle = "none" | "shaker" | "pop" | "soft" | "percussion" | "lofi" | "taiko" | "epic";

/** An instrument: General MIDI program and its place in the mix (volume, pan, reverb, chorus; 0…127). */
export type Sound = readonly [program: number, volume: number, pan: number, reverb: number, chorus: number];

/** How a mood is composed. Progressions are of four chords, one a bar. */
export interface Style {
  bpm: readonly [low: number, high: number];
  /** Roots a piece may be in (MIDI notes around middle C). */
  keys: readonly number[];
  /** Notes melodies use, as semitones above the root. */
  scale: readonly number[];
  verses: readonly (readonly string[])[];
  bridges: readonly (readonly string[])[];
  /** The two chords before the last one, and the last one. */
  cadence: readonly [string, string, string];
  pad: Sound;
  keysSound: Sound;
  keysStyle: KeysStyle;
  lead: Sound;
  /** Share of melody slots that sound, 0…1. */
  melody: number;
  bass: Sound;
  bassStyle: BassStyle;
  drums: DrumStyle;
  drumVolume: number;
  /** A second colour that joins in the fuller sections. */
  colour?: Sound;
  /** Delay of every second eighth, as a share of an eighth: 0 is straight. */
  swing: number;
  /** Length of a note against its slot. */
  legato: number;
  /** Overall strength of playing, 0…1. */
  force: number;
}

const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MAJOR_PENTATONIC = [0, 2, 4, 7, 9];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const MINOR_PENTATONIC = [0, 3, 5, 7, 10];
const PHRYGIAN = [0, 1, 3, 5, 7, 8, 10];

export const STYLES: Record<Mood, Style> = {
  calm: {
    bpm: [66, 76],
    keys: [60, 62, 65, 67],
    scale: MAJOR_PENTATONIC,
    verses: [
      ["Iadd9", "vi7", "IVM7", "Vsus4"],
      ["IM7", "iii7", "IVadd9", "vi7"],
      ["Iadd9", "IVM7", "vi7", "IVadd9"],
    ],
    bridges: [
      ["IVM7", "V", "iii7", "vi7"],
      ["ii7", "IVM7", "Iadd9", "Vsus4"],
    ],
    cadence: ["IVM7", "Vsus4", "Iadd9"],
    pad: [89, 74, 64, 100, 40],
    keysSound: [0, 88, 54, 82, 10],
    keysStyle: "arpeggio",
    lead: [73, 66, 76, 96, 0],
    melody: 0.42,
    bass: [32, 68, 64, 30, 0],
    bassStyle: "long",
    drums: "shaker",
    drumVolume: 52,
    colour: [48, 56, 70, 100, 30],
    swing: 0,
    legato: 1.1,
    force: 0.55,
  },
  upbeat: {
    bpm: [114, 124],
    keys: [60, 62, 64, 67],
    scale: MAJOR_PENTATONIC,
    verses: [
      ["I", "V", "vi7", "IV"],
      ["I", "IV", "vi7", "V"],
      ["Iadd9", "V", "IVadd9", "V"],
    ],
    bridges: [
      ["IV", "V", "vi7", "I"],
      ["ii7", "IV", "V", "V"],
    ],
    cadence: ["IV", "V", "I"],
    pad: [48, 54, 64, 70, 20],
    keysSound: [25, 92, 44, 46, 10],
    keysStyle: "strum",
    lead: [11, 72, 84, 70, 0],
    melody: 0.6,
    bass: [33, 90, 64, 12, 0],
    bassStyle: "pulse",
    drums: "pop",
    drumVolume: 88,
    colour: [0, 76, 74, 50, 0],
    swing: 0,
    legato: 0.9,
    force: 0.78,
  },
  corporate: {
    bpm: [98, 108],
    keys: [60, 62, 65],
    scale: MAJOR_PENTATONIC,
    verses: [
      ["Iadd9", "V", "vi7", "IVadd9"],
      ["vi7", "IVadd9", "Iadd9", "V"],
      ["IVadd9", "Iadd9", "V", "vi7"],
    ],
    bridges: [
      ["IVM7", "V", "vi7", "vi7"],
      ["ii7", "vi7", "IV", "V"],
    ],
    cadence: ["IVadd9", "Vsus4", "Iadd9"],
    pad: [89, 66, 64, 84, 30],
    keysSound: [28, 80, 40, 58, 20],
    keysStyle: "pulse",
    lead: [0, 78, 80, 70, 0],
    melody: 0.5,
    bass: [33, 86, 64, 12, 0],
    bassStyle: "syncopated",
    drums: "soft",
    drumVolume: 74,
    colour: [48, 58, 72, 80, 20],
    swing: 0,
    legato: 0.85,
    force: 0.68,
  },
  cinematic: {
    bpm: [78, 90],
    keys: [57, 59, 62, 64],
    scale: MINOR,
    verses: [
      ["i", "bVI", "bIII", "bVII"],
      ["i", "iv", "bVI", "bVII"],
      ["iadd9", "bVIM7", "iv", "bVII"],
    ],
    bridges: [
      ["bVI", "bVII", "i", "bIII"],
      ["iv", "bVI", "bVII", "V"],
    ],
    cadence: ["bVI", "bVII", "iadd9"],
    pad: [48, 84, 64, 104, 10],
    keysSound: [45, 84, 50, 84, 0],
    keysStyle: "ostinato",
    lead: [60, 78, 72, 104, 0],
    melody: 0.38,
    bass: [43, 88, 60, 70, 0],
    bassStyle: "long",
    drums: "taiko",
    drumVolume: 84,
    colour: [52, 62, 64, 112, 0],
    swing: 0,
    legato: 1.05,
    force: 0.72,
  },
  playful: {
    bpm: [108, 120],
    keys: [60, 62, 65, 67],
    scale: MAJOR,
    verses: [
      ["I", "ii7", "V7", "I"],
      ["I", "vi", "ii7", "V7"],
      ["I6", "IV", "V7", "I6"],
    ],
    bridges: [
      ["IV", "I", "II7", "V7"],
      ["vi", "iii", "IV", "V7"],
    ],
    cadence: ["ii7", "V7", "I6"],
    pad: [49, 40, 64, 70, 0],
    keysSound: [45, 92, 46, 56, 0],
    keysStyle: "pluck",
    lead: [12, 86, 82, 60, 0],
    melody: 0.62,
    bass: [70, 78, 60, 30, 0],
    bassStyle: "bounce",
    drums: "percussion",
    drumVolume: 70,
    colour: [71, 62, 70, 66, 0],
    swing: 0.18,
    legato: 0.55,
    force: 0.7,
  },
  dark: {
    bpm: [62, 72],
    keys: [56, 57, 59, 61],
    scale: PHRYGIAN,
    verses: [
      ["i", "i", "bVI", "iv"],
      ["i", "bII", "i", "bVI"],
      ["isus2", "bVI", "iv", "i"],
    ],
    bridges: [
      ["bVI", "iv", "bII", "i"],
      ["iv", "i", "bVI", "bII"],
    ],
    cadence: ["bVI", "bII", "i"],
    pad: [91, 66, 64, 116, 40],
    keysSound: [0, 80, 58, 112, 0],
    keysStyle: "sparse",
    lead: [42, 78, 74, 106, 0],
    melody: 0.26,
    bass: [43, 76, 60, 80, 0],
    bassStyle: "drone",
    drums: "taiko",
    drumVolume: 70,
    colour: [44, 54, 60, 100, 0],
    swing: 0,
    legato: 1.15,
    force: 0.58,
  },
  lofi: {
    bpm: [72, 82],
    keys: [60, 61, 63, 65],
    scale: MAJOR_PENTATONIC,
    verses: [
      ["ii9", "V9", "IM9", "vi7"],
      ["IM9", "vi9", "ii9", "V9"],
      ["IVM9", "iii7", "ii9", "IM9"],
    ],
    bridges: [
      ["IVM9", "iii7", "vi9", "ii9"],
      ["vi9", "V9", "IVM9", "V7sus4"],
    ],
    cadence: ["ii9", "V9", "IM9"],
    pad: [89, 44, 64, 80, 60],
    keysSound: [4, 92, 52, 56, 50],
    keysStyle: "comp",
    lead: [11, 62, 80, 84, 20],
    melody: 0.34,
    bass: [33, 94, 64, 10, 0],
    bassStyle: "lazy",
    drums: "lofi",
    drumVolume: 80,
    colour: [26, 54, 76, 60, 30],
    swing: 0.3,
    legato: 0.95,
    force: 0.6,
  },
  epic: {
    bpm: [124, 136],
    keys: [57, 60, 62],
    scale: MINOR_PENTATONIC,
    verses: [
      ["i", "bVI", "bIII", "bVII"],
      ["i", "bVII", "bVI", "V"],
      ["i", "bIII", "bVII", "iv"],
    ],
    bridges: [
      ["bVI", "bVII", "i", "i"],
      ["iv", "bVI", "bIII", "bVII"],
    ],
    cadence: ["bVI", "bVII", "I"],
    pad: [48, 86, 64, 96, 10],
    keysSound: [48, 80, 44, 70, 0],
    keysStyle: "ostinato",
    lead: [61, 80, 76, 92, 0],
    melody: 0.4,
    bass: [43, 92, 62, 60, 0],
    bassStyle: "pulse",
    drums: "epic",
    drumVolume: 92,
    colour: [52, 74, 64, 108, 0],
    swing: 0,
    legato: 0.9,
    force: 0.88,
  },
};
