import { seededRandom } from "@/lib/core/random";
import type { Transition } from "@/lib/timeline/schema/parts";

/** Pairs that go together: what most scenes come in with, and what now and then takes its place. */
const PAIRS: readonly (readonly [Transition["kind"], Transition["kind"]])[] = [
  ["fade", "slide"],
  ["dissolve", "zoom"],
  ["slide", "fade"],
  ["fade", "push"],
  ["dissolve", "wipe"],
  ["push", "fade"],
];
/** What opens a new section. */
const SECTIONS: readonly Transition["kind"][] = ["wipe", "push", "zoom"];

/**
 * How each scene comes in. A film keeps to two kinds, and a third one for new sections, so that it looks made by one hand.
 * @param sections whether each scene starts a section
 */
export function planTransitions(
  sections: readonly boolean[],
  seed: number,
  fps: number,
  rightToLeft: boolean,
): (Transition | undefined)[] {
  const random = seededRandom(seed ^ 0x7f4a7c15);
  const [usual, other] = PAIRS[Math.floor(random() * PAIRS.length)]!;
  const opening = SECTIONS.filter((kind) => kind !== usual && kind !== other)[0]!;
  const forward = rightToLeft ? "right" : "left";
  // A script with a heading over every other scene has no need of a mark for each.
  const marked = sections.filter(Boolean).length - 1 <= sections.length / 4;
  let previous: Transition["kind"] | undefined;
  return sections.map((section, index) => {
    if (index === 0) return undefined;
    const kind = section && marked ? opening : random() < 0.3 && previous !== other ? other : usual;
    previous = kind;
    const direction =
      kind === "slide" || kind === "push" || kind === "wipe" ? (random() < 0.8 ? forward : "up") : forward;
    return { kind, frames: Math.round(fps * (section ? 0.55 : 0.42)), direction };
  });
}
