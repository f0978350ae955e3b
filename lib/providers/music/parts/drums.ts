import type { Bar } from "../form";
import type { DrumStyle } from "../moods";
import { type Player, play } from "../player";
import { DRUMS } from "../score";

/** General MIDI percussion keys. */
const KIT = {
  kick: 36,
  stick: 37,
  snare: 38,
  clap: 39,
  lowTom: 45,
  midTom: 47,
  highTom: 50,
  closedHat: 42,
  openHat: 46,
  crash: 49,
  ride: 51,
  tambourine: 54,
  shaker: 70,
  lowWood: 77,
  highWood: 76,
  triangle: 81,
  floorTom: 41,
} as const;

type Piece = keyof typeof KIT;
/** Sixteen steps of a bar; digits are strengths of ninths, dots are rests. */
type Groove = Partial<Record<Piece, string>>;

const GROOVES: Record<DrumStyle, { light: Groove; full: Groove }> = {
  none: { light: {}, full: {} },
  shaker: {
    light: {},
    full: { shaker: "3.2.4.2.3.2.4.2.", triangle: "4...............", stick: "........3......." },
  },
  pop: {
    light: { closedHat: "5...4...5...4...", kick: "7...............", tambourine: "....3.......3..." },
    full: {
      kick: "8.....5.8.......",
      snare: "....7.......7...",
      clap: "....5.......5...",
      closedHat: "5.4.5.4.5.4.5.4.",
      openHat: "..............4.",
      tambourine: "..3...3...3...3.",
    },
  },
  soft: {
    light: { closedHat: "4...3...4...3...", shaker: "2.2.2.2.2.2.2.2." },
    full: {
      kick: "7...5...7...5...",
      stick: "....5.......5...",
      clap: "............4...",
      shaker: "3.2.3.2.3.2.3.2.",
      closedHat: "..4...4...4...4.",
    },
  },
  percussion: {
    light: { highWood: "....4.......4..." },
    full: {
      kick: "6.......5.......",
      stick: "....5.......5...",
      highWood: "4.....4...4.....",
      lowWood: "......4.......4.",
      shaker: "3.2.3.2.3.2.3.2.",
      tambourine: "....3.......3...",
    },
  },
  lofi: {
    light: { closedHat: "4...3...4...3..." },
    full: {
      kick: "7......5..6.....",
      snare: "....6.......6..2",
      closedHat: "4.3.4.3.4.3.4.3.",
      stick: "......2........2",
    },
  },
  taiko: {
    light: { floorTom: "5..............." },
    full: { floorTom: "8.....5.6.......", lowTom: "..........4.5...", kick: "6..............." },
  },
  epic: {
    light: { floorTom: "6.......5......." },
    full: {
      kick: "8.....6.8.......",
      floorTom: "8..5..5.8..5..5.",
      lowTom: "....6.......6.6.",
      snare: "....7.......7...",
      closedHat: "4.3.4.3.4.3.4.3.",
    },
  },
};

/** Fills for the last bar of a section: what is played in its second half. */
const FILLS: Partial<Record<DrumStyle, readonly Groove[]>> = {
  pop: [
    { snare: "........5.5.6.77", kick: "8.......6......." },
    { highTom: "........66......", midTom: "..........66....", lowTom: "............7777" },
  ],
  soft: [{ stick: "........4...4.5.", lowTom: "..............5." }],
  percussion: [{ highWood: "........5.5.5.5.", lowWood: ".........4.4.4.6" }],
  lofi: [{ snare: "............4..5", kick: "........6.4....." }],
  taiko: [{ floorTom: "........5.5.6.7.", lowTom: ".........4.4.5.6" }],
  epic: [
    { highTom: "........7777....", lowTom: "............7777", floorTom: "8.......8...8..." },
    { snare: "........45566778", floorTom: "8...8...8...8..." },
  ],
};

function playGroove(player: Player, bar: Bar, groove: Groove, from = 0, to = 16): void {
  for (const [piece, steps] of Object.entries(groove) as [Piece, string][]) {
    for (let step = from; step < to; step += 1) {
      const mark = steps[step];
      if (!mark || mark === ".") continue;
      play(player, bar, { channel: DRUMS, pitch: KIT[piece], beat: step / 4, beats: 0.2, strength: Number(mark) / 8 });
    }
  }
}

/** Drums of one bar: light or full by its energy, a fill at a section's end, a cymbal where one begins. */
export function playDrums(player: Player, bar: Bar): void {
  const style = player.style.drums;
  if (style === "none") return;
  const groove =
    bar.energy > 0.45 ? GROOVES[style].full : bar.section === "intro" && bar.place < 2 ? {} : GROOVES[style].light;
  const closes = bar.place === bar.length - 1 && bar.section !== "outro" && bar.length > 1;
  const fills = FILLS[style];
  const fill = closes && fills ? fills[Math.floor(player.random() * fills.length)] : undefined;
  playGroove(player, bar, groove, 0, fill ? 8 : 16);
  if (fill) playGroove(player, bar, fill, 8);
  const opens = bar.place === 0 && bar.energy > 0.6 && (style === "pop" || style === "epic" || style === "soft");
  if (opens) play(player, bar, { channel: DRUMS, pitch: KIT.crash, beat: 0, beats: 2, strength: 0.5 });
}
