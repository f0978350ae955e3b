import { clauses, headingOf } from "@/lib/language/headings";
import { numbersIn } from "@/lib/language/numbers";
import { keyPhrases } from "@/lib/language/phrases";
import { display, tie } from "@/lib/language/typography";
import { predicateAt } from "@/lib/language/verbs";
import { isParticle, wordsOf } from "@/lib/language/words";
import type { Icon } from "@/lib/timeline/schema/parts";
import type { Candidate, Finder, SceneText } from "./candidate";
import { cuesFor, isAction, isMetaphor } from "./parts";

const DEFINITION: Record<string, RegExp> = {
  en: /^(?:an?\s+|the\s+)?([\p{L}\p{N}’' -]{2,40}?)\s+(?:is|are|means|refers to)\s+(?:an?|the|any|what|when|how)\s/iu,
  fr: /^(?:(?:le|la|les|un|une)\s+|l['’])?([\p{L}\p{N}’' -]{2,40}?)\s+(?:est|sont|désigne|signifie|c['’]est)\s+(?:une?\s|l[ea]s?\s|l['’]|ce\s)/iu,
};

const placeOf = (word: string, { narration }: SceneText): number =>
  Math.max(0, narration.toLowerCase().indexOf(word.toLowerCase()));

/** What programs have that only borrows its name from nature and the house. */
const BORROWED =
  /^(?:trees?|branch(?:es)?|leaf|leaves|roots?|forks?|clouds?|bugs?|shells?|ports?|bridges?|hooks?|cookies?|threads?|strings?|seeds?|pipes?|arbres?|branches?|feuilles?|racines?|nuages?|fourches?|ponts?|coquilles?|graines?|fils?|tuyaux?|bäume?|baum|zweige?|äste?|wurzeln?|wolken?|brücken?)$/iu;

/** The drawings of a text that show a thing, in the order in which they are spoken of. */
async function thingsIn(scene: SceneText, count: number): Promise<{ icon: Icon; word: string }[]> {
  const all = await scene.art.icons(scene.narration, scene.language, count);
  return all
    .filter(
      ({ word }) =>
        word &&
        !isAction(word, scene.narration, scene.language) &&
        !isMetaphor(word, scene.narration) &&
        !(scene.film.technical && BORROWED.test(word)),
    )
    .sort((a, b) => placeOf(a.word, scene) - placeOf(b.word, scene));
}

/** Drawings for the words of a sentence; what a text without structure of its own gets most often. */
export const findIcon: Finder = async (scene) => {
  const { language } = scene;
  const things = await thingsIn(scene, 3);
  // A drawing of a thing tells more than one of what is done; one for a verb only stands when nothing else does.
  const deeds = scene.film.technical ? [] : (await scene.art.icons(scene.narration, language, 3)).slice(0, 1);
  const icons = things.length ? things : deeds;
  if (!icons.length) return [];
  const match = DEFINITION[language]?.exec(scene.sentences[0]?.text ?? "");
  // "Here is the plan", "It is a way": no thing is defined.
  const definition =
    match?.[1] && !wordsOf(match[1], language).every((word) => isParticle(word.text, language)) ? match : undefined;
  const used = definition?.[1] ? icons.slice(0, 1) : icons;
  const together = !scene.headed && scene.sentences.length === 2 && scene.narration.length <= LONGEST_PAIR;
  const heading = definition?.[1]
    ? headingOf(definition[1], language, 48)
    : together
      ? tie(display(scene.narration, language), language)
      : sentenceHeading(scene, 110, used[0]!.word);
  const cut = !definition && !together && !scene.headed && (heading === scene.heading || scene.sentences.length > 1);
  const text = definition?.[1]
    ? headingOf(
        scene.sentences[0]!.text.slice(definition[0].length - (/\S+\s$/.exec(definition[0])?.[0].length ?? 0)),
        language,
        110,
      )
    : "";
  return [
    {
      visual: {
        type: "icon",
        heading,
        text,
        icons: used.map(({ icon, word }) => ({
          icon,
          label: used.length > 1 ? display(word, language).slice(0, 80) : "",
        })),
      },
      cues: {
        heading: 0,
        text: definition ? definition[0].length : 0,
        ...Object.fromEntries(used.map(({ word }, index) => [`icon:${index}`, definition ? 0 : placeOf(word, scene)])),
      },
      // A sentence that would stand there cut short, or one small drawing for all of it, says less than the sentence itself.
      score: definition
        ? 5
        : 3.8 + 0.25 * used.length - (cut && (heading.length > 40 || scene.sentences.length > 1) ? 1.2 : 0),
      reason: definition
        ? `Says what "${definition[1]}" is.`
        : `Drawings for ${used.map(({ word }) => `"${word}"`).join(", ")}.`,
    },
  ];
};

/** The scene's heading; the whole sentence that names what is drawn, or the first one, where it was only cut and is short enough to stand. */
function sentenceHeading(scene: SceneText, limit: number, word = ""): string {
  const { sentences } = scene;
  const named = word ? sentences.find(({ text }) => text.toLowerCase().includes(word.toLowerCase())) : undefined;
  const whole = tie(display((named ?? sentences[0]!).text, scene.language), scene.language);
  return scene.headed || whole.length > limit ? scene.heading : whole;
}

/** Languages whose verbs are known well enough to tell a clause from a phrase. */
const TOLD = /^(?:en|fr)$/;
/** How a clause begins that says nothing without the one before it. */
const HANGING = /^\s*(?:que|qu['’]|dont|than|down from|up from|in the|dans le|als|dass)(?![\p{L}])/iu;

/** The parts of one long sentence, or its key phrases, as points: fits any text of some length. */
export const findClauses: Finder = (scene) => {
  const { language } = scene;
  const found: Candidate[] = [];
  const sentence = scene.sentences[0]!;
  if (scene.sentences.length === 1) {
    const parts = clauses(sentence.text).filter((part) => wordsOf(part.text, language).length >= 3);
    const shown = parts.slice(0, 4).map((part) => ({ text: headingOf(part.text, language, 68), at: part.start }));
    // A time or place that the rest of the sentence hangs on is no point of its own.
    const tells = (text: string) => !TOLD.test(language) || predicateAt(wordsOf(text, language), language) >= 0;
    const whole = shown.every(({ text }) => tells(text) && !HANGING.test(text));
    if (whole && shown.length >= 2 && new Set(shown.map((part) => part.text)).size === shown.length) {
      found.push({
        visual: {
          type: "points",
          heading: scene.headed ? scene.heading : scene.topic,
          numbered: false,
          stack: "centred",
          points: shown.map(({ text }) => ({ text })),
        },
        cues: Object.fromEntries([
          ["heading", 0],
          ...shown.map((part, index) => [`point:${index}`, part.at + sentence.at] as const),
        ]),
        score: 2.8,
        reason: "A long sentence: its parts as they are spoken.",
      });
    }
  }
  // Bare words ("Together", "Hour") tell nothing on cards.
  const phrases = keyPhrases(scene.narration, language, 3)
    .filter(({ text }) => wordsOf(text, language).length >= 2)
    .sort((a, b) => a.start - b.start);
  if (phrases.length >= 2) {
    found.push({
      visual: {
        type: "points",
        heading: scene.heading,
        numbered: false,
        stack: "centred",
        points: phrases.map((phrase) => ({ text: headingOf(phrase.text, language, 56) })),
      },
      cues: Object.fromEntries([
        ["heading", 0],
        ...phrases.map((phrase, index) => [`point:${index}`, phrase.start] as const),
      ]),
      score: 2,
      reason: "Its key phrases as they are spoken.",
    });
  }
  return found;
};

/** Longest two sentences that are set large together. */
const LONGEST_PAIR = 120;
/** Longest sentence that is set large as a whole. */
const LONGEST_STATEMENT = 150;

/** The phrases of a sentence that carry it, in their order: its figure, and its most telling words. */
function marksOf(sentence: string, language: string): { text: string; at: number }[] {
  const figures = numbersIn(sentence, language).filter((mention) => mention.kind !== "year");
  const telling = (kinds: RegExp) => figures.find((mention) => kinds.test(mention.kind));
  const figure =
    telling(/percent|money|large/) ?? telling(/measure/) ?? telling(/count/) ?? figures.find((mention) => mention.unit);
  const marks = figure ? [{ text: sentence.slice(figure.start, figure.end), at: figure.start }] : [];
  const phrases = keyPhrases(sentence, language, 4)
    .map((phrase) => ({ text: phrase.text, at: sentence.indexOf(phrase.text, phrase.start) }))
    .filter(({ text, at }) => at >= 0 && (text.includes(" ") || text.length >= 5))
    .filter(({ text, at }) => !figure || at + text.length <= figure.start || at > figure.end + 1);
  return [...marks, ...phrases].slice(0, figure ? 1 : 2).sort((one, other) => one.at - other.at);
}

/** The sentence itself, large: always possible. */
export const findStatement: Finder = async (scene) => {
  const { language } = scene;
  const asked = /[?？؟]\s*[»”"]?$/.test(scene.sentences[0]!.text);
  // A question or a short sentence stands with what follows it: "How do you avoid this? Talk to 20 customers …".
  const both = scene.sentences.length === 2 && scene.narration.length <= LONGEST_PAIR;
  const first = both ? scene.narration : scene.sentences[0]!.text;
  const whole = tie(display(first, language), language);
  const fits = whole.length <= LONGEST_STATEMENT;
  const alone = scene.sentences.length === 1 || both;
  const question = fits && asked;
  const [icon] = await thingsIn(scene, 2);
  const all = !alone && scene.narration.length <= LONGEST_WHOLE ? await wholeStatement(scene) : [];
  const marks = fits ? marksOf(first, language) : [];
  return [
    {
      visual: {
        type: "statement",
        text: fits ? whole : scene.heading,
        kicker: "",
        marks: marks.map((mark) => tie(mark.text, language).slice(0, 120)),
        ...(icon && !question ? { icon: icon.icon } : {}),
      },
      cues: { text: 0, icon: 0, ...cuesFor("mark", marks) },
      // A question whose answer is not on screen leaves most of a long scene untold.
      score: question ? (alone || scene.narration.length < 90 ? 5.2 : 4.4) : fits && alone ? 4 : fits ? 3.3 : 2.8,
      reason: question ? "A question to the viewer." : "A statement, set large.",
    },
    ...all,
  ];
};

/** Longest narration that is set as a whole where nothing less shows all of its figures. */
const LONGEST_WHOLE = 260;

/** All sentences of a scene, large, with the figures of each marked. */
async function wholeStatement({ narration, language }: SceneText): Promise<Candidate[]> {
  const marks = numbersIn(narration, language)
    .filter(({ kind }) => kind !== "year" && kind !== "other")
    .slice(0, 4)
    .map(({ start, end }) => ({ text: narration.slice(start, end), at: start }));
  return [
    {
      visual: {
        type: "statement",
        text: tie(display(narration, language), language),
        kicker: "",
        marks: marks.map(({ text }) => tie(text, language).slice(0, 120)),
      },
      cues: { text: 0, icon: 0, ...cuesFor("mark", marks) },
      score: 3,
      reason: "All that is said, set large.",
    },
  ];
}
