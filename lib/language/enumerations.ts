import {
  actionFirst,
  afterOpening,
  afterVerb,
  alignedFirst,
  CUES,
  firstItem,
  PREPOSITION,
  withoutPreposition,
} from "./first-item";
import { withoutOpening } from "./headings";
import { LAST, setting } from "./settings";
import { isAuxiliary, isVerb, predicateAt } from "./verbs";
import { wordsOf } from "./words";

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
  // "It lay, warm and tired": the first word is what the subject does.
  if (SUBJECT.test(body.slice(0, items[0]!.at)) && !/\s/.test(items[0]!.text)) return undefined;
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
  if (!areParallel(items, language)) return false;
  // Clauses with their own verbs are not a list of things.
  return !items
    .slice(1)
    .some((item) => wordsOf(item.text, language).some((word, index) => index > 0 && isAuxiliary(word.text, language)));
}

const SUBJECT = /(?:^|\s)(?:it|he|she|they|we|i|you|il|elle|ils|elles|on|nous|vous|er|sie|es|wir)\s$/iu;

/** Words that lean on what stands before them: an item that begins so is no thing of its own ("which molten rock"). */
const LEANS =
  /^(?:which|whose|who|that|where|when|than|qui|dont|lequel|laquelle|que|où|quand|welche[rsmn]?|dessen|deren)\s/iu;

/** Whether items stand for themselves, each beginning like the others. */
function areParallel(items: readonly Item[], language: string): boolean {
  const acts = items.map(({ text }, index) => {
    const [lead, next] = wordsOf(text, language);
    const does = lead !== undefined && (isVerb(lead.text, language) || isAuxiliary(lead.text, language));
    return does && !(next && isVerb(next.text, language)) && (index === 0 || !/^\p{Lu}/u.test(lead.text));
  });
  if (items.some(({ text }) => LEANS.test(text))) return false;
  // What all others do and the first does not was cut from words before it ("Chaque jour, gardez la moitié et nourrissez-la").
  return acts[0] === true || acts.length < 3 || !acts.slice(1).every(Boolean);
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
