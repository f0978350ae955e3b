import { chartIn } from "@/lib/language/charts";
import { comparisonIn } from "@/lib/language/comparisons";
import { enumerationIn } from "@/lib/language/enumerations";
import { numbersIn } from "@/lib/language/numbers";
import { quoteIn } from "@/lib/language/quotes";
import { relationsIn } from "@/lib/language/relations";
import { datedOpening, isInstruction, stepMarker, stepsInSentence, yearIn } from "@/lib/language/sequences";
import { type Group, secondsOf, textOf, type Unit } from "./units";

/** Sentences from one place on that belong together. */
export interface Found {
  length: number;
  structure: Group["structure"];
}

/** Looks at the units that follow, the first of which is where a structure would start. */
type Detector = (following: readonly Unit[], language: string) => Found | undefined;

/** Longest list, run of steps and line of dates that stays one scene, in seconds. */
const LONGEST = { list: 22, steps: 32, dates: 24 };
const MOST_ITEMS = 6;
const CONTRAST =
  /^(?:by contrast|in contrast|on the other hand|conversely|au contraire|à l['’]inverse|en revanche|à l['’]opposé|inversement)(?!\p{L})/iu;

/** Whether a unit can go on with what its predecessor began: same section, not a list, nothing shown beside it. */
const continues = (unit: Unit | undefined): unit is Unit =>
  unit !== undefined && !unit.heading && !unit.list && !unit.attached;

/** The first `length` units, or as many fewer (at least `least`) as fit into `seconds`. */
function fitting(units: readonly Unit[], length: number, least: number, seconds: number): number {
  let kept = length;
  while (kept > least && secondsOf(units.slice(0, kept)) > seconds) kept -= 1;
  return kept;
}

/** A list, with the sentence that announces it. A long one is told in several scenes of like length. */
const list: Detector = (following) => {
  const [unit, next] = following;
  const announces =
    !unit!.list &&
    next?.list?.index === 0 &&
    !next.heading &&
    (/[:：]$/.test(unit!.text) || (unit!.seconds < 6 && next.block === unit!.block + 1));
  if (!unit!.list && !announces) return undefined;
  const intro = announces ? 1 : 0;
  const block = following[intro]!.block;
  const items = following.slice(intro).findIndex((candidate) => candidate.block !== block);
  const all = items < 0 ? following.length - intro : items;
  const scenes = Math.ceil(all / MOST_ITEMS);
  return {
    length: fitting(following, intro + Math.ceil(all / scenes), Math.min(intro + 2, intro + all), LONGEST.list),
    structure: "list",
  };
};

const attached: Detector = ([unit]) => (unit!.attached ? { length: 1, structure: "attached" } : undefined);

/** How many sentences in a row tell what to do, or go on with it: "Chop the onions. Fry them. Then add …". */
function instructions(following: readonly Unit[], language: string): number {
  let length = 0;
  for (const [at, next] of following.entries()) {
    if (at > 0 && !continues(next)) break;
    if (at === 0 && (next.list || next.attached)) break;
    if (!isInstruction(next.text, language) && !(at > 0 && stepMarker(next.text, language)?.kind === "next")) break;
    length += 1;
  }
  return length;
}

/** "First … Then … Finally …", with at most one sentence between two of them; or all of it in one sentence. */
const steps: Detector = (following, language) => {
  const [unit] = following;
  if (stepsInSentence(unit!.text, language).length >= 3) return { length: 1, structure: "steps" };
  const told = instructions(following, language);
  if (told >= 3)
    return { length: fitting(following, Math.min(told, MOST_ITEMS), 3, LONGEST.steps), structure: "steps" };
  // "The sun heats the sea. Then … Finally …": the sentence before two markers is the first step.
  const led =
    !stepMarker(unit!.text, language) &&
    following.slice(1, 3).length === 2 &&
    following.slice(1, 3).every((next) => continues(next) && stepMarker(next.text, language)?.kind === "next");
  if (!led && stepMarker(unit!.text, language)?.kind !== "first") return undefined;
  let end = 1;
  for (let at = 1; at < Math.min(8, following.length) && continues(following[at]) && at - end <= 1; at += 1) {
    if (stepMarker(following[at]!.text, language)?.kind === "next") end = at + 1;
  }
  return end >= 3 && secondsOf(following.slice(0, end)) < LONGEST.steps
    ? { length: end, structure: "steps" }
    : undefined;
};

