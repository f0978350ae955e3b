import { type Block, narratedSentences } from "../scripts/blocks";
import { chartIn } from "../scripts/charts";
import { comparisonIn } from "../scripts/comparisons";
import { enumerationIn } from "../scripts/enumerations";
import { numbersIn } from "../scripts/numbers";
import { quoteIn } from "../scripts/quotes";
import { relationsIn } from "../scripts/relations";
import { datedOpening, stepMarker, stepsInSentence, yearIn } from "../scripts/sequences";
import { secondsToSpeak } from "../scripts/words";

/** Silence after a sentence, in seconds, as the narration is laid out. */
export const SENTENCE_PAUSE = 0.3;

/** A sentence with what the script says about its place. */
export interface Unit {
  text: string;
  seconds: number;
  /** Index of its block. */
  block: number;
  list?: { ordered: boolean; index: number } | undefined;
  /** The script's heading right before it. */
  heading?: string | undefined;
  /** What the script shows right after it, or before it when nothing is said earlier. */
  attached?: Extract<Block, { kind: "code" | "table" | "picture" }> | undefined;
}

/** Sentences that share a scene. A fixed group has a structure of its own and takes no plain neighbours in. */
export interface Group {
  units: Unit[];
  /** Plain sentences that stand before the structure and lead up to it. */
  lead?: number;
  structure: "plain" | "list" | "steps" | "dates" | "chart" | "comparison" | "relations" | "single" | "attached";
}

const secondsOf = (units: readonly Unit[]) => units.reduce((sum, unit) => sum + unit.seconds, 0);
const textOf = (units: readonly Unit[]) => units.map((unit) => unit.text).join(" ");

/** All that is spoken, in order, with headings and shown blocks tied to their sentences. */
export function unitsOf(blocks: readonly Block[], language: string): Unit[] {
  const units: Unit[] = [];
  let heading: string | undefined;
  let waiting: Unit["attached"];
  for (const [block, content] of blocks.entries()) {
    if (content.kind === "heading") {
      heading = content.text;
      continue;
    }
    if (content.kind === "code" || content.kind === "table" || content.kind === "picture") {
      const last = units.at(-1);
      // After a new heading the listing belongs to what follows it.
      if (last && !last.attached && heading === undefined) last.attached = content;
      else waiting = content;
      continue;
    }
    for (const [index, text] of narratedSentences(content, language).entries()) {
      units.push({
        text,
        seconds: secondsToSpeak(text, language) + SENTENCE_PAUSE,
        block,
        list: content.kind === "list" ? { ordered: content.ordered, index } : undefined,
        heading,
        attached: waiting,
      });
      heading = undefined;
      waiting = undefined;
    }
  }
  const last = units.at(-1);
  if (waiting && last && !last.attached) last.attached = waiting;
  return units;
}

function hasFigure(text: string, language: string): boolean {
  return numbersIn(text, language).some((mention) => mention.kind !== "year" && mention.kind !== "other");
}

/** How many units from `at` on form one structure, and which. */
function structureAt(
  units: readonly Unit[],
  at: number,
  language: string,
): { length: number; structure: Group["structure"] } | undefined {
  const unit = units[at]!;
  const next = units[at + 1];
  const run = (accept: (candidate: Unit, offset: number) => boolean, most: number) => {
    let length = 0;
    while (
      length < most &&
      at + length < units.length &&
      (length === 0 || !units[at + length]!.heading) &&
      accept(units[at + length]!, length)
    )
      length += 1;
    return length;
  };
  if (
    unit.list ||
    (next?.list?.index === 0 &&
      !next.heading &&
      (/[:：]$/.test(unit.text) || (unit.seconds < 6 && next.block === unit.block + 1)))
  ) {
    const intro = unit.list ? 0 : 1;
    const block = units[at + intro]!.block;
    let length =
      intro +
      run((candidate, offset) => offset < intro || (candidate.block === block && offset - intro < 6), 7 + intro) -
      intro;
    length = Math.max(length, intro + 1);
    // A long list is told in several scenes of like length.
    const remaining = units
      .slice(at + length)
      .filter((candidate) => candidate.block === block && candidate.list).length;
    if (remaining > 0 && remaining < 3 && length - intro > 4) length -= 2;
    while (length - intro > 2 && secondsOf(units.slice(at, at + length)) > 22) length -= 1;
    return { length, structure: "list" };
  }
  if (unit.attached) return { length: 1, structure: "attached" };
  if (stepMarker(unit.text, language)?.kind === "first") {
    let gap = 0;
    let end = 1;
    const length = run((candidate, offset) => {
      if (offset === 0) return true;
      if (candidate.list || candidate.attached) return false;
      if (stepMarker(candidate.text, language)?.kind === "next") {
        gap = 0;
        end = offset + 1;
        return true;
      }
      gap += 1;
      return gap <= 1;
    }, 8);
    if (length >= 2 && end >= 3 && secondsOf(units.slice(at, at + end)) < 32)
      return { length: end, structure: "steps" };
  }
  if (stepsInSentence(unit.text, language).length >= 3) return { length: 1, structure: "steps" };
  if (datedOpening(unit.text, language)) {
    let previous = Number.NEGATIVE_INFINITY;
    const length = run((candidate) => {
      const year =
        datedOpening(candidate.text, language)?.year ??
        (candidate === unit ? undefined : yearIn(candidate.text, language)?.year);
      if (year === undefined || year <= previous || candidate.list) return false;
      previous = year;
      return true;
    }, 5);
    if (length >= 2 && !chartIn(textOf(units.slice(at, at + length)), language)) {
      let kept = length;
      while (kept > 2 && secondsOf(units.slice(at, at + kept)) > 24) kept -= 1;
      return { length: kept, structure: "dates" };
    }
  }
  const alone = chartIn(unit.text, language);
  if (
    next &&
    !next.heading &&
    !next.list &&
    numbersIn(next.text, language).some((mention) => mention.kind !== "year" && mention.kind !== "other")
  ) {
    for (const length of [4, 3, 2]) {
      const group = units.slice(at, at + length);
      if (
        group.length < length ||
        group.some((candidate) => !hasFigure(candidate.text, language)) ||
        group.slice(1).some((candidate) => candidate.heading || candidate.list)
      )
        continue;
      const joined = chartIn(textOf(group), language);
      if (joined && joined.data.length > (alone?.data.length ?? 0) && joined.data.length >= length)
        return { length, structure: "chart" };
    }
  }
  if (alone) return { length: 1, structure: "chart" };
  if (
    next &&
    !next.heading &&
    !next.list &&
    /^(?:by contrast|in contrast|on the other hand|conversely|au contraire|à l['’]inverse|en revanche|à l['’]opposé|inversement)(?!\p{L})/iu.test(
      next.text,
    ) &&
    comparisonIn(textOf([unit, next]), language)
  )
    return { length: 2, structure: "comparison" };
  if (comparisonIn(unit.text, language)) return { length: 1, structure: "comparison" };
  if (quoteIn(unit.text, language)) return { length: 1, structure: "single" };
  if (relationsIn(unit.text, language).length) {
    let length = 1;
    while (
      length < 4 &&
      units[at + length] &&
      !units[at + length]!.heading &&
      relationsIn(textOf(units.slice(at, at + length + 1)), language).length > length
    )
      length += 1;
    if (length > 1 || relationsIn(unit.text, language).length > 1) return { length, structure: "relations" };
  }
  if (enumerationIn(unit.text, language) && unit.seconds > 3.5) return { length: 1, structure: "single" };
  if (
    unit.seconds >= 3 &&
    numbersIn(unit.text, language).some((mention) => /percent|money|large|measure/.test(mention.kind))
  )
    return { length: 1, structure: "single" };
  return undefined;
}

