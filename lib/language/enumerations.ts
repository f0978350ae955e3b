import { withoutOpening } from "./headings";
import { LAST, setting } from "./settings";
import { isAdjectiveHere, isAuxiliary, isVerb, predicateAt } from "./verbs";
import { isParticle, wordsOf } from "./words";

export interface EnumerationFinding {
  /** What the list is of: the words before its first item. */
  intro: string;
  items: Item[];
  /** What is said of all items behind the last one ("… protect better than any cream"), or empty. */
  rest: string;
}

interface Item {
  text: string;
  at: number;
}

const CUES =
  /(?<!\p{L})(?:such as|including|like|namely|for example|for instance|are|is|were|include|includes|contain|contains|need|needs|with|of|by|for|through|from|:|comme|notamment|par exemple|à savoir|sont|est|comprend|comprennent|contient|faut|avec|grâce à|tels que|telles que|sind|son|sono|são)\s+$/iu;

/**
 * Items listed in one sentence ("A, B and C"): three to six short ones of like length. The first item is told from the
 * words that introduce the list by a colon, a cue ("such as", "are") or the last verb before it.
 * @param led whether words before the sentence introduce the list, which may then begin with the sentence
 */
export function enumerationIn(sentence: string, language: string, led = false): EnumerationFinding | undefined {
  const opened = withoutOpening(sentence, language).removed;
  if (opened > 0) {
    const rest = enumerationIn(sentence.slice(opened), language);
    return rest && { ...rest, items: movedBy(rest.items, opened) };
  }
  const before = setting(sentence, language);
  if (before) {
    const rest = enumerationIn(sentence.slice(before.length), language, true);
    return rest && { ...rest, intro: `${before}${rest.intro}`, items: movedBy(rest.items, before.length) };
  }
  const body = sentence.replace(/[\s.!?…]+$/u, "");
  const { commas, joins } = cutsIn(body, language);
  if (commas.length === 0) return undefined;
  // The list ends in the last "and" that follows a comma of the list closely.
  for (const join of joins.reverse()) {
    const found = listEndingAt({ body, join, commas, language, led });
    if (found) return found;
  }
  return undefined;
}

const movedBy = (items: readonly Item[], characters: number) =>
  items.map((item) => ({ ...item, at: item.at + characters }));

/** A comma or an "and", from its first character to behind its last. */
interface Cut {
  at: number;
  end: number;
}

/** The commas of a sentence and the words that may join a list's last item, each in their order. */
function cutsIn(body: string, language: string): { commas: Cut[]; joins: Cut[] } {
  const cuts = (mark: RegExp) =>
    [...body.matchAll(mark)].map((match) => ({ at: match.index, end: match.index + match[0].length }));
  const arabic = language === "ar" ? cuts(/[،、]\s*|،?\s+و(?=\p{L}{2,})/gu) : [];
  return {
    commas: [...cuts(/,\s+/g), ...arabic],
    joins: [
      ...(LAST[language] ? cuts(LAST[language]) : []),
      ...arabic.filter((cut) => body.slice(cut.at, cut.end).includes("و")),
    ],
  };
}

interface Candidate {
  body: string;
  join: Cut;
  commas: readonly Cut[];
  language: string;
  led: boolean;
}

/** The list whose last item stands behind a join, where the pieces before it make one. */
function listEndingAt({ body, join, commas, language, led }: Candidate): EnumerationFinding | undefined {
  const kept = middlesBefore(body, join, commas, language);
  if (!kept) return undefined;
  const { middles, opening } = kept;
  const headStart = Math.max(0, opening.search(/[^,]*$/u));
  const whole = { text: opening.slice(headStart), at: headStart };
  const last = { text: body.slice(join.end).split(/[,;:]\s/u)[0]!, at: join.end };
  const pieces = [whole, ...middles, last];
  const kind = ofClauses(pieces, language);
  if (kind === "mixed") return undefined;
  if (kind === "clauses") {
    const items = pieces.map(trimmed);
    return items.length > 6 || items.some((item) => item.text.length > 60) ? undefined : { intro: "", items, rest: "" };
  }
  const others = [...middles, last].map((item) => item.text);
  const typical = Math.max(...middles.map((item) => wordsOf(item.text, language).length));
  const first =
    (kind === "subject" ? whole : undefined) ??
    actionFirst(opening, headStart, others, language) ??
    alignedFirst(opening, headStart, middles[0]!.text, language, led) ??
    firstItem(opening, headStart, language, typical);
  if (!first) return undefined;
  const { tail, rest } = tailOf(last.text, kind === "subject", language);
  const listed = [withoutPreposition(first, middles), ...middles, { text: tail, at: join.end }];
  const items = afterVerb(afterOpening(listed), language).map(trimmed);
  if (!areLikeThings(items, language)) return undefined;
  return { intro: body.slice(0, items[0]!.at).replace(/[\s:]+$/u, ""), items, rest };
}

