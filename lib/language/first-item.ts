import { isAdjectiveHere, isAuxiliary, isVerb, predicateAt } from "./verbs";
import { isParticle, wordsOf } from "./words";

/*
 * Where the first item of a list begins in the words before the first comma: its end is marked, its start is not.
 */

/** Words that introduce a list ("such as", "are"), up to its first item. */
export const CUES =
  /(?<!\p{L})(?:such as|including|like|namely|for example|for instance|are|is|were|include|includes|contain|contains|need|needs|with|of|by|for|through|from|:|comme|notamment|par exemple|à savoir|sont|est|comprend|comprennent|contient|faut|avec|grâce à|tels que|telles que|sind|son|sono|são)\s+$/iu;

export const PREPOSITION =
  /^(?:to|with|for|from|in|on|at|by|through|into|among|between|à|parmi|avec|pour|dans|sur|par|mit|für|von|auf|nach|con|para|por|per|su|com)\s+(?=\S)/iu;

/** "to Slack, GitHub and Notion": a preposition that only the first item has belongs to the words before the list. */
export function withoutPreposition(
  first: { text: string; at: number },
  others: readonly { text: string }[],
): { text: string; at: number } {
  const lead = PREPOSITION.exec(first.text)?.[0].length ?? 0;
  return lead && !others.some((item) => PREPOSITION.test(item.text.trim()))
    ? { text: first.text.slice(lead), at: first.at + lead }
    : first;
}

/** A list that starts behind an opening clause ("To succeed, you need training, …") begins after that clause's cue. */
export function afterOpening(items: { text: string; at: number }[]): { text: string; at: number }[] {
  for (let index = items.length - 2; index > 0; index -= 1) {
    const item = items[index]!;
    const words = [...item.text.matchAll(/\S+\s+/gu)];
    const cue = words.find((word) => word.index > 0 && CUES.test(item.text.slice(0, word.index + word[0].length)));
    if (!cue || /^(?:with|of|by|from|avec)\s/iu.test(cue[0])) continue;
    const start = cue.index + cue[0].length;
    return [{ text: item.text.slice(start), at: item.at + start }, ...items.slice(index + 1)];
  }
  return items;
}

/** "It rises in the hills, crosses Nevers, Orléans and Tours": the list is what the last verb is about. */
export function afterVerb(items: { text: string; at: number }[], language: string): { text: string; at: number }[] {
  const leads = (text: string) => {
    const [verb, next] = wordsOf(text.trim(), language);
    const acts = verb && next && isVerb(verb.text, language) && !isAuxiliary(verb.text, language);
    return acts && (ARTICLE.test(next.text) || /^\p{Lu}/u.test(next.text)) ? text.indexOf(next.text, verb.end) : -1;
  };
  const index = items.findLastIndex((item) => leads(item.text) > 0);
  const item = items[index];
  if (!item || index === 0 || items.length - index < 3) return items;
  const start = leads(item.text);
  return [{ text: item.text.slice(start), at: item.at + start }, ...items.slice(index + 1)];
}

