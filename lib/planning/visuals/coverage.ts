import { enumerationIn } from "@/lib/language/enumerations";
import { type NumberMention, numbersIn } from "@/lib/language/numbers";
import { isParticle, wordsOf } from "@/lib/language/words";
import type { Visual } from "@/lib/timeline/schema/visuals";
import type { PlaceMention } from "../illustration/art";
import type { Candidate, SceneText } from "./candidate";

/** What a picture that leaves out a figure, a step or a place that is spoken loses of its score, for each of them. */
const COST = { figure: 2.6, step: 2, place: 0.7, sentence: 1.4, item: 0.6 };

/** Share of a sentence's telling words from which it is shown. */
const TOLD = 0.4;

/** Letters, digits and signs of a text: spaces and groupings are set differently on screen. */
const plainly = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[−–]/g, "-")
    .replace(/’/g, "'")
    .replace(/(?<=\d)[ .,'](?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d),(?=\d)/g, ".")
    .replace(/\s+/g, "");

/** All that a viewer reads in a visual, as one text. */
function readIn(visual: Visual, language: string): string {
  if (visual.type === "number") {
    const value = new Intl.NumberFormat(language, {
      minimumFractionDigits: visual.decimals,
      maximumFractionDigits: visual.decimals,
    }).format(visual.value);
    return [visual.heading, visual.before ?? "", `${visual.prefix}${value}${visual.suffix}`, visual.label].join(" \n");
  }
  if (visual.type === "code")
    return `${visual.heading} ${visual.lines
      .flat()
      .map(({ text }) => text)
      .join("")}`;
  return textsOf(visual).join(" \n");
}

function textsOf(value: unknown, key = ""): string[] {
  if (typeof value === "string")
    return /^(?:type|style|stack|emphasis|chart|id|from|to|assetId|motion|countryCode|ground|hour|weather|figures)$/.test(
      key,
    )
      ? []
      : [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([inner, item]) => (inner === "icon" ? [] : textsOf(item, inner)));
}

/** Whether a figure stands in a text as it is said, with its sign and unit, not as part of another one. */
function holds(seen: string, figure: string): boolean {
  const wanted = plainly(figure);
  for (let at = seen.indexOf(wanted); at >= 0; at = seen.indexOf(wanted, at + 1))
    if (!/[\d.]$/.test(seen.slice(0, at)) && !(/\d$/.test(wanted) && /^\.?\d/.test(seen.slice(at + wanted.length))))
      return true;
  return false;
}

const charted = (visual: Visual, mention: NumberMention): boolean =>
  visual.type === "chart" &&
  visual.data.some(
    ({ value, label }) =>
      Math.abs(value - mention.value) < 1e-9 ||
      Math.abs(value - mention.value * mention.magnitude) < 1e-6 ||
      holds(plainly(label), String(mention.value)),
  );

/** What is spoken in a scene that its picture must show. */
interface Spoken {
  figures: { mention: NumberMention; text: string }[];
  places: readonly PlaceMention[];
  language: string;
  structure: SceneText["structure"];
  /** The telling words of each sentence. */
  sentences: string[][];
  /** Things that a sentence lists one by one; those with a figure count as figures. */
  items: string[];
}

export async function spokenIn(scene: SceneText): Promise<Spoken> {
  const { narration, language, structure } = scene;
  const figures = numbersIn(narration, language)
    .filter(({ kind }) => kind !== "year")
    .map((mention) => ({ mention, text: narration.slice(mention.start, mention.end) }));
  const sentences = scene.sentences.map(({ text }) =>
    wordsOf(text, language)
      .map((word) => word.text)
      .filter((word) => word.length > 3 && !isParticle(word, language))
      .map(plainly),
  );
  const items = scene.sentences.flatMap(({ text }) => enumerationIn(text, language)?.items ?? []);
  return {
    items: items.map(({ text }) => plainly(text)).filter((text) => !/\d/.test(text)),
    figures,
    places: await scene.art.places(narration, language),
    language,
    structure,
    sentences,
  };
}

/** The figures, steps and places of a scene that a way to show it leaves out, counted. */
function missedBy({ visual }: Pick<Candidate, "visual">, spoken: Spoken) {
  const seen = plainly(readIn(visual, spoken.language));
  const figures = spoken.figures.filter(({ mention, text }) => !holds(seen, text) && !charted(visual, mention)).length;
  const places = spoken.places.filter(({ name }) => visual.type !== "map" && !seen.includes(plainly(name))).length;
  const steps = spoken.structure === "steps" && visual.type !== "process" ? 1 : 0;
  const untold = spoken.sentences.filter(
    (words) => words.length > 1 && words.filter((word) => seen.includes(word)).length < words.length * TOLD,
  ).length;
  const listed = spoken.structure === "plain" || spoken.structure === "single";
  const items = listed ? spoken.items.filter((item) => !seen.includes(item)).length : 0;
  return {
    figures,
    places,
    steps,
    items,
    sentences: spoken.structure === "plain" && visual.type !== "code" ? untold : 0,
  };
}

/** Candidates with what they leave out taken off their scores. */
export function weighed(candidates: readonly Candidate[], spoken: Spoken): Candidate[] {
  return candidates.map((candidate) => {
    const { figures, places, steps, items, sentences } = missedBy(candidate, spoken);
    const cost =
      COST.figure * Math.min(3, figures) +
      COST.step * steps +
      COST.place * Math.min(3, places) +
      COST.item * Math.min(3, items) +
      COST.sentence * Math.max(0, Math.min(2, sentences - (spoken.sentences.length === 1 ? 1 : 0)));
    return cost ? { ...candidate, score: candidate.score - cost } : candidate;
  });
}
