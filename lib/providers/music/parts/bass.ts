import type { Bar } from "../form";
import { nearest } from "../harmony";
import type { BassStyle } from "../moods";
import { type Player, play } from "../player";

const CHANNEL = 2;
const LOW = 33;
const HOME = 41;

type Step = readonly [beat: number, beats: number, strength: number, tone?: "fifth" | "octave" | "approach"];

const STEPS: Record<BassStyle, readonly Step[]> = {
  long: [
    [0, 2.9, 0.74],
    [3, 0.95, 0.56, "fifth"],
  ],
  pulse: [0, 0.5, 1, 1.5, 2, 2.5, 3]
    .map((beat): Step => [beat, 0.45, beat % 1 ? 0.6 : 0.76])
    .concat([[3.5, 0.45, 0.62, "approach"]]),
  syncopated: [
    [0, 1.3, 0.78],
    [1.5, 0.9, 0.66],
    [2.5, 0.9, 0.68, "octave"],
    [3.5, 0.45, 0.58, "approach"],
  ],
  bounce: [
    [0, 0.45, 0.78],
    [1, 0.4, 0.5, "fifth"],
    [2, 0.45, 0.7, "fifth"],
    [3, 0.4, 0.5, "approach"],
  ],
  drone: [[0, 3.95, 0.74]],
  lazy: [
    [0, 1.4, 0.78],
    [1.75, 0.5, 0.56],
    [2.5, 1, 0.66, "fifth"],
    [3.75, 0.25, 0.46, "approach"],
  ],
};

/** The bass of one bar: roots, with a step towards the next bar's root at its end. */
export function playBass(player: Player, bar: Bar): void {
  const root = nearest((player.key + bar.chord.root) % 12, HOME);
  const goal = nearest((player.key + bar.next.root) % 12, root);
  const steps = bar.energy < 0.4 ? STEPS.long.slice(0, 1) : STEPS[player.style.bassStyle];
  for (const [beat, beats, strength, tone] of steps) {
    const approach = goal === root ? root + 7 : goal + (goal > root ? -2 : 2);
    const pitch = tone === "fifth" ? root + 7 : tone === "octave" ? root + 12 : tone === "approach" ? approach : root;
    play(player, bar, { channel: CHANNEL, pitch: pitch < LOW ? pitch + 12 : pitch, beat, beats, strength });
  }
}
