/** One note; times in seconds from the start of the piece. */
export interface Note {
  channel: number;
  pitch: number;
  start: number;
  seconds: number;
  /** 1…127 */
  velocity: number;
}

/** An instrument on a MIDI channel; 9 is percussion. */
export interface Channel {
  channel: number;
  /** General MIDI program, 0…127. */
  program: number;
  /** 0…127 each. */
  volume: number;
  pan: number;
  reverb: number;
  chorus: number;
}

export interface Score {
  seconds: number;
  bpm: number;
  channels: Channel[];
  notes: Note[];
  /** Seconds at which the last chord sounds; the fade begins after it. */
  finalChord: number;
}

export const DRUMS = 9;
