import { numbersIn } from "@/lib/language/numbers";
import { display, tie } from "@/lib/language/typography";
import { sceneryOf } from "../illustration/scenery";
import type { Finder } from "./candidate";
import { cuesFor } from "./parts";

/** Longest narration that stands whole in the sky of its place. */
const LONGEST = 130;

/** How well a drawn place fits that is named with who is in it, and one of which only one of both is said. */
const BOTH = 5.3;
const ONE = 4.8;
/** What a figure that the sentence turns on takes off: it is to be seen large. */
const TURNS_ON_FIGURE = 1.2;

/** The place that is spoken of, drawn, with who and what is in it. */
export const findScenery: Finder = ({ narration, sentences, heading, headed, language, film }) => {
  if (film.technical) return [];
  const found = sceneryOf(narration, language);
  if (!found) return [];
  const { weather, figures } = found;
  const ground = film.old && found.ground === "city" ? "village" : found.ground;
  const hour = film.nightly ? "night" : found.hour;
  const turns = numbersIn(narration, language).some(({ kind }) => /percent|money|large/.test(kind));
  const whole = tie(display(narration, language), language);
  const first = tie(display(sentences[0]!.text, language), language);
  return [
    {
      visual: {
        type: "scenery",
        heading: whole.length <= LONGEST ? whole : headed || first.length > LONGEST ? heading : first,
        ground,
        hour,
        weather,
        figures: figures.map(({ figure }) => figure),
      },
      cues: { heading: 0, ...cuesFor("figure", figures) },
      score: (found.named && figures.length ? BOTH : ONE) - (turns ? TURNS_ON_FIGURE : 0),
      reason: `The place it speaks of: ${[ground, ...figures.map(({ figure }) => figure)].join(", ")}.`,
    },
  ];
};
