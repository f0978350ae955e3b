import type { ScenePlan } from "@/lib/planning/plan";
import type { CorpusText } from "./corpus";
import { headingsIn, plainly, readIn } from "./seen";

/** What is wrong with the pictures of one script; the words of each fault, as a reader would point at them. */
export interface Verdict {
  missing: string[];
  wrong: string[];
  places: string[];
  steps: string[];
  stumps: string[];
  repeats: string[];
  structures: string[];
}

/** Words on which no line may end or, alone, consist: articles, prepositions, conjunctions and what only joins. */
const LOOSE: Record<string, RegExp> = {
  en: /(?:^|\s)(?:an?|the|of|in|on|at|to|for|from|by|with|and|or|but|which|who|that|is|are|was|were|its|his|her|their|your|our|every|each|not|than|as|then|into|up to|less than|more than)$/iu,
  fr: /(?:^|\s|['’])(?:une?|les?|la|l|de|du|des|d|en|dans|sur|sous|à|au|aux|par|pour|avec|et|ou|mais|qui|que|dont|est|sont|son|sa|ses|chaque|ne|plus de|moins de|puis|se)$/iu,
  de: /(?:^|\s)(?:der|die|das|den|dem|des|eine?[rnms]?|und|oder|aber|in|im|am|auf|bei|mit|von|vom|zu|zum|zur|für|ist|sind|war|als|wie|seine?|ihre?|jeder?)$/iu,
};
/** A line that begins as a question or a clause which leans on another one, and asks nothing. */
const LEANS = /^(?:which|whose|qui|que|dont|welche[rs]?)\s/iu;
/** Words of a line that stands for one already read. */
const ECHO = 3;

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a figure stands in a text as it is, not as part of another one and not without its sign. */
function holds(text: string, figure: string): boolean {
  const [seen, wanted] = [plainly(text), plainly(figure)];
  for (let at = seen.indexOf(wanted); at >= 0; at = seen.indexOf(wanted, at + 1)) {
    const before = seen.slice(0, at);
    const after = seen.slice(at + wanted.length);
    const cutBefore = /\d/.test(wanted[0] ?? "")
      ? /[\d.]$|[-$€£+]$/.test(before)
      : /\d$/.test(before) && /^\d/.test(wanted);
    const cutAfter = /\d$/.test(wanted) ? /^\.?\d|^[%$€£]/.test(after) : false;
    if (!cutBefore && !cutAfter) return true;
  }
  return false;
}

/** Whether nearly all words of a step stand in a line. */
function tells(line: string, step: string): boolean {
  const shown = new Set(words(line));
  const said = words(step).filter((word) => word.length > 3);
  return said.filter((word) => shown.has(word)).length >= Math.max(1, said.length * 0.5);
}

function figuresOf(script: CorpusText, plan: ScenePlan, from: number): Pick<Verdict, "missing" | "wrong"> {
  const to = from + plan.narration.length;
  const here = (mark: { at: number }) => mark.at >= from && mark.at < to;
  const lines = readIn(plan.visual, script.language);
  const missing = script.figures.filter(here).filter((mark) => !lines.some((line) => holds(line, mark.text)));
  const wrong: string[] = [];
  if (plan.visual.type === "number") {
    const hero = lines[1] ?? "";
    // A range or "9 out of 10" is one figure: a part of it alone says something else.
    const borne = script.figures.filter(here).some((mark) => plainly(mark.text) === plainly(hero));
    const spoken = /\d/.test(hero) && !borne;
    if (spoken) wrong.push(hero);
  }
  if (plan.visual.type === "chart") {
    for (const { value, label } of plan.visual.data) {
      const known = [...script.figures, ...script.plain].filter(here).some((mark) => {
        const digits = plainly(mark.text).match(/-?\d+(?:\.\d+)?/)?.[0];
        return digits !== undefined && Math.abs(Number(digits)) === Math.abs(value);
      });
      if (!known) wrong.push(`${label} ${value}`);
    }
  }
  return { missing: missing.map(({ text }) => text), wrong };
}

function stumpsOf(plan: ScenePlan, language: string): string[] {
  return headingsIn(plan.visual).filter((line) => {
    const text = line.replaceAll(/[\u00a0\u202f]/g, " ").trim();
    if (/[…:?]$/.test(text)) return /^…?$/.test(text);
    return (LOOSE[language]?.test(text) ?? false) || LEANS.test(text) || !/[\p{L}\p{N}]/u.test(text);
  });
}

/** Lines of a scene whose words another line of it says too. */
function repeatsOf(plan: ScenePlan, language: string): string[] {
  if (plan.visual.type === "number" || plan.visual.type === "code") return [];
  const lines = [...new Set(readIn(plan.visual, language))].filter(
    (line) => words(line).filter((word) => /\p{L}/u.test(word)).length >= ECHO,
  );
  return lines.filter((line) =>
    lines.some((other) => other !== line && ` ${words(other).join(" ")} `.includes(` ${words(line).join(" ")} `)),
  );
}

/** Names of the structures that a plan shows, as `wants` and `never` call them. */
function structureOf({ visual }: ScenePlan): string[] {
  switch (visual.type) {
    case "chart":
      return ["chart", visual.chart];
    case "process":
      return [visual.style];
    case "points":
    case "comparison":
    case "number":
      return [
        visual.type,
        ...(visual.type === "points" && visual.points.length > 1 ? ["cards", "card"] : []),
        ...(visual.type === "number" && visual.before ? ["change"] : []),
      ];
    case "outro":
      return visual.call ? ["call"] : [];
    default:
      return [visual.type];
  }
}

/** What a reader of the script finds wrong with its pictures. */
export function judge(script: CorpusText, plans: readonly ScenePlan[]): Verdict {
  const verdict: Verdict = {
    ...{ missing: [], wrong: [], places: [], steps: [], stumps: [], repeats: [], structures: [] },
  };
  let at = 0;
  const last = new Map<number, number>();
  for (const plan of plans) {
    const from = Math.max(0, script.text.indexOf(plan.narration, at));
    at = from + plan.narration.length;
    const { missing, wrong } = figuresOf(script, plan, from);
    verdict.missing.push(...missing);
    verdict.wrong.push(...wrong);
    verdict.stumps.push(...stumpsOf(plan, script.language));
    verdict.repeats.push(...repeatsOf(plan, script.language));
    const lines = readIn(plan.visual, script.language);
    for (const place of script.places.filter((mark) => mark.at >= from && mark.at < at))
      if (plan.visual.type !== "map" && !lines.some((line) => line.includes(place.text)))
        verdict.places.push(place.text);
    const steps = script.steps.filter((mark) => mark.at >= from && mark.at < at);
    for (const step of steps) {
      const line = lines.findIndex((text) => tells(text, step.text));
      if (line < 0 || line < (last.get(from) ?? 0)) verdict.steps.push(step.text);
      else last.set(from, line);
    }
  }
  const shown = new Set(plans.flatMap(structureOf));
  verdict.structures.push(
    ...script.wants.filter((name) => !shown.has(name)).map((name) => `no ${name}`),
    ...script.never.filter((name) => shown.has(name)).map((name) => `a ${name} of nothing`),
  );
  return verdict;
}