/** Sentences whose years ascend; the first opens with its date. */
const dates: Detector = (following, language) => {
  const opening = datedOpening(following[0]!.text, language);
  if (!opening) return undefined;
  let last = opening.year;
  let length = 1;
  while (length < 5 && continues(following[length])) {
    const { text } = following[length]!;
    const year = datedOpening(text, language)?.year ?? yearIn(text, language)?.year;
    if (year === undefined || year <= last) break;
    last = year;
    length += 1;
  }
  if (length < 2 || chartIn(textOf(following.slice(0, length)), language)) return undefined;
  return { length: fitting(following, length, 2, LONGEST.dates), structure: "dates" };
};

function hasFigure(unit: Unit, language: string): boolean {
  return numbersIn(unit.text, language).some((mention) => !/year|other|range|clock/.test(mention.kind));
}

/** Comparable numbers, in one sentence or in as many as add to them. */
const chart: Detector = (following, language) => {
  const alone = chartIn(following[0]!.text, language);
  for (const length of [4, 3, 2]) {
    const group = following.slice(0, length);
    if (
      group.length < length ||
      !group.every((unit, index) => hasFigure(unit, language) && (index === 0 || continues(unit)))
    )
      continue;
    const joined = chartIn(textOf(group), language);
    if (joined && joined.data.length > (alone?.data.length ?? 0) && joined.data.length >= length)
      return { length, structure: "chart" };
  }
  return alone ? { length: 1, structure: "chart" } : undefined;
};

const comparison: Detector = (following, language) => {
  const [unit, next] = following;
  // "A or B? The first …, the second …": the question names what the answer compares.
  if (continues(next) && /[?？]\s*$/u.test(unit!.text)) {
    const [asked, told] = [comparisonIn(textOf([unit!, next]), language), comparisonIn(next.text, language)];
    if (asked?.left.point && told?.left.point && asked.left.title !== told.left.title)
      return { length: 2, structure: "comparison" };
  }
  if (continues(next) && CONTRAST.test(next.text) && comparisonIn(textOf([unit!, next]), language))
    return { length: 2, structure: "comparison" };
  return comparisonIn(unit!.text, language) ? { length: 1, structure: "comparison" } : undefined;
};

const quote: Detector = ([unit], language) =>
  quoteIn(unit!.text, language) ? { length: 1, structure: "single" } : undefined;

/** Two links or more between parts of a system, each sentence adding one. */
const relations: Detector = (following, language) => {
  const own = relationsIn(following[0]!.text, language).length;
  if (!own) return undefined;
  let length = 1;
  while (
    length < 4 &&
    continues(following[length]) &&
    relationsIn(textOf(following.slice(0, length + 1)), language).length > length
  )
    length += 1;
  return length > 1 || own > 1 ? { length, structure: "relations" } : undefined;
};

const enumeration: Detector = ([unit], language) =>
  unit!.seconds > 3.5 && enumerationIn(unit!.text, language) ? { length: 1, structure: "single" } : undefined;

const figure: Detector = ([unit], language) =>
  unit!.seconds >= 3 &&
  numbersIn(unit!.text, language).some((mention) => /percent|money|large|measure/.test(mention.kind))
    ? { length: 1, structure: "single" }
    : undefined;

/** What tells most about a text goes first. */
const DETECTORS: readonly Detector[] = [
  list,
  attached,
  steps,
  dates,
  chart,
  comparison,
  quote,
  relations,
  enumeration,
  figure,
];

/** The structure that starts at a unit, if one does. */
export function structureAt(units: readonly Unit[], at: number, language: string): Found | undefined {
  const following = units.slice(at, at + 40);
  for (const detect of DETECTORS) {
    const found = detect(following, language);
    if (found) return found;
  }
  return undefined;
}

/** The structure that sentences have together; plain when it does not hold for all of them. */
export function structureOf(units: readonly Unit[], language: string): Group["structure"] {
  const found = units.length ? structureAt(units, 0, language) : undefined;
  return found?.length === units.length ? found.structure : "plain";
}
