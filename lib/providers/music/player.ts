import type { Bar } from "./form";
import type { Style } from "./moods";
import type { Note } from "./score";

/** What every part of the band shares: the plan's key and style, the seeded dice, and the notes written so far. */
export interface Player {
  style: Style;
  /** Root of the key, a MIDI note. */
  key: number;
  random: () => number;
  notes: Note[];
}

/** Deviation of a player's timing, in seconds. */
const LOOSENESS = 0.006;

/** Roughly normal, −1…1. */
const wobble = (random: () => number): number => (random() + random() + random()) / 1.5 - 1;

export interface Stroke {
  channel: number;
  pitch: number;
  /** Beats from the bar's start. */
  beat: number;
  beats: number;
  /** 0…1 before the bar's energy and the player's hand. */
  strength: number;
}

/** Writes one note into a bar, played as a person would: a little early or late, stressed by its place in the bar. */
export function play(player: Player, bar: Bar, stroke: Stroke): void {
  const { random, style } = player;
  const beatSeconds = bar.seconds / 4;
  const offbeat = Math.abs((stroke.beat % 1) - 0.5) < 0.01;
  const swung = stroke.beat + (offbeat ? style.swing * 0.5 : 0);
  const stress = stroke.beat % 4 === 0 ? 1.06 : stroke.beat % 1 === 0 ? 1 : 0.9;
  const strength = stroke.strength * style.force * stress * (0.72 + 0.28 * bar.energy) * (1 + 0.08 * wobble(random));
  player.notes.push({
    channel: stroke.channel,
    pitch: Math.max(0, Math.min(127, Math.round(stroke.pitch))),
    start: Math.max(0, bar.start + swung * beatSeconds + LOOSENESS * wobble(random)),
    seconds: Math.max(0.06, stroke.beats * beatSeconds),
    velocity: Math.max(1, Math.min(127, Math.round(strength * 127))),
  });
}
