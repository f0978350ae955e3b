import { seededRandom } from "@/lib/core/random";
import type { Mood } from "../ports";
import { type Bar, type Form, planForm } from "./form";
import { nearest, voiceChord } from "./harmony";
import { type Sound, STYLES, type Style } from "./moods";
import { playBass } from "./parts/bass";
import { playDrums } from "./parts/drums";
import { playKeys } from "./parts/keys";
import { drawMotif, playMelody } from "./parts/melody";
import { type Player, play } from "./player";
import { type Channel, DRUMS, type Score } from "./score";

const PAD = 0;
const KEYS = 1;
const BASS = 2;
const LEAD = 3;
const COLOUR = 4;

export interface MusicTask {
  mood: Mood;
  seconds: number;
  seed: number;
}

function channelsOf(style: Style): Channel[] {
  const channel = (number: number, [program, volume, pan, reverb, chorus]: Sound): Channel => ({
    channel: number,
    program,
    volume,
    pan,
    reverb,
    chorus,
  });
  return [
    channel(PAD, style.pad),
    channel(KEYS, style.keysSound),
    channel(BASS, style.bass),
    channel(LEAD, style.lead),
    ...(style.colour ? [channel(COLOUR, style.colour)] : []),
    channel(DRUMS, [0, style.drumVolume, 64, style.drums === "taiko" || style.drums === "epic" ? 70 : 24, 0]),
  ];
}

function playPad(player: Player, bar: Bar, chord: readonly number[], channel: number, strength: number): void {
  for (const pitch of chord) play(player, bar, { channel, pitch, beat: 0, beats: 4.05, strength });
}

/** Melody over pairs of bars: verses say one motif, bridges another, a third higher. */
function playLead(player: Player, bars: readonly Bar[]): void {
  const verse = drawMotif(player);
  const bridge = drawMotif(player);
  let from = player.key + 14;
  for (let index = 0; index + 1 < bars.length; index += 2) {
    const pair = [bars[index], bars[index + 1]] as [Bar, Bar];
    const resting = player.random() < 0.3 - player.style.melody * 0.3 || pair[0].energy < 0.4;
    if (resting || pair[0].section === "outro") continue;
    const start = pair[0].section === "bridge" ? from + 3 : from;
    from = playMelody(player, pair, pair[0].section === "bridge" ? bridge : verse, start);
    if (Math.abs(from - (player.key + 14)) > 8) from = player.key + 14;
  }
}

/** The last chord: everyone on it, spread upwards, left to ring until the end. */
function playEnding(player: Player, form: Form, seconds: number, before: readonly number[] | undefined): void {
  const ring = seconds - form.finalStart;
  const bar: Bar = {
    ...(form.bars.at(-1) as Bar),
    start: form.finalStart,
    seconds: ring,
    energy: 0.7,
    chord: form.finalChord,
  };
  const chord = voiceChord(form.finalChord, player.key, before);
  playPad(player, bar, chord, PAD, 0.6);
  for (const [index, pitch] of [...chord, (chord[0] as number) + 12].entries()) {
    play(player, bar, { channel: KEYS, pitch, beat: (index * 0.09 * 4) / ring, beats: 3.9, strength: 0.62 });
  }
  const root = nearest((player.key + form.finalChord.root) % 12, 41);
  play(player, bar, { channel: BASS, pitch: root, beat: 0, beats: 3.8, strength: 0.76 });
  if (player.style.drums === "pop" || player.style.drums === "epic") {
    play(player, bar, { channel: DRUMS, pitch: 49, beat: 0, beats: 3, strength: 0.6 });
    play(player, bar, { channel: DRUMS, pitch: 36, beat: 0, beats: 1, strength: 0.8 });
  }
}

/** Writes a piece: the same task gives the same notes. */
export function compose({ mood, seconds, seed }: MusicTask): Score {
  const style = STYLES[mood];
  const random = seededRandom(seed);
  const key = style.keys[Math.floor(random() * style.keys.length)] as number;
  const form = planForm(style, seconds, random);
  const player: Player = { style, key, random, notes: [] };
  let chord: number[] | undefined;
  for (const bar of form.bars) {
    chord = voiceChord(bar.chord, key, chord);
    playPad(player, bar, chord, PAD, bar.energy < 0.4 ? 0.5 : 0.6);
    if (style.colour && bar.energy > 0.7)
      playPad(
        player,
        bar,
        chord.map((pitch) => pitch + 12),
        COLOUR,
        0.46,
      );
    playKeys(player, bar, chord);
    if (bar.section !== "intro" || bar.place > 0) playBass(player, bar);
    playDrums(player, bar);
  }
  playLead(player, form.bars);
  playEnding(player, form, seconds, chord);
  player.notes.sort((a, b) => a.start - b.start);
  return { seconds, bpm: form.bpm, channels: channelsOf(style), notes: player.notes, finalChord: form.finalStart };
}
