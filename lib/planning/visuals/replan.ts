import { sentences } from "@/lib/language/sentences";
import { secondsToSpeak } from "@/lib/language/words";
import type { Art } from "../illustration/art";
import type { ScenePlan } from "../plan";
import { structureOf } from "../script/structure";
import { SENTENCE_PAUSE, type Unit } from "../script/units";
import type { Candidate } from "./candidate";
import { chooseSequence, compositionOf } from "./choose";
import { withCredits } from "./credits";
import { type Draft, sceneText } from "./scene-text";
import { candidatesOf, planOf } from "./scenes";
import { filmTextOf } from "./technical";

export interface ReplanRequest {
  /** The film's scenes as they are. */
  plans: readonly ScenePlan[];
  /** Which of them is planned anew, from 0. */
  position: number;
  /** What it says from now on. */
  narration: string;
  /** The film's. */
  title: string;
  language: string;
  art: Art;
}

/** Scenes of a film that is neither its first nor its last: what may stand in the middle may stand anywhere when asked for. */
const MIDDLE = { index: 1, count: 3 };

/** A scene's words as the finders read them. */
function readScene({ plans, position, narration, title, language, art }: ReplanRequest) {
  const old = plans[position] as ScenePlan;
  const spoken = sentences(narration, language);
  const units = (spoken.length > 0 ? spoken : [narration]).map(
    (text): Unit => ({ text, seconds: secondsToSpeak(text, language) + SENTENCE_PAUSE, block: 0 }),
  );
  const given = position > 0 ? old.chapter : undefined;
  const draft: Draft = {
    group: { units, structure: structureOf(units, language) },
    heading: given,
    chapter: given,
    // The receipt of a sentence goes with it.
    sources: old.sources.filter(({ sentence }) => sentence === undefined || narration.includes(sentence)),
  };
  const text = plans.map((plan) => plan.narration).join(" ");
  const scene = sceneText(draft, language, art, title, filmTextOf(text));
  const film = { title, titled: true, text, cites: plans.some(({ sources }) => sources.length > 0) };
  const planned = (choice: Candidate): ScenePlan => {
    const fresh = { ...planOf(draft, scene, choice, { index: position, title, language }), id: old.id };
    return withCredits(plans.with(position, fresh), language)[position] as ScenePlan;
  };
  const candidates = (index: number, count: number) => candidatesOf(draft, scene, index, count, film);
  return { candidates, planned };
}

/**
 * Plans one scene of a film anew, drawn from its own words; it stays one scene, in its place, and shows something else than its
 * neighbours do.
 */
export async function replanScene(request: ReplanRequest): Promise<ScenePlan> {
  const { plans, position } = request;
  const { candidates, planned } = readScene(request);
  const own = await candidates(position, plans.length);
  const beside = (plan: ScenePlan | undefined): Candidate[][] =>
    plan ? [[{ visual: plan.visual, cues: {}, score: 0, reason: "" }]] : [];
  const before = beside(plans[position - 1]);
  return planned(chooseSequence([...before, own, ...beside(plans[position + 1])])[before.length] as Candidate);
}

/** Names what a scene is drawn as among the ways that its words can be shown: `points`, `chart/bars` … */
export const visualKeyOf = (plan: Pick<ScenePlan, "visual">): string => compositionOf(plan);

/** Every way to show one scene's words, one of each composition, what fits best first. */
export async function visualsOf(request: ReplanRequest): Promise<ScenePlan[]> {
  const { candidates, planned } = readScene(request);
  const { length } = request.plans;
  const ways = await Promise.all([
    candidates(request.position, length),
    candidates(MIDDLE.index, MIDDLE.count),
    candidates(0, MIDDLE.count),
    candidates(MIDDLE.count - 1, MIDDLE.count),
  ]);
  const best = new Map<string, Candidate>();
  // The ends' own ways score high where they belong; here they are one among others, behind what the scene's place calls for.
  for (const [at, found] of ways.entries())
    for (const candidate of found.toSorted((a, b) => b.score - a.score)) {
      const key = compositionOf(candidate);
      if (!best.has(key) || (at < 2 && candidate.score > (best.get(key)?.score ?? 0))) best.set(key, candidate);
    }
  return [...best.values()].map(planned);
}
