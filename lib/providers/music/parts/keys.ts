import type { Bar } from "../form";
import { type Player, play } from "../player";

const CHANNEL = 1;

type Pattern = (player: Player, bar: Bar, chord: readonly number[]) => void;

/** Broken chord up and down in eighths, with the last one left to ring. */
const arpeggio: Pattern = (player, bar, chord) => {
  const tones = [...chord, (chord[0] as number) + 12];
  const order = bar.place % 2 === 0 ? [0, 1, 2, 3, 2, 1, 2, 1] : [0, 2, 1, 3, 2, 3, 1, 2];
  const steps = bar.energy < 0.4 ? [0, 2, 4, 6] : [0, 1, 2, 3, 4, 5, 6, 7];
  for (const step of steps) {
    const pitch = tones[(order[step] as number) % tones.length] as number;
    play(player, bar, {
      channel: CHANNEL,
      pitch,
      beat: step / 2,
      beats: player.style.legato,
      strength: step % 4 ? 0.62 : 0.74,
    });
  }
};

function hit(player: Player, bar: Bar, chord: readonly number[], beat: number, beats: number, strength: number): void {
  for (const pitch of chord) play(player, bar, { channel: CHANNEL, pitch, beat, beats, strength });
}

const chords: Pattern = (player, bar, chord) => {
  hit(player, bar, chord, 0, 1.9, 0.7);
  if (bar.energy > 0.4) hit(player, bar, chord, 2, 1.9, 0.6);
};

/** Guitar: down and up strokes, strings one after the other. */
const strum: Pattern = (player, bar, chord) => {
  const strokes = bar.energy < 0.4 ? [0, 2] : [0, 1, 1.5, 2.5, 3, 3.5];
  for (const beat of strokes) {
    const down = beat % 1 === 0;
    const strings = down ? chord : [...chord].reverse().slice(0, 3);
    for (const [index, pitch] of strings.entries()) {
      const strength = (down ? 0.72 : 0.52) - index * 0.03;
      play(player, bar, { channel: CHANNEL, pitch, beat: beat + index * 0.022, beats: down ? 0.85 : 0.45, strength });
    }
  }
};

/** Muted eighths on one tone of the chord with its neighbours on the stresses. */
const pulse: Pattern = (player, bar, chord) => {
  for (let step = 0; step < 8; step += 1) {
    const stressed = step === 0 || step === 3 || step === 6;
    if (bar.energy < 0.4 && !stressed) continue;
    const pitch = (stressed ? chord.at(-1) : chord[1]) as number;
    play(player, bar, { channel: CHANNEL, pitch, beat: step / 2, beats: 0.4, strength: stressed ? 0.74 : 0.52 });
    if (stressed)
      play(player, bar, { channel: CHANNEL, pitch: chord[0] as number, beat: step / 2, beats: 0.4, strength: 0.6 });
  }
};

/** Driving repeated figure of short notes; sixteenths when the music is full. */
const ostinato: Pattern = (player, bar, chord) => {
  const fine = bar.energy > 0.7;
  const count = fine ? 16 : 8;
  const figure = [0, 2, 1, 2, 0, 2, 1, 2];
  for (let step = 0; step < count; step += 1) {
    const pitch = chord[(figure[step % 8] as number) % chord.length] as number;
    const beat = (step * 4) / count;
    play(player, bar, { channel: CHANNEL, pitch, beat, beats: (4 / count) * 0.8, strength: beat % 1 ? 0.52 : 0.72 });
  }
};

/** Bass note on the beat, chord plucked after it. */
const pluck: Pattern = (player, bar, chord) => {
  for (const beat of [0.5, 1.5, 2.5, 3.5]) {
    if (bar.energy < 0.4 && beat > 2) continue;
    hit(player, bar, chord.slice(0, 3), beat, 0.3, 0.6);
  }
};

/** Lazy chords: one long, one short before the third beat, sometimes one late in the bar. */
const comp: Pattern = (player, bar, chord) => {
  const rolled = (beat: number, beats: number, strength: number) => {
    for (const [index, pitch] of chord.entries()) {
      play(player, bar, { channel: CHANNEL, pitch, beat: beat + index * 0.03, beats, strength });
    }
  };
  rolled(0, 1.6, 0.66);
  if (bar.energy > 0.35) rolled(1.75, 1.4, 0.54);
  if (bar.energy > 0.5 && player.random() < 0.6) rolled(3.5, 0.45, 0.46);
};

/** A few single notes far apart. */
const sparse: Pattern = (player, bar, chord) => {
  const beats = bar.place % 2 === 0 ? [0, 2.5] : [1];
  for (const beat of beats) {
    const pitch = (chord[Math.floor(player.random() * chord.length)] as number) + (player.random() < 0.4 ? 12 : 0);
    play(player, bar, { channel: CHANNEL, pitch, beat, beats: 3, strength: 0.6 });
  }
};

const PATTERNS: Record<Player["style"]["keysStyle"], Pattern> = {
  arpeggio,
  chords,
  strum,
  pulse,
  ostinato,
  pluck,
  comp,
  sparse,
};

/** The moving accompaniment of one bar. */
export function playKeys(player: Player, bar: Bar, chord: readonly number[]): void {
  PATTERNS[player.style.keysStyle](player, bar, chord);
}
