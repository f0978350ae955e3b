import { secondsOf, type Unit } from "../script/units";
import type { Candidate } from "./candidate";
import { type Draft, sourcesOf } from "./scene-text";

/** Shortest part that is a scene of its own, in seconds. */
const SHORTEST = 1.9;
/** What a cut must gain to be made: one picture held is calmer than two. */
const GAIN = 0.25;

const bestOf = (ways: readonly Candidate[]): number => Math.max(...ways.map(({ score }) => score));

const partOf = (draft: Draft, units: Unit[], first: boolean): Draft => ({
  group: { units, structure: "plain" },
  heading: first ? draft.heading : undefined,
  chapter: first ? draft.chapter : undefined,
  proposal: undefined,
  sources: sourcesOf(units, draft.sources),
});

/**
 * Plans a scene of several sentences again, part by part, where that shows more of what is said: each figure, place and thing
 * in a picture that has room for it. A scene with a structure of its own stays whole.
 */
export async function divided(draft: Draft, waysOf: (part: Draft) => Promise<Candidate[]>): Promise<Draft[]> {
  const { units, structure } = draft.group;
  if (structure !== "plain" || units.length < 2 || draft.proposal) return [draft];
  let best: { score: number; parts: [Draft, Draft] } | undefined;
  for (let cut = 1; cut < units.length; cut += 1) {
    const halves = [units.slice(0, cut), units.slice(cut)];
    if (halves.some((half) => secondsOf(half) < SHORTEST)) continue;
    const parts = halves.map((half, index) => partOf(draft, half, index === 0)) as [Draft, Draft];
    const scores = await Promise.all(parts.map(async (part) => bestOf(await waysOf(part))));
    const score = scores.reduce((sum, value) => sum + value, 0) / 2;
    if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = { score, parts };
  }
  if (!best || best.score < bestOf(await waysOf(draft)) + GAIN) return [draft];
  const [one, other] = best.parts;
  return [...(await divided(one, waysOf)), ...(await divided(other, waysOf))];
}
