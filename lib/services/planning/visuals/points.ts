import { enumerationIn } from "../../scripts/enumerations";
import { headingOf } from "../../scripts/headings";
import { trimParticles } from "../../scripts/typography";
import { isAuxiliary, isVerb } from "../../scripts/verbs";
import { isParticle, wordsOf } from "../../scripts/words";
import type { Candidate, Finder } from "./candidate";
import { cuesFor, iconsOf, listItems } from "./parts";

/** "It needs" or "C'est" introduces a list without saying what it is of. */
function saysSomething(intro: string, language: string): boolean {
  return wordsOf(intro, language).some(
    ({ text }) =>
      text.length > 3 && !isParticle(text, language) && !isVerb(text, language) && !isAuxiliary(text, language),
  );
}

/** Key points: the items of a list, of an enumeration, or the sentences of the scene in short. */
export const findPoints: Finder = async (scene) => {
  const { language } = scene;
  const found: Candidate[] = [];
  const points = async (
    parts: { text: string; at: number }[],
    heading: string,
    score: number,
    reason: string,
    numbered = false,
  ) => {
    const shown = parts
      .slice(0, 6)
      .map((part) => ({ text: headingOf(part.text, language, 68), at: part.at, source: part.text }));
    if (new Set(shown.map((part) => part.text)).size < shown.length || shown.some((part) => !part.text)) return;
    const icons = await iconsOf(
      scene,
      shown.map((part) => part.source),
    );
    found.push({
      visual: {
        type: "points",
        heading,
        numbered,
        points: shown.map((part, index) => ({ text: part.text, ...icons[index] })),
      },
      cues: { heading: 0, ...cuesFor("point", shown) },
      score,
      reason,
    });
  };
  const items = listItems(scene);
  if (items.length >= 1) {
    const ordered = scene.group.units.find((unit) => unit.list)?.list?.ordered ?? false;
    await points(items, scene.heading, items.length >= 2 ? 7.6 : 3.6, "The script has a list here.", ordered);
  }
  for (const sentence of scene.sentences) {
    const enumeration = enumerationIn(sentence.text, language);
    if (!enumeration) continue;
    const intro = trimParticles(enumeration.intro, language);
    const heading = headingOf(saysSomething(intro, language) ? intro : scene.topic, language, 56) || scene.heading;
    await points(
      enumeration.items.map((item) => ({ text: item.text, at: item.at + sentence.at })),
      heading,
      6.4,
      `${enumeration.items.length} things are listed.`,
    );
    break;
  }
  if (!items.length && scene.sentences.length >= 2)
    await points(
      scene.sentences.slice(0, 4),
      scene.heading,
      3.4 + 0.2 * Math.min(4, scene.sentences.length),
      "Several sentences: the gist of each as it is spoken.",
    );
  return found;
};
