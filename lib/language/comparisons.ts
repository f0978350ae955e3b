import { predicateAt } from "./verbs";
import { bare, isParticle, type Word, wordsOf } from "./words";

export interface ComparisonSide {
  title: string;
  /** What is said of it; empty when the side is a bare name. */
  point: string;
  titleAt: number;
  pointAt: number;
}

export interface ComparisonFinding {
  left: ComparisonSide;
  right: ComparisonSide;
  /** Text before the two sides ("There are two ways:"), or empty. */
  intro: string;
}

const MIDDLE: readonly RegExp[] = [
  /,?\s+(?:whereas|while|but by contrast|in contrast,|on the other hand,)\s+/iu,
  /[.;]\s+(?:by contrast|in contrast|on the other hand|conversely|meanwhile),?\s+/iu,
  /,?\s+(?:(?:alors que|tandis que|quand)\s+(?=\p{L}+\s)|(?:alors|tandis) qu['’](?=\p{L}+\s))/iu,
  /[.;]\s+(?:au contraire|à l['’]inverse|en revanche|de l['’]autre côté|inversement),?\s+/iu,
  /,?\s+(?:während|wohingegen|mientras que|mentre|enquanto)\s+/iu,
  /;\s+/u,
];
const OPENING: readonly RegExp[] = [
  /^(?:unlike|contrary to|compared (?:to|with)|in contrast to)\s+([^,]{2,60}),\s+(.+)$/isu,
  /^(?:contrairement (?:à|au|aux)|à la différence (?:de|du|des)|par rapport (?:à|au|aux))\s+([^,]{2,60}),\s+(.+)$/isu,
  /^(?:anders als|im gegensatz zu|a diferencia de|a differenza di|ao contrário de)\s+([^,]{2,60}),\s+(.+)$/isu,
];
/** What is said of the first thing in passing: "Contrairement à la Seine, qui est calme, …". */
const PASSING = /^(?:which|who|that|qui|die|das|der|que|che)\s+([^,]{3,80}),\s+(.+)$/isu;
const VERSUS = /^(.{2,48}?)\s+(?:versus|vs\.?|contre|oder)\s+([^.:?!,]{2,48})(?=[.:?!,]|$)/iu;

/** Words of a German subject ("Anlagen auf See"): up to its noun, and on through prepositions that lead to a noun. */
function germanSubject(words: readonly string[]): number {
  const noun = (word: string | undefined) => /^\p{Lu}/u.test(word ?? "");
  let end = words.findIndex((word, index) => noun(word) && (index > 0 || !isParticle(word, "de"))) + 1;
  const leads = /^(?:auf|an|in|im|am|aus|mit|ohne|von|vom|zu|zur|zum|bei|für|der|des|unter|über)$/iu;
  while (end > 0 && leads.test(words[end] ?? "") && noun(words[end + 1])) end += 2;
  return end;
}

const WHO = /^(?:he|she|it|they|we|you|i|il|elle|ils|elles|on|nous|vous|je|tu)$/iu;
const WHERE = /^(?:à|au|aux|en|dans|sur|chez|in|on|at)$/iu;
const ARTICLE = /^(?:the|an?|le|la|les|un|une|l['’].+)$/iu;

/** Words of a place that a side begins with ("à Paris, le métro …", "à la campagne la voiture …"); 0 where it names a thing. */
function placeIn(body: string, words: readonly Word[], cut: number): number {
  if (!WHERE.test(words[0]?.text ?? "")) return 0;
  const comma = words.findIndex((word) => body[word.end] === ",");
  if (comma > 0 && comma < cut) return comma + 1;
  return words.findIndex((word, index) => index > 2 && index < cut && ARTICLE.test(word.text));
}

/** Splits "electric cars use batteries" into what it is about and what it says of it. */
function sideOf(text: string, offset: number, language: string, other: string, more = 0): ComparisonSide {
  const body = text.replace(/[\s.!?;,]+$/u, "");
  const words = wordsOf(body, language);
  let cut = predicateAt(words, language);
  if (cut < 0) {
    // No known verb: the word both sides share tells where the subject ends ("petrol cars … electric cars").
    const shared = new Set(wordsOf(other, language).map((word) => bare(word.text, language)));
    cut =
      words.findIndex(
        (word, index) => index <= 4 && shared.has(bare(word.text, language)) && !isParticle(word.text, language),
      ) + 1;
  }
  if (cut > 0 && more) {
    // `more` content words further, whatever particles lie between.
    for (let left = more; left > 0 && cut < words.length - 1; cut += 1)
      if (!isParticle(words[cut]!.text, language)) left -= 1;
  }
  // The verb of a German side clause stands last: what it is about ends before.
  if (language === "de" && (cut <= 0 || cut === words.length - 1)) cut = germanSubject(words.map((word) => word.text));
  // "la nuit elle en rejette": who is meant is said of the night, not part of its name.
  if (cut > 1 && WHO.test(words[cut - 1]!.text)) cut -= 1;
  const place = placeIn(body, words, cut);
  if (place > 0) cut = place;
  if (cut <= 0 || cut > 6) cut = 0;
  const titleEnd = cut > 0 ? words[cut - 1]!.end : (words[Math.min(words.length, 2) - 1]?.end ?? body.length);
  const lead =
    /^(?:the|a|an|le|la|les|l['’]|un|une|der|die|das|el|los|las|il|i|gli|o|os|as)(?:\s+|(?<=['’]))/iu.exec(body)?.[0]
      .length ?? 0;
  const pointStart = cut > 0 ? (words[cut]?.start ?? body.length) : 0;
  return {
    title: body.slice(lead, titleEnd),
    point: body.slice(pointStart),
    titleAt: offset,
    pointAt: offset + pointStart,
  };
}

/** What is said of the first and of the second of two things named before. */
const ORDINALS: readonly RegExp[] = [
  /(?:^|[.!?]\s)(the first(?: one)?)\s([^,;.!?]{3,80})[,;]\s(?:and |while |but )?(the second(?: one)?|the other)\s([^,;.!?]{2,80})/iu,
  /(?:^|[.!?]\s)(l[ea] premi(?:er|ère))\s([^,;.!?]{3,80})[,;]\s(?:et |tandis que |mais )?(l[ea] second[e]?|l[ea] deuxième|l['’]autre)\s([^,;.!?]{2,80})/iu,
  /(?:^|[.!?]\s)(d(?:er|ie|as) erste)\s([^,;.!?]{3,80})[,;]\s(?:und |während |aber )?(d(?:er|ie|as) zweite|d(?:er|ie|as) andere)\s([^,;.!?]{2,80})/iu,
];
const NAMED = /^(.{3,60}?)\s(?:or|ou|oder)\s([^?.!,]{3,60})\s?\?/u;

/** "… A or B? The first …, the second …": the names stand in the question before, or are the ordinals themselves. */
function ordinalsIn(text: string): ComparisonFinding | undefined {
  for (const pattern of ORDINALS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [, first = "", ofFirst = "", second = "", ofSecond = ""] = match;
    const names = NAMED.exec(text.slice(0, match.index + 2));
    const firstAt = text.indexOf(first, match.index);
    const secondAt = text.indexOf(second, firstAt + first.length);
    const side = (name: string | undefined, ordinal: string, at: number, point: string): ComparisonSide => ({
      title: name ?? ordinal,
      titleAt: name ? Math.max(0, text.indexOf(name)) : at,
      point,
      pointAt: text.indexOf(point, at),
    });
    return {
      left: side(names?.[1], first, firstAt, ofFirst),
      right: side(names?.[2], second, secondAt, ofSecond),
      intro: "",
    };
  }
  return undefined;
}

/** Two things set against each other in a text of one or two sentences, or nothing. */
export function comparisonIn(text: string, language: string): ComparisonFinding | undefined {
  const ordinals = ordinalsIn(text);
  if (ordinals) return ordinals;
  for (const pattern of OPENING) {
    const match = pattern.exec(text);
    if (match?.[1] && match[2]) {
      const passing = PASSING.exec(match[2]);
      const rest = passing?.[2] ?? match[2];
      const right = sideOf(rest, text.length - rest.length, language, match[1]);
      const leftAt = text.indexOf(match[1]);
      const title = match[1].replace(/^(?:the|a|an|le|la|les|un|une|des)\s+/iu, "");
      const point = passing?.[1] ?? "";
      const pointAt = point ? text.indexOf(point, leftAt + match[1].length) : leftAt;
      return { left: { title, point, titleAt: leftAt, pointAt }, right, intro: "" };
    }
  }
  const colon = /^([^:]{4,80}):\s+/u.exec(text);
  const intro = colon?.[1] ?? "";
  const offset = colon?.[0].length ?? 0;
  const body = text.slice(offset);
  for (const pattern of MIDDLE) {
    const match = pattern.exec(body);
    if (!match) continue;
    // "; " alone only compares two clauses of like shape; it is too weak in a longer text.
    if (
      match[0].startsWith(";") &&
      match[0].trim() === ";" &&
      (body.match(/;/g)?.length !== 1 || wordsOf(body, language).length > 30)
    )
      continue;
    const leftText = body.slice(0, match.index);
    const rightText = body.slice(match.index + match[0].length).split(/(?<=[.!?])\s/u)[0]!;
    const leftClause = leftText.split(/(?<=[.!?])\s/u).at(-1)!;
    const sizes = [wordsOf(leftClause, language).length, wordsOf(rightText, language).length] as const;
    if (Math.min(...sizes) < 2 || Math.max(...sizes) > 26) continue;
    // "While" and "quand" of time open a clause with a pronoun: nothing is compared.
    if (/^(?:he|she|it|they|we|you|i|il|elle|ils|elles|on|nous|vous|je|tu)\s/iu.test(rightText)) continue;
    const leftAt = offset + leftText.length - leftClause.length;
    const rightAt = offset + match.index + match[0].length;
    let left = sideOf(leftClause, leftAt, language, rightText);
    let right = sideOf(rightText, rightAt, language, leftClause);
    if (left.title.toLowerCase() === right.title.toLowerCase()) {
      // "White bread dries, while bread of rye keeps": the shared word alone does not tell them apart.
      left = sideOf(leftClause, leftAt, language, rightText, 1);
      right = sideOf(rightText, rightAt, language, leftClause, 1);
    }
    if (
      left.title.toLowerCase() === right.title.toLowerCase() ||
      // A side without a verb that we know cannot be told into what it is about and what is said of it.
      left.point.length >= leftClause.replace(/[\s.!?;,]+$/u, "").length ||
      right.point.length >= rightText.replace(/[\s.!?;,]+$/u, "").length ||
      left.title.length > 48 ||
      right.title.length > 48 ||
      !left.point ||
      !right.point
    )
      continue;
    if (match[0].trim() === ";" && !(left.point !== leftClause && right.point !== rightText)) continue;
    return { left, right, intro };
  }
  const versus = VERSUS.exec(text);
  if (versus?.[1] && versus[2]) {
    const rightAt = text.indexOf(versus[2], versus[1].length);
    return {
      left: { title: versus[1], point: "", titleAt: 0, pointAt: 0 },
      right: { title: versus[2], point: "", titleAt: rightAt, pointAt: rightAt },
      intro: "",
    };
  }
  return undefined;
}
