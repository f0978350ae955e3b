import type { Candidate } from "./candidate";

/** What a repeated type costs: right after itself (as good as forbidden), and with one scene between. */
const SAME_AS_NEIGHBOUR = 100;
/** What two compositions of one kind side by side cost (a curve after bars): less than figures that nobody sees drawn. */
const SAME_KIND_AS_NEIGHBOUR = 1.5;
/** Two drawn places side by side are what a film does anyway. */
const OTHER_PLACE = 0.4;
const SAME_AS_BEFORE_LAST = 0.8;
/** Scenes that are only type, and how many of a film may be before each further one costs. */
const CARDS: ReadonlySet<Candidate["visual"]["type"]> = new Set(["title", "statement", "outro"]);
const SCENES_A_CARD = 4;
const ONE_CARD_MORE = 2.2;
/** A type that already filled much of the film gives way a little; no two places look alike. */
const WORN = 0.25;
const WORN_PLACE = 0.05;

/** What tells two compositions apart: steps and a line of dates are different things to look at. */
export function compositionOf({ visual }: Pick<Candidate, "visual">): string {
  if (visual.type === "process") return `process/${visual.style}`;
  if (visual.type === "scenery") return `scenery/${visual.ground}`;
  // Cards that each lead with an amount are not a list of things.
  if (visual.type === "points" && visual.points.some(({ value }) => value)) return "points/amounts";
  if (visual.type === "chart") return `chart/${visual.chart}`;
  return visual.type;
}

/**
 * Picks one candidate a scene so that the sum of scores is largest and neighbours differ: the shortest path through the
 * scenes with the last two choices as state (Viterbi).
 */
export function chooseSequence(scenes: readonly (readonly Candidate[])[]): Candidate[] {
  interface State {
    total: number;
    path: Candidate[];
    counts: Map<string, number>;
    cards: number;
  }
  const allowed = Math.max(1, Math.floor(scenes.length / SCENES_A_CARD));
  let states: State[] = [{ total: 0, path: [], counts: new Map(), cards: 0 }];
  for (const candidates of scenes) {
    const best = new Map<string, State>();
    for (const state of states) {
      const last = state.path.at(-1);
      const beforeLast = state.path.at(-2);
      for (const candidate of candidates) {
        const type = candidate.visual.type;
        let total =
          state.total + candidate.score - (type === "scenery" ? WORN_PLACE : WORN) * (state.counts.get(type) ?? 0);
        if (last?.visual.type === type)
          total -=
            compositionOf(last) === compositionOf(candidate)
              ? SAME_AS_NEIGHBOUR
              : type === "scenery"
                ? OTHER_PLACE
                : SAME_KIND_AS_NEIGHBOUR;
        if (beforeLast && compositionOf(beforeLast) === compositionOf(candidate)) total -= SAME_AS_BEFORE_LAST;
        const card = CARDS.has(type);
        if (card && state.cards >= allowed) total -= ONE_CARD_MORE;
        const key = `${last ? compositionOf(last) : ""}>${compositionOf(candidate)}`;
        if (total > (best.get(key)?.total ?? Number.NEGATIVE_INFINITY)) {
          best.set(key, {
            total,
            path: [...state.path, candidate],
            cards: state.cards + (card ? 1 : 0),
            counts: new Map(state.counts).set(type, (state.counts.get(type) ?? 0) + 1),
          });
        }
      }
    }
    states = [...best.values()];
  }
  return states.reduce((a, b) => (b.total > a.total ? b : a)).path;
}
