import { enumerationIn } from "@/lib/language/enumerations";
import { headingOf, withoutOpening } from "@/lib/language/headings";
import { type NumberMention, numbersIn } from "@/lib/language/numbers";
import { display, tie } from "@/lib/language/typography";
import { predicateAt } from "@/lib/language/verbs";
import { isParticle, wordsOf } from "@/lib/language/words";
import type { Candidate, Finder, SceneText } from "./candidate";
import { introHeading } from "./intro-heading";
import { cuesFor } from "./parts";

/** One card: what it is of, and the amount, price or time that leads it. */
interface Card {
  value: string;
  text: string;
  at: number;
}

const WEIGHED = /^(?:g|kg|l|cl|dl|ml|lb)$/;
/** What ties an amount to its thing: "250 g of flour", "50 cl de lait". */
const OF = /^\s*(?:of\s|de\s(?:la\s|l['’])?|d['’]|du\s|di\s)?/iu;
/** How a shop says when it is open. */
const OPEN = /(?<!\p{L})(?:opens?|open|ouvre|ouvert(?:e|s|es)?|geöffnet|öffnet|abierto|aperto)(?!\p{L})/iu;
const COPULA =
  /^(?:(?:is|are|costs?|coûte(?:nt)?|vaut|kostet|kosten|passe|est|sont|ist|for|at|from|à|pour|für|zu)(?!\p{L})\s*)+|[\s,;:.!?]+$/giu;

const written = (text: string, language: string) => tie(display(text.trim(), language), language);

/** The first item of a list with the amount before it, which the words that lead up to the list may have kept. */
function withAmount(list: NonNullable<ReturnType<typeof enumerationIn>>, sentence: string, language: string) {
  const [first, ...others] = list.items;
  const led = numbersIn(sentence.slice(0, first!.at), language).at(-1);
  const of = led && sentence.slice(led.end, first!.at);
  if (!led || of === undefined || OF.exec(of)?.[0] !== of) return { intro: list.intro, items: list.items };
  const text = sentence.slice(led.start, first!.at + first!.text.length);
  return { intro: sentence.slice(0, led.start), items: [{ text, at: led.start }, ...others] };
}

/** Things with their amounts, listed: what goes into a dish, or how many there are of each. */
function amounts(
  sentence: { text: string; at: number },
  { language, topic }: SceneText,
): { cards: Card[]; heading: string } | undefined {
  const list = enumerationIn(sentence.text, language);
  if (!list) return undefined;
  const { intro, items } = withAmount(list, sentence.text, language);
  const cards = items.map(({ text, at }): Card & { weighed: boolean } => {
    const mention = numbersIn(text, language)[0];
    const leads = mention && mention.start === 0 && mention.kind !== "year" ? mention : undefined;
    const end = leads?.end ?? 0;
    return {
      value: text.slice(0, end).trim(),
      text: written(text.slice(end).replace(OF, ""), language),
      at: at + sentence.at,
      weighed: leads !== undefined && WEIGHED.test(leads.unit),
    };
  });
  const measured = cards.filter(({ weighed }) => weighed).length >= 2 || cards.every(({ value }) => value);
  if (!measured || cards.some(({ text }) => !text || /\d/.test(text))) return undefined;
  const leading = withoutOpening(intro, language).text.replace(/[\s:,]+$/u, "");
  const heading =
    leading && introHeading(leading, { first: items[0]!.text, topic, language, announced: /:\s*$/.test(intro) });
  return { cards: cards.map(({ value, text, at }) => ({ value, text, at })), heading };
}

/** Two amounts or more, each with its thing right behind it: "50 g of flour and 50 g of water". */
function pairs(
  sentence: { text: string; at: number },
  language: string,
): { cards: Card[]; heading: string } | undefined {
  const all = numbersIn(sentence.text, language).filter(({ kind }) => kind !== "year");
  if (all.length < 2 || all.some(({ unit }) => !WEIGHED.test(unit))) return undefined;
  const cards = all.map((mention, index): Card => {
    const behind = sentence.text.slice(mention.end, all[index + 1]?.start).replace(OF, "");
    const thing = behind.split(
      /[,;.:!?](?:\s|$)|\s(?:and|et|und|y|e|with|avec|mit|to|for|pour|für|in|dans)(?:\s|$)/iu,
    )[0]!;
    return {
      value: sentence.text.slice(mention.start, mention.end),
      text: written(thing, language),
      at: sentence.at + mention.start,
    };
  });
  if (cards.some(({ text }) => !text || wordsOf(text, language).length > 5)) return undefined;
  const intro = withoutOpening(sentence.text.slice(0, all[0]!.start), language).text.replace(/[\s:,]+$/u, "");
  const telling = wordsOf(intro, language).some(({ text }) => !isParticle(text, language));
  return { cards, heading: telling ? headingOf(intro, language, 56) : "" };
}

/** What stands between the number before and this one, or behind it: the name of what costs so much. */
function nameOf(sentence: string, mention: NumberMention, from: number, language: string): string {
  const before = sentence
    .slice(from, mention.start)
    .replace(/^[\s,;:.]*(?:and|et|und|,)?\s*/iu, "")
    .split(/[:;]\s/u)
    .at(-1)!;
  const words = wordsOf(before, language);
  const told = words[predicateAt(words, language)]?.start;
  return before
    .slice(0, told)
    .replace(COPULA, "")
    .replace(/\s+(?:à|at|for|pour|für|zu)$/iu, "")
    .trim();
}

/** What leads to a price rather than to a sum that was earned or spent. */
const COSTS =
  /(?:^|\s)(?:costs?|is|are|at|for|from|only|just|à|pour|coûte(?:nt)?|vaut|dès|kostet|kosten|ab|für|nur)\s*$/iu;

/** Prices with what each is for: two or more, each named by a few words of its own. */
function prices(scene: SceneText): Card[] {
  const { language } = scene;
  return scene.sentences.flatMap((sentence) => {
    const found = numbersIn(sentence.text, language).filter(({ kind }) => kind === "money");
    if (!found.some(({ start }) => COSTS.test(sentence.text.slice(0, start)))) return [];
    return found.flatMap((mention, index): Card[] => {
      const name = nameOf(sentence.text, mention, found[index - 1]?.end ?? 0, language);
      const length = wordsOf(name, language).length;
      if (length < 1 || length > 6 || /\d/.test(name)) return [];
      const value = sentence.text.slice(mention.start, mention.end);
      return [{ value, text: written(name, language), at: sentence.at + mention.start }];
    });
  });
}

/** Days as they are named together: "Monday to Saturday", "le mercredi et le samedi", "every day but Monday". */
const DAY =
  "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|weekdays|weekends|(?:every |each )day|tous les jours|täglich";
const DAYS = new RegExp(
  String.raw`(?<!\p{L})(?:du |le |les |on |sauf |von |am )?(?:${DAY})(?:(?:\s?[–-]\s?|,? (?:to|and|au|et|bis|und|but|except|through|sauf) (?:le |la |on )?|, (?:le )?)(?:${DAY}))*(?!\p{L})`,
  "iu",
);
/** "9:00 to 17:00": times with a colon, which are no numbers. */
const TIMES = /\d{1,2}:\d{2}(?:\s(?:to|until|till|bis|à)\s\d{1,2}:\d{2}|[–-]\d{1,2}:\d{2})?/u;

interface Hours {
  cards: Card[];
  /** What is open. */
  heading: string;
}

/** When a place is open: the days, and the hours. */
function hours(scene: SceneText): Hours | undefined {
  const { language } = scene;
  for (const sentence of scene.sentences) {
    const opens = OPEN.exec(sentence.text);
    const days = DAYS.exec(sentence.text);
    if (!opens || !days) continue;
    const spans = numbersIn(sentence.text, language).filter(({ kind }) => kind === "clock" || kind === "range");
    const times = TIMES.exec(sentence.text);
    const span = spans[0] ?? (times && { start: times.index, end: times.index + times[0].length });
    if (!span || spans.length > 1) continue;
    const head = sentence.text
      .slice(0, Math.min(days.index, span.start))
      .replace(/[\s,]+(?:from|at|de|à|von|um|ab|on|dès)?\s*$/iu, "");
    const on = written(days[0].replace(/^(?:on|am)\s/iu, ""), language);
    const cards = [
      { value: "", text: on, at: sentence.at + days.index },
      { value: "", text: written(sentence.text.slice(span.start, span.end), language), at: sentence.at + span.start },
    ];
    return { cards: cards.sort((one, other) => one.at - other.at), heading: headingOf(head, language, 56) };
  }
  return undefined;
}

function cardsOf(cards: readonly Card[], heading: string, score: number, reason: string): Candidate {
  const shown = cards.slice(0, 6);
  return {
    visual: {
      type: "points",
      heading,
      numbered: false,
      stack: "centred",
      points: shown.map(({ value, text }) => ({ text, ...(value ? { value } : {}) })),
    },
    cues: { heading: 0, ...cuesFor("point", shown) },
    score,
    reason,
  };
}

/** Cards that each lead with an amount: ingredients, prices, opening hours. */
export const findCards: Finder = (scene) => {
  const { language } = scene;
  const found: Candidate[] = [];
  const heading = scene.headed ? scene.heading : scene.topic;
  for (const sentence of scene.sentences) {
    const listed = amounts(sentence, scene) ?? pairs(sentence, language);
    if (listed)
      found.push(
        cardsOf(listed.cards, listed.heading || heading, 8.8, `${listed.cards.length} things with their amounts.`),
      );
  }
  const priced = prices(scene);
  if (new Set(priced.map(({ text }) => text.toLowerCase())).size === priced.length && priced.length >= 2)
    found.push(cardsOf(priced, heading, 8.9, `${priced.length} prices.`));
  const open = hours(scene);
  if (open) found.push(cardsOf([...open.cards, ...priced], open.heading, 8.4, "Says when it is open."));
  return found;
};
