import { headingOf } from "@/lib/language/headings";
import {
  datedOpening,
  type StepFinding,
  stepMarker,
  stepsInSentence,
  withoutMarker,
  yearIn,
} from "@/lib/language/sequences";
import { display, tie } from "@/lib/language/typography";
import type { Candidate, Finder, SceneText } from "./candidate";
import { cuesFor, iconsOf, listItems } from "./parts";

function datedSteps(scene: SceneText): StepFinding[] {
  return scene.sentences.flatMap((sentence) => {
    const opening = datedOpening(sentence.text, scene.language);
    if (opening)
      return [
        {
          text: withoutMarker(sentence.text, opening.length, scene.language),
          at: sentence.at,
          mark: opening.mark,
        },
      ];
    const year = yearIn(sentence.text, scene.language);
    return year ? [{ text: sentence.text, at: sentence.at + year.at, mark: String(year.year) }] : [];
  });
}

/** A step as it is shown; one that keeps its opening word for its grammar's sake keeps it here too. */
function stepTitle(text: string, language: string): string {
  const whole = tie(display(text, language), language);
  return whole.length <= 56 ? whole : headingOf(text, language, 56);
}

function orderedSteps(scene: SceneText): StepFinding[] {
  const single = scene.sentences.flatMap((sentence) =>
    stepsInSentence(sentence.text, scene.language).map((step) => ({ ...step, at: step.at + sentence.at })),
  );
  if (single.length >= 3) return single.slice(0, 6);
  if (scene.structure !== "steps") return [];
  // Every sentence of the run is a step: one that is spoken and not shown would break the order.
  return scene.sentences.slice(scene.group.lead ?? 0).map((sentence) => ({
    text: withoutMarker(sentence.text, stepMarker(sentence.text, scene.language)?.length ?? 0, scene.language),
    at: sentence.at,
    mark: "",
  }));
}

/** Steps in order, or dated events on a line. */
export const findProcess: Finder = async (scene) => {
  const found: Candidate[] = [];
  const add = async (steps: StepFinding[], style: "steps" | "timeline", score: number, reason: string) => {
    const shown = steps.slice(0, 6);
    // A heading that repeats the first step says nothing: a span of dates or the topic does.
    const leads = shown[0]!.at > 0;
    const heading = leads
      ? scene.heading
      : style === "timeline"
        ? `${shown[0]!.mark}\u2009–\u2009${shown.at(-1)!.mark}`
        : scene.topic;
    const icons = await iconsOf(
      scene,
      shown.map((step) => step.text),
    );
    found.push({
      visual: {
        type: "process",
        heading,
        style,
        steps: shown.map((step, index) => ({
          title: stepTitle(step.text, scene.language),
          text: "",
          mark: step.mark,
          ...icons[index],
        })),
      },
      cues: { heading: 0, ...cuesFor("step", shown) },
      score,
      reason,
    });
  };
  const dated = datedSteps(scene);
  if (dated.length >= 2 && scene.structure !== "list")
    await add(
      dated,
      "timeline",
      scene.structure === "dates" ? 8.4 : 5.5,
      `${dated.length} dated events follow each other.`,
    );
  const ordered = orderedSteps(scene);
  if (ordered.length >= 2)
    await add(ordered, "steps", ordered.length >= 3 ? 8.4 : 6, `${ordered.length} steps in order.`);
  const items = listItems(scene);
  if (items.length >= 2 && scene.group.units.find((unit) => unit.list)?.list?.ordered)
    await add(
      items.map((item) => ({ ...item, mark: "" })),
      "steps",
      7.2,
      "The script has a numbered list here.",
    );
  return found;
};