const ARTICLE = /^(?:an?|the|le|la|les|un|une|des|du|l['’].+|el|los|las|il|lo|gli|der|die|das|den|ein|eine|einen)$/iu;

/** Things that are done ("clean the water, cool the air and hold the soil"): the first item starts at its verb, like the others. */
export function actionFirst(
  head: string,
  headStart: number,
  others: readonly string[],
  language: string,
): { text: string; at: number } | undefined {
  const leads = others.map((item) => {
    const [lead, next] = wordsOf(item.replace(/^\s*(?:never|always|then|jamais|toujours|puis)\s+/iu, ""), language);
    if (!lead || isAuxiliary(lead.text, language)) return "none";
    if (isVerb(lead.text, language)) return "verb";
    // A word that is not in the tables but stands before an article ("régule le climat") acts too, beside one that is.
    return next && !isParticle(lead.text, language) && ARTICLE.test(next.text) ? "likely" : "none";
  });
  if (leads.includes("none") || !leads.includes("verb")) return undefined;
  const words = wordsOf(head, language).filter((word) => word.start >= headStart);
  const [lead, next] = words;
  // "Type a sentence, press create …": no subject stands between the sentence's first word and its article.
  if (
    lead?.start === 0 &&
    next &&
    /^(?:an?|une?|des|du)$/iu.test(next.text) &&
    !isParticle(lead.text, language) &&
    !isAuxiliary(lead.text, language)
  )
    return { text: head.slice(lead.start), at: lead.start };
  // "Wear good shoes, carry water …": what the sentence asks for starts with its first word.
  if (lead && isVerb(lead.text, language) && !isAuxiliary(lead.text, language) && predicateAt(words, language) < 0)
    return { text: head.slice(lead.start), at: lead.start };
  const verb =
    words[predicateAt(words, language)] ??
    words.find((word, index) => index > 0 && isVerb(word.text, language) && !isAuxiliary(word.text, language));
  return verb && !isAuxiliary(verb.text, language) ? { text: head.slice(verb.start), at: verb.start } : undefined;
}

/** Articles that stand for each other in French: "du temps, de l’argent, des idées". */
const ARTICLES: readonly (readonly string[])[] = [
  ["du", "de", "des", "d"],
  ["le", "la", "les", "l"],
  ["un", "une", "des"],
  ["au", "aux", "à"],
  ["a", "an"],
];
const sameArticle = (one: string, other: string) =>
  one === other || ARTICLES.some((group) => group.includes(one) && group.includes(other));
const articleOf = (word: string) => word.toLowerCase().split(/['’]/)[0]!;

/** The first item starts at the article that the next one starts with ("a mobilisé des ouvriers, des …"), where there is one. */
export function alignedFirst(
  head: string,
  headStart: number,
  second: string,
  language: string,
  led: boolean,
): { text: string; at: number } | undefined {
  const [lead] = wordsOf(second, language);
  const article = lead && articleOf(lead.text);
  if (!lead || !article || (!isParticle(lead.text, language) && article === lead.text.toLowerCase())) return undefined;
  const matching = wordsOf(head, language).filter(
    (word) => word.start >= headStart && sameArticle(articleOf(word.text), article),
  );
  const word = led && matching[0]?.start === 0 ? matching[0] : matching.at(-1);
  return word && (led || word.start > 0) && head.length - word.start < 60
    ? { text: head.slice(word.start), at: word.start }
    : undefined;
}

/** Where the first item starts in the words before the first comma. */
export function firstItem(
  head: string,
  headStart: number,
  language: string,
  typical: number,
): { text: string; at: number } | undefined {
  const colon = head.lastIndexOf(": ");
  if (colon >= headStart) return { text: head.slice(colon + 2), at: colon + 2 };
  const words = wordsOf(head, language).filter((word) => word.start >= headStart);
  const last = words.at(-1);
  for (let index = words.length - 1; index > 0; index -= 1) {
    const rest = head.slice(words[index]!.start);
    // "Keep the bedroom cool, dark and quiet": one word each, and what stands before is what they are said of.
    if (typical === 1 && last && ARTICLE.test(words[index]!.text) && index < words.length - 2)
      return { text: last.text, at: last.start };
    if (words.length - index > typical + 3) break;
    const before = head.slice(0, words[index]!.start);
    const acts = isVerb(words[index - 1]!.text, language) && !isAdjectiveHere(words, index - 1, language);
    if (CUES.test(before) || acts) {
      return { text: rest, at: words[index]!.start };
    }
  }
  const start = Math.max(0, words.length - Math.max(1, Math.min(3, typical)));
  let from = start;
  while (from < words.length - 1 && isParticle(words[from]!.text, language)) from += 1;
  const word = words[from];
  return word && { text: head.slice(word.start), at: word.start };
}
