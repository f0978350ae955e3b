import { sentences } from "@/lib/language/sentences";
import { secondsToSpeak } from "@/lib/language/words";
import type { Art } from "../illustration/art";
import type { ScenePlan } from "../plan";
import { structureOf } from "../script/structure";
import { SENTENCE_PAUSE, type Unit } from "../script/units";
import type { Candidate } from "./candidate";
import { chooseSequence } from "./choose";
import { withCredits } from "./credits";
import { type Draft, sceneText } from "./scene-text";
import { candidatesOf, planOf } from "./scenes";

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

/**
 * Plans one scene of a film anew, drawn from its own words; it stays one scene, in its place, and shows something else than its
 * neighbours do.
 */
export async function replanScene(request: ReplanRequest): Promise<ScenePlan> {
  const { plans, position, narration, title, language, art } = request;
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
    sources: old.sources,
  };
  const scene = sceneText(draft, language, art, title);
  const film = plans.map((plan) => plan.narration).join(" ");
  const own = await candidatesOf(draft, scene, position, plans.length, title, film);
  const beside = (plan: ScenePlan | undefined): Candidate[][] =>
    plan ? [[{ visual: plan.visual, cues: {}, score: 0, reason: "" }]] : [];
  const before = beside(plans[position - 1]);
  const chosen = chooseSequence([...before, own, ...beside(plans[position + 1])])[before.length] as Candidate;
  const fresh = { ...planOf(draft, scene, chosen, { index: position, title, language }), id: old.id };
  return withCredits(plans.with(position, fresh), language)[position] as ScenePlan;
}