/** The short pieces between the commas before a join, and the words before the first of these commas. */
function middlesBefore(
  body: string,
  join: Cut,
  commas: readonly Cut[],
  language: string,
): { middles: Item[]; opening: string } | undefined {
  const before = commas.filter((comma) => comma.at < join.at && comma.end !== join.end);
  const cuts = [...before, join].sort((a, b) => a.at - b.at);
  const middles: Item[] = [];
  let opening = "";
  // Walk back from the "and" while the pieces stay short.
  for (let index = cuts.length - 2; index >= 0; index -= 1) {
    const cut = cuts[index]!;
    const text = body.slice(cut.end, cuts[index + 1]!.at);
    const words = wordsOf(text, language).length;
    if (words > 6 || text.length > 56 || words === 0) break;
    middles.unshift({ text, at: cut.end });
    opening = body.slice(0, cut.at);
  }
  return middles.length ? { middles, opening } : undefined;
}

/** The last item, and what is said of all of them behind it; a long one ends after a few words. */
function tailOf(text: string, isSubject: boolean, language: string): { tail: string; rest: string } {
  const words = wordsOf(text, language);
  if (isSubject) {
    const told = words[predicateAt(words, language)]!.start;
    return { tail: text.slice(0, told), rest: text.slice(told).trim() };
  }
  const long = words.length > 7 || text.length > 60;
  return { tail: long ? text.slice(0, words[Math.min(4, words.length) - 1]?.end) : text, rest: "" };
}

/** Whether pieces are three to six things, none added with a preposition and none a clause with its own verb. */
function areLikeThings(items: readonly Item[], language: string): boolean {
  // "here, with coffee and gulls": what is added with a preposition is not one more of the same.
  if (!PREPOSITION.test(items[0]?.text ?? "") && items.slice(1, -1).some((item) => PREPOSITION.test(item.text)))
    return false;
  // "between A and B" is one place, not two things.
  if (items.length < 3 || items.some((item) => /^(?:between|entre|zwischen|tra|fra)\s/iu.test(item.text))) return false;
  if (items.length > 6 || items.some((item) => item.text.length < 2)) return false;
  // Clauses with their own verbs are not a list of things.
  return !items
    .slice(1)
    .some((item) => wordsOf(item.text, language).some((word, index) => index > 0 && isAuxiliary(word.text, language)));
}

const trimmed = (item: Item): Item => ({ ...item, text: item.text.trim() });

/** Word for word, what a piece of a list begins with and whether it says something of it. */
function shapeOf(text: string, language: string): "clause" | "action" | "thing" {
  const words = wordsOf(text, language).filter(
    (word, index) => index > 0 || !/^(?:never|always|ne|jamais|toujours)$/iu.test(word.text),
  );
  const [lead, next] = words;
  const acts =
    lead !== undefined && next !== undefined && isVerb(lead.text, language) && !isAuxiliary(lead.text, language);
  // "guards watch the door": the first of two is the one who acts.
  const named =
    language === "en" &&
    next &&
    isVerb(next.text, language) &&
    !/^(?:help|let|make|need|dare)s?$/iu.test(lead?.text ?? "");
  if (acts && !named) return "action";
  return predicateAt(words, language) > 0 ? "clause" : "thing";
}

/**
 * What the pieces between the commas are: clauses each with its own subject and verb ("nurses feed the larvae, builders repair the
 * cells and …"), the subject of one verb behind the last ("a hat, sunglasses and a shirt protect …"), or things and actions listed.
 * Mixed where the first only says when or where ("At dawn, the boats come in and the gulls follow").
 */
function ofClauses(pieces: readonly Item[], language: string): "clauses" | "subject" | "mixed" | "list" {
  if (language !== "en" && language !== "fr") return "list";
  const shapes = pieces.map((piece) => shapeOf(piece.text, language));
  const [first, ...others] = shapes;
  if (others.every((shape) => shape === "clause"))
    return first === "clause" && pieces[0]!.at === 0 ? "clauses" : first === "thing" ? "mixed" : "list";
  const opening = /^(?:in|on|at|with|after|before|during|à|au|aux|dans|sur|avec|après|avant|en|pendant)\s/iu;
  if (
    opening.test(pieces[0]!.text) &&
    pieces[0]!.at === 0 &&
    first === "thing" &&
    others.every((shape) => shape !== "thing")
  )
    return "mixed";
  const things = shapes.slice(0, -1).every((shape) => shape === "thing") && shapes.at(-1) === "clause";
  return things && pieces[0]!.at === 0 && !CUES.test(`${pieces[0]!.text} `) && !pieces[0]!.text.includes(":")
    ? "subject"
    : "list";
}

const PREPOSITION =
  /^(?:to|with|for|from|in|on|at|by|through|into|among|between|à|avec|pour|dans|sur|par|mit|für|von|auf|nach|con|para|por|per|su|com)\s+(?=\S)/iu;

/** "to Slack, GitHub and Notion": a preposition that only the first item has belongs to the words before the list. */
function withoutPreposition(
  first: { text: string; at: number },
  others: readonly { text: string }[],
): { text: string; at: number } {
  const lead = PREPOSITION.exec(first.text)?.[0].length ?? 0;
  return lead && !others.some((item) => PREPOSITION.test(item.text.trim()))
    ? { text: first.text.slice(lead), at: first.at + lead }
    : first;
}

/** A list that starts behind an opening clause ("To succeed, you need training, …") begins after that clause's cue. */
function afterOpening(items: { text: string; at: number }[]): { text: string; at: number }[] {
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
function afterVerb(items: { text: string; at: number }[], language: string): { text: string; at: number }[] {
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
function actionFirst(
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
  const [lead] = words;
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
function alignedFirst(
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
function firstItem(
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