/** The structure that sentences have together; plain when it does not hold for all of them. */
export function structureOf(units: readonly Unit[], language: string): Group["structure"] {
  const found = units.length ? structureAt(units, 0, language) : undefined;
  return found?.length === units.length ? found.structure : "plain";
}

/**
 * Divides the narration into scenes of 4 to 12 seconds, a list or a run of steps up to 24. Structures stay together, sections
 * never mix, and the first and last sentence stand apart as opening and closing.
 */
export function groupUnits(units: readonly Unit[], language: string): Group[] {
  const groups: Group[] = [];
  let pending: Unit[] = [];
  const flush = () => {
    if (pending.length) groups.push({ units: pending, structure: "plain" });
    pending = [];
  };
  let at = 0;
  const first = units[0];
  if (first && units.length > 1 && !first.list && !first.attached) {
    const second = units[1]!;
    const take =
      first.seconds < 2.6 &&
      !second.heading &&
      !second.list &&
      !second.attached &&
      !structureAt(units, 1, language) &&
      second.block === first.block
        ? 2
        : 1;
    groups.push({ units: units.slice(0, take), structure: "plain" });
    at = take;
  }
  const last = units.at(-1);
  const closing =
    last &&
    units.length - at >= 3 &&
    !last.list &&
    !last.attached &&
    !chartIn(last.text, language) &&
    !quoteIn(last.text, language) &&
    !/^(?:then|next|ensuite|puis)\b/i.test(last.text)
      ? 1
      : 0;
  const stop = units.length - closing;
  const body = units.slice(0, stop);
  while (at < stop) {
    const unit = body[at]!;
    if (unit.heading) flush();
    const found = structureAt(body, at, language);
    if (found) {
      // A short sentence that leads up to the structure shares its scene.
      const lead = pending.length === 1 && secondsOf(pending) < 3.2 && !unit.heading ? pending : [];
      if (lead.length) pending = [];
      flush();
      groups.push({
        units: [...lead, ...body.slice(at, at + found.length)],
        lead: lead.length,
        structure: found.structure,
      });
      at += found.length;
      continue;
    }
    const length = secondsOf(pending);
    const newParagraph = pending.length > 0 && pending.at(-1)!.block !== unit.block;
    if (
      pending.length &&
      (length + unit.seconds > 10.5 ||
        (length >= 5.5 && length + unit.seconds > 8.5) ||
        (newParagraph && length >= 3.5) ||
        pending.length >= 4)
    )
      flush();
    pending.push(unit);
    at += 1;
  }
  flush();
  if (closing) groups.push({ units: [last!], structure: "plain" });
  return mergeShort(groups);
}

/** Joins a scene too short to be read to a plain neighbour of its section; opening and closing may take one sentence in. */
function mergeShort(groups: Group[]): Group[] {
  const merged: Group[] = [];
  for (const [index, group] of groups.entries()) {
    const previous = merged.at(-1);
    const short = secondsOf(group.units) < 3.4;
    const previousShort = previous !== undefined && secondsOf(previous.units) < 3.4;
    const fits =
      previous !== undefined && !group.units[0]!.heading && secondsOf(previous.units) + secondsOf(group.units) <= 11;
    const plainPair = previous?.structure === "plain" && group.structure === "plain";
    const opening =
      merged.length === 1 &&
      groups.length > 3 &&
      !(short && secondsOf(group.units) < 2.6 && fits && secondsOf(previous!.units) + secondsOf(group.units) < 8.5);
    const closing = index === groups.length - 1 && groups.length > 3;
    if (fits && plainPair && (short || previousShort) && !(opening && !previousShort) && !(closing && !short))
      previous.units.push(...group.units);
    else merged.push({ ...group, units: [...group.units] });
  }
  return merged;
}
