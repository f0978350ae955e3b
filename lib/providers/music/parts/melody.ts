import type { Bar } from "../form";
import { scaleNotes } from "../harmony";
import { type Player, play } from "../player";

const CHANNEL = 3;

/** A figure of two bars: when it sounds, and how far each note steps along the scale. */
export interface Motif {
  notes: { beat: number; beats: number; step: number }[];
}

const RHYTHMS: readonly (readonly number[])[] = [
  [0, 1.5, 2, 4, 5.5, 6],
  [0, 1, 2, 3.5, 4, 6],
  [0.5, 1.5, 2.5, 4, 5, 6],
  [0, 3, 4, 7],
  [0, 2, 3, 4, 6.5, 7],
  [1, 2, 3, 4.5, 5.5],
];

/** Draws a motif: mostly steps, a leap here and there that is answered in the other direction. */
export function drawMotif(player: Player): Motif {
  const rhythm = RHYTHMS[Math.floor(player.random() * RHYTHMS.length)] as readonly number[];
  const kept = rhythm.filter((_, index) => index === 0 || player.random() < 0.35 + player.style.melody);
  let leapt = 0;
  const notes = kept.map((beat, index) => {
    const until = kept[index + 1] ?? 8;
    const direction = leapt ? -Math.sign(leapt) : player.random() < 0.5 ? -1 : 1;
    const size = player.random() < 0.22 ? 2 + Math.floor(player.random() * 2) : player.random() < 0.2 ? 0 : 1;
    const step = index === 0 ? 0 : direction * size;
    leapt = Math.abs(step) > 1 ? step : 0;
    return { beat, beats: Math.min(3.5, (until - beat) * player.style.legato), step };
  });
  return { notes };
}

/** The nearest tone of the bar's chord to a note. */
function chordTone(player: Player, bar: Bar, pitch: number): number {
  const classes = bar.chord.tones.slice(0, 3).map((tone) => (player.key + bar.chord.root + tone) % 12);
  for (let away = 0; away < 7; away += 1) {
    if (classes.includes((pitch + away) % 12)) return pitch + away;
    if (classes.includes((pitch - away + 120) % 12)) return pitch - away;
  }
  return pitch;
}

/** Plays a motif over two bars; notes on strong beats belong to the chord, the phrase's last note is long. */
export function playMelody(player: Player, bars: readonly [Bar, Bar], motif: Motif, from: number): number {
  const low = player.key + 7;
  const notes = scaleNotes(player.key, player.style.scale, low, low + 19);
  let place = notes.findIndex((note) => note >= from);
  if (place < 0) place = notes.length >> 1;
  let pitch = from;
  const [first, second] = bars;
  for (const [index, { beat, beats, step }] of motif.notes.entries()) {
    place += step;
    if (place < 0 || place >= notes.length) place -= 2 * step;
    place = Math.max(0, Math.min(notes.length - 1, place));
    const bar = beat < 4 ? first : second;
    const inBar = beat % 4;
    pitch = notes[place] as number;
    if (inBar % 2 === 0 || index === motif.notes.length - 1) pitch = chordTone(player, bar, pitch);
    const closing = index === motif.notes.length - 1 ? Math.max(beats, 2) : beats;
    play(player, bar, { channel: CHANNEL, pitch, beat: inBar, beats: closing, strength: inBar === 0 ? 0.68 : 0.6 });
  }
  return pitch;
}
