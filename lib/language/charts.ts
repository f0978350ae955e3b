import { changeIn } from "./changes";
import { type NumberMention, numbersIn } from "./numbers";
import { display } from "./typography";
import { isVerb, predicateAt } from "./verbs";
import { isParticle, wordsOf } from "./words";

export interface ChartFinding {
  chart: "bars" | "line" | "donut";
  unit: string;
  /** `at` is the offset in the text at which the value is spoken. */
  data: { label: string; value: number; at: number }[];
}

const SPLIT =
  /[,;.!?]|\s(?:and|while|whereas|versus|against|compared with|et|contre|tandis que|alors que|und|y|e)\s/giu;

const JOINER = /^(?:de|du|des|d|del|della|do|da|of|van|von|la|les)$/iu;

const ARTICLE = /^(?:an?|the|une?|le|la|les|der|die|das|ein|eine|un|una|il|el)$/iu;

/** Runs of content words of a piece of text, in order; `counted` for what follows a number. */
function runs(piece: string, language: string, counted = false): string[] {
  const found: string[] = [];
  let from = -1;
  let to = 0;
  const push = () => {
    if (from >= 0) found.push(piece.slice(from, to));
    from = -1;
  };
  const words = wordsOf(piece, language);
  for (const [index, word] of words.entries()) {
    // "Costa de Marfil" is one name.
    const joins =
      from >= 0 &&
      JOINER.test(word.text) &&
      [words[index - 1], words[index + 1]].every((beside) => /^\p{Lu}/u.test(beside?.text ?? ""));
    if (joins) {
      to = word.end;
      continue;
    }
    // What stands right after a number is what is counted, whatever else the word may mean ("4 shapes").
    // … and what stands behind an article is a thing ("a whisper").
    const thing = (counted && index === 0) || ARTICLE.test(words[index - 1]?.text ?? "");
    if (isParticle(word.text, language) || (!thing && isVerb(word.text, language) && !/^\p{Lu}/u.test(word.text)))
      push();
    else {
      if (from >= 0 && /[^\s]/.test(piece.slice(to, word.start))) push();
      if (from < 0) from = word.start;
      to = word.end;
    }
  }
  push();
  return found.map((run) => run.replace(/^(?:[ld]|qu)['’]/i, ""));
}

function distinct(labels: (string | undefined)[]): labels is string[] {
  return (
    labels.every((label) => label !== undefined && label.length > 0 && label.length <= 28) &&
    new Set(labels.map((label) => label!.toLowerCase())).size === labels.length
  );
}

const CONTENT = /[\p{L}\p{N}]/u;
/** Of whom a first share is, said once for all: "62 % des habitants y sont favorables". */
const OF_WHOM = /^\s*(?:of|de|des|du|d['’])\s?/iu;
const COPULA = /^(?:y\s)?(?:is|are|was|were|est|sont|était|étaient)\s+(?=\S)/iu;
/** Longest words beside a share, in characters. */
const LONGEST_SHARE = 28;

/**
 * Shares told by what follows them ("70 % drive, 16 % take the bus and 8 % walk"): the label is all that is said of a share, for
 * half of it ("drive a") means nothing.
 */
function shareLabels(text: string, values: readonly NumberMention[], language: string): string[] | undefined {
  if (values.length < 3 || values.some((mention) => mention.unit !== "%")) return undefined;
  const labels = values.map((mention, index) => {
    const zone = text.slice(mention.end, values[index + 1]?.start);
    const parts = zone.split(/[,;:.!?]|\s(?:and|et)\s*$/iu);
    // Between two shares stands one clause and nothing else.
    if (
      index < values.length - 1 &&
      parts.slice(1).some((part) => CONTENT.test(part.replace(/(?:and|et|while|tandis que)\s*$/iu, "")))
    )
      return undefined;
    const said = (parts[0] ?? "").trim();
    const words = wordsOf(said, language);
    const told = OF_WHOM.test(said) ? words[predicateAt(words, language)]?.start : 0;
    return told === undefined ? undefined : said.slice(told).replace(COPULA, "");
  });
  return labels.every((label) => label && CONTENT.test(label) && label.length <= LONGEST_SHARE) && distinct(labels)
    ? labels
    : undefined;
}

/** Years paired with the value said after them: "5 GW in 2010, 50 GW in 2015". */
function byYear(all: NumberMention[], text: string): { year: NumberMention; value: NumberMention }[] {
  const years = all.filter((mention) => mention.kind === "year");
  const values = all.filter((mention) => mention.kind !== "year");
  if (years.length < 2 || years.length !== values.length) return [];
  const pairs = years.map((year, index) => ({ year, value: values[index]! }));
  const near = pairs.every(
    ({ year, value }) => !/[.!?]\s/.test(text.slice(Math.min(year.end, value.end), Math.max(year.start, value.start))),
  );
  return near ? pairs : [];
}

const AFTER_TIME = /(?:^|[.!?,;]\s+)(?:after|within|in|at|après|au bout de|en|nach)\s+$/iu;

/** Lengths of time paired with the value said after each: "After 10 years you have $15,500. After 20 years …". */
function byTime(all: NumberMention[], text: string): { time: NumberMention; value: NumberMention }[] {
  if (all.length < 6 || all.length % 2) return [];
  const pairs = all.flatMap((time, index) => (index % 2 ? [] : [{ time, value: all[index + 1]! }]));
  const fits = pairs.every(
    ({ time, value }, index) =>
      /^(?:y|d|h|min|s)$/.test(time.unit) &&
      time.unit === pairs[0]!.time.unit &&
      value.unit !== time.unit &&
      value.unit === pairs[0]!.value.unit &&
      time.value > (pairs[index - 1]?.time.value ?? Number.NEGATIVE_INFINITY) &&
      AFTER_TIME.test(text.slice(0, time.start)),
  );
  return fits ? pairs : [];
}

/** Units in which a recipe measures what goes in: amounts to be weighed out, not to be compared. */
const KITCHEN = /^(?:g|kg|l|cl|dl|ml)$/;
const AGAINST =
  /(?<!\p{L})(?:while|whereas|versus|vs\.?|against|compared|than|alors que|tandis que|contre|während|gegenüber)(?!\p{L})/iu;

/** Whether values belong side by side: three or more of one sentence, all of a whole, or two that the text sets against each other. */
function comparable(values: readonly NumberMention[], text: string): boolean {
  const [first, last] = [values[0]!, values.at(-1)!];
  const between = text.slice(first.end, last.start);
  if (values.every((mention) => mention.unit && KITCHEN.test(mention.unit))) return false;
  if (/[.!?…。]\s/u.test(between)) return false;
  const whole = first.unit === "%" && Math.abs(values.reduce((sum, mention) => sum + mention.value, 0) - 100) < 4;
  return values.length >= 3 || whole || AGAINST.test(between);
}

/**
 * Comparable numbers of a text with their labels, or nothing when there are fewer than two, when their units differ, or when
 * what each one measures cannot be read with certainty.
 */
export function chartIn(text: string, language: string): ChartFinding | undefined {
  const all = numbersIn(text, language);
  // A range has no one length, and a time of day is no amount.
  if (all.some((mention) => mention.kind === "range" || mention.kind === "clock") || changeIn(text, language))
    return undefined;
  const times = byTime(all, text);
  if (times.length) {
    const model = times[0]!.value;
    const even = times.every(({ value }) => value.magnitude === model.magnitude);
    return {
      chart: "line",
      unit: even ? `${model.prefix}${model.suffix}`.trim() : model.unit,
      data: times.map(({ time, value }) => ({
        label: text.slice(time.start, time.end),
        value: even ? value.value : value.value * value.magnitude,
        at: value.start,
      })),
    };
  }
  const pairs = byYear(all, text);
  const values = (
    pairs.length ? pairs.map((pair) => pair.value) : all.filter((mention) => mention.kind !== "year")
  ).filter((mention) => mention.kind !== "other" || all.length > 2);
  if (values.length < 2 || values.length > 8) return undefined;
  if (!pairs.length && !comparable(values, text)) return undefined;
  const units = new Set(values.map((mention) => mention.unit).filter(Boolean));
  if (units.size > 1 || (units.size === 0 && values.some((mention) => mention.kind === "count" && values.length < 3)))
    return undefined;
  // A bare number takes its unit from the one before it in the same sentence; from another one only in a line of years that
  // goes on without naming anything ("In 2000, 234 million.").
  const elsewhere = (mention: NumberMention, index: number) =>
    !mention.unit && index > 0 && /[.!?…]\s/.test(text.slice(values[index - 1]!.end, mention.start));
  const ends = (mention: NumberMention) => /^\s*(?:[,;.!?…]|$)/u.test(text.slice(mention.end));
  if (
    units.size === 1 &&
    values.some((mention, index) => elsewhere(mention, index) && !(pairs.length && ends(mention)))
  )
    return undefined;
  // A unit said once may hold for all ("40 million tonnes, Germany 35 million") but not be guessed from the last one backwards.
  if (units.size === 1 && !values[0]!.unit) return undefined;
  // Bare numbers of different sentences count different things, as far as can be told.
  const apart = /[.!?…。]\s/u.test(text.slice(values[0]!.end, values.at(-1)!.start));
  if (units.size === 0 && !pairs.length && apart) return undefined;
  const magnitudes = new Set(values.map((mention) => mention.magnitude));
  const scale = (mention: NumberMention) => (magnitudes.size === 1 ? mention.value : mention.value * mention.magnitude);
  const model = values.find((mention) => mention.unit) ?? values[0]!;
  const unit =
    magnitudes.size === 1 ? `${model.prefix}${model.suffix}`.trim() : model.unit.length <= 4 ? model.unit : "";

  let labels: (string | undefined)[];
  if (pairs.length) labels = pairs.map((pair) => String(pair.year.value));
  else {
    const before: string[] = [];
    const after: string[] = [];
    for (const [index, mention] of values.entries()) {
      const zoneStart = index ? values[index - 1]!.end : 0;
      const zone = text.slice(zoneStart, mention.start);
      let cut = index ? -1 : 0;
      let cutEnd = 0;
      for (const match of zone.matchAll(SPLIT)) {
        cut = match.index;
        cutEnd = match.index + match[0].length;
      }
      if (cut < 0) return undefined;
      before.push(zone.slice(cutEnd));
      if (index) after.push(zone.slice(0, cut));
    }
    after.push(text.slice(values.at(-1)!.end).split(/[,;.!?]/)[0] ?? "");
    const pick = (pieces: string[], last: boolean, counted = false) =>
      pieces.map((piece) => runs(piece, language, counted).at(last ? -1 : 0));
    // Bare counts are of what follows them, each of something else ("8 themes, 6 styles"): no one scale holds them.
    const behind = units.size === 0 ? [] : [pick(after, false, true), pick(after, true, true)];
    const names = (labels: (string | undefined)[]) => labels.every((label) => /^\p{Lu}/u.test(label ?? ""));
    // "Sales in Spain reached …, in Portugal …": who has each value goes before what is said first.
    const ahead = [pick(before, false), pick(before, true)];
    const options = [
      ...(names(ahead[1]!) && !/^\p{Ll}/u.test(ahead[1]![0] ?? "") ? ahead.reverse() : ahead),
      ...behind,
    ];
    // A year beside some of the values only says that they are not told of one moment.
    const shares = before.slice(1).some((piece) => CONTENT.test(piece))
      ? undefined
      : shareLabels(text, values, language);
    const fits = shares ?? options.find((labels) => distinct(labels) && !labels.some((label) => /\d{4}/.test(label)));
    if (!fits) return undefined;
    labels = fits;
  }
  if (!distinct(labels)) return undefined;
  const data = values.map((mention, index) => ({
    label: display(labels[index]!, language),
    value: scale(mention),
    at: mention.start,
  }));
  const sum = data.reduce((total, item) => total + item.value, 0);
  const share = model.unit === "%" && sum > (data.length > 2 ? 92 : 97) && sum < 104;
  return { chart: pairs.length >= 3 ? "line" : share ? "donut" : "bars", unit, data };
}
