import { numbersIn } from "@/lib/language/numbers";
import { display } from "@/lib/language/typography";
import { bare, isParticle, wordsOf } from "@/lib/language/words";
import { type Visual, visualSchema } from "@/lib/timeline/schema/visuals";
import type { Proposal } from "../script/written";
import type { Candidate, SceneText } from "./candidate";

/** Share of a proposed text's words that the narration must hold. */
const BORNE_OUT = 0.6;

/** A word without its ending: enough to see that "bees" and "bee" are the same. */
const stem = (word: string, language: string) =>
  bare(word, language).slice(0, Math.max(4, Math.ceil(word.length * 0.7)));

/** Whether the narration says what the proposal would show: its words for the most part, its numbers all. */
function borneOut(proposal: Proposal, scene: SceneText): boolean {
  const { language, narration } = scene;
  const spoken = new Set(wordsOf(narration, language).map((word) => stem(word.text, language)));
  const figures = new Set(
    numbersIn(narration, language).flatMap((mention) => [mention.value, mention.value * mention.magnitude]),
  );
  for (const item of proposal.items) {
    const words = wordsOf(`${item.label} ${item.note}`, language).filter((word) => !isParticle(word.text, language));
    const known = words.filter((word) => spoken.has(stem(word.text, language))).length;
    if (words.length && known / words.length < BORNE_OUT) return false;
    if (item.value !== null && !figures.has(item.value)) return false;
    if (numbersIn(`${item.label} ${item.note}`, language).some((mention) => !figures.has(mention.value))) return false;
  }
  return true;
}

/** Where an item is spoken: its first word that the narration holds, not before `from`. */
function offsetOf(text: string, scene: SceneText, from: number): number {
  const stems = wordsOf(text, scene.language)
    .filter((word) => !isParticle(word.text, scene.language))
    .map((word) => stem(word.text, scene.language));
  const words = wordsOf(scene.narration, scene.language);
  const hit = words.find((word) => word.start >= from && stems.includes(stem(word.text, scene.language)));
  return hit?.start ?? from;
}

function visualOf(proposal: Proposal, scene: SceneText): Visual | undefined {
  const { language } = scene;
  const heading =
    proposal.heading && proposal.heading.length <= 60 ? display(proposal.heading, language) : scene.heading;
  const items = proposal.items
    .map((item) => ({ ...item, label: display(item.label, language) }))
    .filter((item) => item.label);
  const [first, second] = items;
  switch (proposal.kind) {
    case "points":
      return items.length
        ? { type: "points", heading, numbered: false, points: items.slice(0, 6).map(({ label }) => ({ text: label })) }
        : undefined;
    case "steps":
    case "timeline":
      return {
        type: "process",
        heading,
        style: proposal.kind,
        steps: items.slice(0, 6).map(({ label, note }) => ({
          title: label,
          text: "",
          mark: proposal.kind === "timeline" ? note.slice(0, 24) : "",
        })),
      };
    case "comparison":
      return first && second
        ? {
            type: "comparison",
            heading,
            left: { title: first.label, points: first.note ? [first.note] : [] },
            right: { title: second.label, points: second.note ? [second.note] : [] },
          }
        : undefined;
    case "chart":
      return {
        type: "chart",
        heading,
        chart: "bars",
        unit: items[0]?.note.slice(0, 24) ?? "",
        data: items.flatMap(({ label, value }) => (value === null ? [] : [{ label: label.slice(0, 80), value }])),
        source: "",
      };
    default:
      return undefined;
  }
}

/**
 * What a language model proposed for a scene, if the narration bears it out and it fits the document; numbers, quotations,
 * maps and the rest are read from the narration itself, which is safer.
 */
export function proposed(proposal: Proposal | null | undefined, scene: SceneText): Candidate[] {
  if (!proposal || !borneOut(proposal, scene)) return [];
  const visual = visualOf(proposal, scene);
  if (!visual || !visualSchema.safeParse(visual).success) return [];
  const key = { points: "point", process: "step", chart: "bar" }[visual.type as "points" | "process" | "chart"];
  const cues: Record<string, number> = { heading: 0 };
  let from = 0;
  for (const [index, item] of proposal.items.entries()) {
    from = offsetOf(item.label, scene, from);
    if (key) cues[`${key}:${index}`] = from;
    else {
      const side = index === 0 ? "left" : "right";
      cues[side] = from;
      cues[`${side}:0`] = from;
    }
  }
  return [{ visual, cues, score: 7.4, reason: "Proposed with the script, and borne out by it." }];
}
