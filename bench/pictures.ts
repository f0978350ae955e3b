import { illustrationArt } from "@/lib/planning/illustration/illustration-art";
import type { ScenePlan } from "@/lib/planning/plan";
import { planScenes } from "@/lib/planning/visuals/scenes";
import { type CorpusText, corpus } from "./pictures/corpus";
import { judge, type Verdict } from "./pictures/judge";

/*
 * Plans the scripts of a corpus whose figures, places and steps a reader has marked, and counts what their pictures lack or say
 * wrongly. No network, no rendering; the marks know nothing of the planner.
 */

export interface PicturesResult {
  texts: number;
  scenes: number;
  figures: number;
  steps: number;
  places: number;
  /** How many of each fault there are. */
  faults: Record<keyof Verdict, number>;
  scenesPerMinute: number;
  /** Shares of all scenes, 0 to 1: plain statements, and statements, titles and endings together. */
  statements: number;
  cards: number;
}

interface Judged {
  script: CorpusText;
  plans: ScenePlan[];
  verdict: Verdict;
}

const CARDS = /^(?:title|statement|outro|card)$/;

/** Plans and judges the corpus; `tell` is given each script with its plans and faults. */
export async function benchPictures(tell: (judged: Judged) => void = () => undefined): Promise<PicturesResult> {
  const art = illustrationArt("dark");
  const judged: Judged[] = [];
  for (const script of corpus()) {
    const plans = await planScenes({ text: script.text, language: script.language, art });
    const entry = { script, plans, verdict: judge(script, plans) };
    judged.push(entry);
    tell(entry);
  }
  const plans = judged.flatMap((entry) => entry.plans);
  const seconds = plans.reduce((sum, plan) => sum + plan.estimatedSeconds, 0);
  const share = (kind: RegExp) => plans.filter((plan) => kind.test(plan.visual.type)).length / plans.length;
  const marked = (key: "figures" | "steps" | "places") =>
    judged.reduce((sum, { script }) => sum + script[key].length, 0);
  const faults = Object.fromEntries(
    Object.keys(judged[0]!.verdict).map((key) => [
      key,
      judged.reduce((sum, { verdict }) => sum + verdict[key as keyof Verdict].length, 0),
    ]),
  ) as PicturesResult["faults"];
  return {
    texts: judged.length,
    scenes: plans.length,
    figures: marked("figures"),
    steps: marked("steps"),
    places: marked("places"),
    faults,
    scenesPerMinute: plans.length / (seconds / 60),
    statements: share(/^statement$/),
    cards: share(CARDS),
  };
}

/** One line a script that has faults, with their words. */
export function describeFaults({ script, plans, verdict }: Judged): string {
  const faults = Object.entries(verdict).flatMap(([name, found]: [string, string[]]) =>
    found.length ? [`  ${name}: ${found.join(" | ").replaceAll(/[\u00a0\u202f]/g, " ")}`] : [],
  );
  if (!faults.length) return "";
  const types = plans.map(({ visual }) => visual.type).join(" ");
  return [`${script.language} ${script.kind}: ${script.text.slice(0, 60)}… (${types})`, ...faults, ""].join("\n");
}

const percent = (share: number) => `${(share * 100).toFixed(0)} %`;

export function describePictures(result: PicturesResult): string {
  const { faults } = result;
  const rows: [string, string][] = [
    ["figures missing from their scene", `${faults.missing} of ${result.figures}`],
    ["figures shown wrongly", String(faults.wrong)],
    ["steps missing or out of order", `${faults.steps} of ${result.steps}`],
    ["places neither mapped nor named", `${faults.places} of ${result.places}`],
    ["structures missing or false", String(faults.structures)],
    ["lines that are stumps", String(faults.stumps)],
    ["lines that repeat another one", String(faults.repeats)],
    ["scenes per minute", result.scenesPerMinute.toFixed(1)],
    ["plain statements", percent(result.statements)],
    ["titles, statements and endings", percent(result.cards)],
  ];
  return [
    `pictures of ${result.texts} scripts, ${result.scenes} scenes`,
    ...rows.map(([name, value]) => `${name.padEnd(36)} ${value}`),
  ].join("\n");
}
