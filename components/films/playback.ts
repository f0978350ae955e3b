/** What plays, a film's file or a film that is drawn in the page: where it is and what can be done with it. */
export interface Playback {
  /** Seconds. */
  time: number;
  length: number;
  playing: boolean;
  /** It has been played before. */
  started: boolean;
  /** More of it has to arrive first. */
  waiting: boolean;
  /** 0–1; 0 while muted. */
  volume: number;
  speed: number;
  toggle: () => void;
  seek: (seconds: number) => void;
  /** Forwards, or backwards with a negative number of seconds. */
  skip: (seconds: number) => void;
  mute: () => void;
  turnUp: (volume: number) => void;
  nextSpeed: () => void;
}

const SPEEDS = [1, 1.25, 1.5, 2, 0.75];

/** The speed that follows another one. */
export const speedAfter = (speed: number): number => SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;

/** Subtitles that are shown over a film when they are wanted. */
export interface CaptionSwitch {
  shown: boolean;
  toggle: () => void;
}
