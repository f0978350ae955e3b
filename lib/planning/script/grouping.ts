import { chartIn } from "@/lib/language/charts";
import { numbersIn } from "@/lib/language/numbers";
import { quoteIn } from "@/lib/language/quotes";
import { structureAt } from "./structure";
import { type Group, secondsOf, type Unit } from "./units";

/** Whether a short sentence only leads up to the structure after it; one with a figure would mix with the structure's own. */
function leadsUp(unit: Unit, { structure }: { structure: Group["structure"] }, language: string): boolean {
  if (secondsOf([unit]) >= 3.2) return false;
  return (structure !== "chart" && structure !== "dates") || numbersIn(unit.text, language).length === 0;
}

/** Whether the last sentence is the last step, date or figure of several that are shown together. */
function endsStructure(units: readonly Unit[], from: number, language: string): boolean {
  for (let at = Math.max(from, units.length - 8); at < units.length - 1; at += 1) {
    const found = structureAt(units, at, language);
    if (found && found.length > 1 && at + found.length === units.length) return true;
  }
  return false;
}

/**
 * Divides the narration into scenes of 4 to 12 seconds, a list or a run of steps up to 24. Structures stay together, sections
 * never mix, and the first and last sentence stand apart as opening and closing, unless the last one ends a structure.
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
  const begins = first && structureAt(units, 0, language);
  const together = begins !== undefined && begins.length > 1 && begins.structure !== "list";
  if (first && units.length > 1 && !first.list && !first.attached && !together) {
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
    !endsStructure(units, at, language)
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
      const lead = pending.length === 1 && !unit.heading && leadsUp(pending[0]!, found, language) ? pending : [];
      if (lead.length) pending = [];
      flush();
      groups.push({
        units: [...lead, ...body.slice(at, at + found.length)],
        lead: lead.length,
        structure: found.structure,
        announcement: announcementOf(body, at, language),
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

/** What was said right before the list that goes on at `at`: the opening's sentence, or that of the list's first scene. */
function announcementOf(units: readonly Unit[], at: number, language: string): string | undefined {
  const { list, block } = units[at]!;
  if (!list) return undefined;
  const first = at - list.index;
  const before = units[first - 1];
  if (!before || units[first]!.heading || before.block !== block - 1) return undefined;
  // What does not announce was shown with its own scene, and stands for itself.
  if (!/[:：]$/.test(before.text)) return undefined;
  return structureAt(units, first - 1, language)?.structure === "list" ? before.text : undefined;
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

/**
 * Divides plain scenes between their sentences, the longest first, until there are `least` or none is left to divide: so that
 * each of the user's pictures has a scene.
 */
export function divideGroups(groups: readonly Group[], least: number): Group[] {
  const divided = [...groups];
  while (divided.length < least) {
    const parts = divided.filter(({ units, structure }) => structure === "plain" && units.length > 1);
    const longest = parts.toSorted((a, b) => secondsOf(b.units) - secondsOf(a.units))[0];
    if (!longest) break;
    const { units } = longest;
    const lean = (at: number) => Math.abs(secondsOf(units.slice(0, at)) - secondsOf(units.slice(at)));
    const cuts = units.slice(1).map((_, index) => index + 1);
    const cut = cuts.toSorted((a, b) => lean(a) - lean(b))[0] ?? 1;
    const halves = [units.slice(0, cut), units.slice(cut)].map((half): Group => ({ units: half, structure: "plain" }));
    divided.splice(divided.indexOf(longest), 1, ...halves);
  }
  return divided;
}
