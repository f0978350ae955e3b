import { clauses, headingOf } from "../../scripts/headings";
import { keyPhrases } from "../../scripts/phrases";
import { display, tie } from "../../scripts/typography";
import { isVerb } from "../../scripts/verbs";
import { isParticle, wordsOf } from "../../scripts/words";
import type { Candidate, Finder } from "./candidate";

const DEFINITION: Record<string, RegExp> = {
  en: /^(?:an?\s+|the\s+)?([\p{L}\p{N}’' -]{2,40}?)\s+(?:is|are|means|refers to)\s+(?:an?|the|any|what|when|how)\s/iu,
  fr: /^(?:(?:le|la|les|un|une)\s+|l['’])?([\p{L}\p{N}’' -]{2,40}?)\s+(?:est|sont|désigne|signifie|c['’]est)\s+(?:une?\s|l[ea]s?\s|l['’]|ce\s)/iu,
};

/** Whether a word is probably a verb where it stands: a known one, or a French infinitive after a verb or preposition. */
function isAction(word: string, text: string, language: string): boolean {
  if (isVerb(word, language)) return true;
  if (language !== "fr" || !/(?:er|ir|re)$/.test(word)) return false;
  const words = wordsOf(text, language);
  const before = words[words.findIndex((candidate) => candidate.text === word) - 1]?.text ?? "";
  return (
    isVerb(before, language) || /(?:ait|aient|ez|ons|ra|ront)$/.test(before) || /^(?:à|de|pour|sans|se)$/i.test(before)
  );
}

/** Drawings for the words of a sentence; what a text without structure of its own gets most often. */
export const findIcon: Finder = async (scene) => {
  const { language } = scene;
  const all = await scene.art.icons(scene.narration, language, 3);
  if (!all.length) return [];
  // A drawing of a thing tells more than one of what is done; one for a verb only stands when nothing else does.
  const things = all.filter(({ word }) => word && !isAction(word, scene.narration, language));
  const icons = things.length ? things : all.slice(0, 1);
  const match = DEFINITION[language]?.exec(scene.sentences[0]?.text ?? "");
  // "Here is the plan", "It is a way": no thing is defined.
  const definition =
    match?.[1] && !wordsOf(match[1], language).every((word) => isParticle(word.text, language)) ? match : undefined;
  const used = definition?.[1] ? icons.slice(0, 1) : icons;
  const heading = definition?.[1] ? headingOf(definition[1], language, 48) : scene.heading;
  const text = definition?.[1]
    ? headingOf(
        scene.sentences[0]!.text.slice(definition[0].length - (/\S+\s$/.exec(definition[0])?.[0].length ?? 0)),
        language,
        110,
      )
    : "";
  const at = (word: string) => Math.max(0, scene.narration.toLowerCase().indexOf(word.toLowerCase()));
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
        ...Object.fromEntries(used.map(({ word }, index) => [`icon:${index}`, definition ? 0 : at(word)])),
      },
      score: definition ? 5 : 3.6 + 0.15 * used.length,
      reason: definition
        ? `Says what "${definition[1]}" is.`
        : `Drawings for ${used.map(({ word }) => `"${word}"`).join(", ")}.`,
    },
  ];
};

/** The parts of one long sentence, or its key phrases, as points: fits any text of some length. */
export const findClauses: Finder = (scene) => {
  const { language } = scene;
  const found: Candidate[] = [];
  const sentence = scene.sentences[0]!;
  if (scene.sentences.length === 1) {
    const parts = clauses(sentence.text).filter((part) => wordsOf(part.text, language).length >= 3);
    const shown = parts.slice(0, 4).map((part) => ({ text: headingOf(part.text, language, 68), at: part.start }));
    if (shown.length >= 2 && new Set(shown.map((part) => part.text)).size === shown.length) {
      found.push({
        visual: {
          type: "points",
          heading: scene.heading,
          numbered: false,
          points: shown.map(({ text }) => ({ text })),
        },
        cues: Object.fromEntries([
          ["heading", 0],
          ...shown.map((part, index) => [`point:${index}`, part.at + sentence.at] as const),
        ]),
        score: shown.some((part) => part.text === scene.heading) ? 2.2 : 3.1,
        reason: "A long sentence: its parts as they are spoken.",
      });
    }
  }
  const phrases = keyPhrases(scene.narration, language, 3).sort((a, b) => a.start - b.start);
  if (phrases.length >= 2) {
    found.push({
      visual: {
        type: "points",
        heading: scene.heading,
        numbered: false,
        points: phrases.map((phrase) => ({ text: headingOf(phrase.text, language, 56) })),
      },
      cues: Object.fromEntries([
        ["heading", 0],
        ...phrases.map((phrase, index) => [`point:${index}`, phrase.start] as const),
      ]),
      score: 2.4,
      reason: "Its key phrases as they are spoken.",
    });
  }
  return found;
};

/** The sentence itself, large: always possible. */
export const findStatement: Finder = async (scene) => {
  const { language } = scene;
  const first = scene.sentences[0]!.text;
  const whole = tie(display(first, language), language);
  const short = whole.length <= 90 && scene.sentences.length === 1;
  const question = /[?？؟]\s*[»”"]?$/.test(first) && whole.length <= 110;
  const [icon] = await scene.art.icons(scene.narration, language, 1);
  const title = short || question ? whole : scene.heading;
  const rest = scene.sentences[1] && (question || whole.length <= 90) ? scene.sentences[1].text : "";
  return [
    {
      visual: {
        type: "title",
        title,
        subtitle: rest ? headingOf(rest, language, 84) : "",
        kicker: "",
        ...(icon ? { icon: icon.icon } : {}),
      },
      cues: { title: 0, icon: 0, ...(rest ? { subtitle: scene.sentences[1]!.at } : {}) },
      score: question ? 5.2 : short ? 3.5 : 2.8,
      reason: question ? "A question to the viewer." : "A statement, set large.",
    },
  ];
};
