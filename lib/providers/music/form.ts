import { type Chord, chordOf } from "./harmony";
import type { Style } from "./moods";

export type SectionKind = "intro" | "verse" | "bridge" | "outro";

/** One bar of four beats. */
export interface Bar {
  index: number;
  section: SectionKind;
  /** Place of the bar in its section, and the section's length in bars. */
  place: number;
  length: number;
  /** How full the arrangement is, 0…1. */
  energy: number;
  chord: Chord;
  next: Chord;
  start: number;
  seconds: number;
}

export interface Form {
  bpm: number;
  bars: Bar[];
  finalChord: Chord;
  /** Seconds at which the final chord begins. */
  finalStart: number;
}

/** Share of a piece, and seconds at most, that its last chord rings. */
const RING_SHARE = 0.16;
const RING_SECONDS = 3.4;
/** How far the tempo may leave the mood's range so that whole bars fit. */
const TEMPO_PLAY = 0.1;

/** Bars and tempo for a length: whole bars, in fours when the tempo allows it, else in twos. */
function fitTempo(seconds: number, [low, high]: readonly [number, number]): { bars: number; bpm: number } {
  const middle = (low + high) / 2;
  const ideal = (seconds * middle) / 240;
  let best = { bars: 1, bpm: 240 / seconds, cost: Number.POSITIVE_INFINITY };
  for (let bars = Math.max(1, Math.floor(ideal * 0.8)); bars <= Math.ceil(ideal * 1.25) + 1; bars += 1) {
    const bpm = (bars * 240) / seconds;
    const outside = Math.max(low / bpm, bpm / high, 1) - 1;
    const uneven = bars % 4 === 0 ? 0 : bars % 2 === 0 ? 0.03 : 0.06;
    const cost = outside + uneven + (outside > TEMPO_PLAY ? 1 : 0);
    if (cost < best.cost) best = { bars, bpm, cost };
  }
  return best;
}

interface Section {
  kind: SectionKind;
  bars: number;
  energy: number;
}

/** Intro, verses and bridges in turn, outro; short pieces do with fewer. */
function sectionsFor(bars: number): Section[] {
  const intro = bars >= 24 ? 4 : bars >= 8 ? 2 : 0;
  const outro = bars >= 16 ? 4 : bars >= 6 ? 2 : 0;
  const sections: Section[] = intro ? [{ kind: "intro", bars: intro, energy: 0.3 }] : [];
  let left = bars - intro - outro;
  const phrase = bars >= 40 ? 8 : 4;
  const pattern: SectionKind[] = ["verse", "verse", "bridge", "verse"];
  for (let turn = 0; left > 0; turn += 1) {
    // A rest of one to three bars goes to the phrase before it.
    const size = left - phrase < phrase / 2 ? left : phrase;
    const last = left - size === 0;
    const kind = pattern[turn % pattern.length] as SectionKind;
    const rise = Math.min(1, 0.55 + turn * 0.13);
    sections.push({
      kind,
      bars: size,
      energy: last && turn > 1 ? 1 : kind === "bridge" ? Math.min(0.9, rise + 0.1) : rise,
    });
    left -= size;
  }
  if (outro) sections.push({ kind: "outro", bars: outro, energy: 0.42 });
  return sections;
}

/** Plans a piece of exactly `seconds`, ending with the mood's cadence. */
export function planForm(style: Style, seconds: number, random: () => number): Form {
  const ring = Math.min(RING_SECONDS, seconds * RING_SHARE);
  const { bars: count, bpm } = fitTempo(seconds - ring, style.bpm);
  const barSeconds = 240 / bpm;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const verse = pick(style.verses).map(chordOf);
  const bridge = pick(style.bridges).map(chordOf);
  const [first, second, final] = style.cadence.map(chordOf) as [Chord, Chord, Chord];
  const bars: Bar[] = [];
  for (const section of sectionsFor(count)) {
    const chords = section.kind === "bridge" ? bridge : verse;
    for (let place = 0; place < section.bars; place += 1) {
      const index = bars.length;
      const left = count - index;
      const chord = left === 1 ? second : left === 2 && count > 2 ? first : (chords[place % chords.length] as Chord);
      const { kind, energy, bars: length } = section;
      const start = index * barSeconds;
      bars.push({ index, section: kind, place, length, energy, chord, next: final, start, seconds: barSeconds });
    }
  }
  for (const [index, bar] of bars.entries()) bar.next = bars[index + 1]?.chord ?? final;
  return { bpm, bars, finalChord: final, finalStart: count * barSeconds };
}
