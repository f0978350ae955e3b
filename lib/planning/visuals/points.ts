import { chartIn } from "@/lib/language/charts";
import { enumerationIn } from "@/lib/language/enumerations";
import { headingOf, withoutOpening } from "@/lib/language/headings";
import { display, tie } from "@/lib/language/typography";
import { wordsOf } from "@/lib/language/words";
import type { Icon } from "@/lib/timeline/schema/parts";
import type { Candidate, Finder, SceneText } from "./candidate";
import { introHeading } from "./intro-heading";
import { cuesFor, iconOf, iconsOf, listItems } from "./parts";

/** The large drawing beside a list: what its heading names, else what the section is about. */
async function heroOf(scene: SceneText, heading: string): Promise<{ icon?: Icon }> {
  const named = await iconOf(scene, heading);
  return named.icon || !scene.topic ? named : iconOf(scene, scene.topic);
}

/** French articles of a part ("de l’eau, du sucre, des signaux"): a list stands without them. */
const PARTITIVE = /^(?:du|des|de\s(?:la\s|l['’])|de\s|d['’])\s?(?=\S)/iu;

/** A list as it is shown and the words over it: without partitive articles, "de" kept where all things depend on it ("a besoin de"). */
function listed(items: readonly { text: string; at: number }[], language: string) {
  const leads = language === "fr" ? items.map((item) => PARTITIVE.exec(item.text)?.[0]) : [undefined];
  if (leads.some((lead) => lead === undefined)) return { items: [...items], preposition: "" };
  const shown = items.map((item, index) => ({ text: item.text.slice(leads[index]!.length), at: item.at }));
  return { items: shown, preposition: leads.every((lead) => /^d(?:e\s|['’])$/iu.test(lead!)) ? " de" : "" };
}

/** Shortest predicate that stands over the list of its subjects ("protect better than any cream"), in words. */
const SHORTEST_PREDICATE = 3;

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
    const hero = icons.some((entry) => entry.icon) ? {} : await heroOf(scene, heading);
    found.push({
      visual: {
        type: "points",
        heading,
        numbered,
        stack: "centred",
        points: shown.map((part, index) => ({ text: part.text, ...icons[index] })),
        ...hero,
      },
      cues: { heading: 0, ...cuesFor("point", shown) },
      score,
      reason,
    });
  };
  const items = listItems(scene);
  if (items.length >= 1) {
    const ordered = scene.group.units.find((unit) => unit.list)?.list?.ordered ?? false;
    // Without a sentence that leads up to it, the scene is named by the first item, whose words would stand there twice.
    const named = scene.headed || scene.group.announcement || !scene.group.units[0]?.list;
    await points(
      items,
      named ? scene.heading : scene.topic,
      items.length >= 2 ? 7.6 : 3.6,
      "The script has a list here.",
      ordered,
    );
  }
  for (const sentence of scene.sentences) {
    const enumeration = enumerationIn(sentence.text, language);
    if (!enumeration) continue;
    const [item] = enumeration.items;
    const announced = /^\s*:/u.test(sentence.text.slice(enumeration.intro.length));
    const before = scene.headed ? undefined : scene.sentences[scene.sentences.indexOf(sentence) - 1];
    // The sentence's own beginning would stand there twice: over the list and as its first item.
    const repeats = !scene.headed && sentence.at === 0 && scene.heading.length > enumeration.intro.length + 8;
    const told = wordsOf(enumeration.rest, language).length >= SHORTEST_PREDICATE ? enumeration.rest : "";
    const { items: things, preposition } = listed(enumeration.items, language);
    const intro = preposition ? `${enumeration.intro}${preposition}` : enumeration.intro;
    const heading =
      (told && headingOf(told, language, 56)) ||
      (preposition && intro.length <= 52
        ? tie(`${display(withoutOpening(intro, language).text, language)}…`, language)
        : introHeading(intro, { first: item!.text, topic: scene.topic, language, announced })) ||
      (before ? headingOf(before.text, language, 56) : repeats || !enumeration.intro ? "" : scene.heading);
    await points(
      things.map((item) => ({ text: item.text, at: item.at + sentence.at })),
      heading,
      // A list of shares is a chart; told as a list it loses what each share is of.
      chartIn(sentence.text, language) ? 3 : announced ? 7 : 6.4,
      `${enumeration.items.length} things are listed.`,
    );
    break;
  }
  if (!items.length && scene.sentences.length >= 2)
    await points(
      scene.sentences.slice(0, 4),
      // The first sentence is the first point: its words would stand there twice.
      scene.headed ? scene.heading : scene.topic,
      2.6,
      "Several sentences: the gist of each as it is spoken.",
    );
  return found;
};
