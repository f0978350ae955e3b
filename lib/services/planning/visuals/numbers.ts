import { chartIn } from "../../scripts/charts";
import { clauses, phraseOf, withoutOpening } from "../../scripts/headings";
import { type NumberMention, numbersIn } from "../../scripts/numbers";
import { display, tie } from "../../scripts/typography";
import { wordsOf } from "../../scripts/words";
import type { Candidate, Finder, SceneText } from "./candidate";

const WEIGHT: Partial<Record<NumberMention["kind"], number>> = {
  percent: 6.6,
  money: 6.4,
  large: 6.2,
  measure: 5.8,
  count: 4.2,
};

/** The words of a clause before and after a number, as they stand in the sentence. */
function around(sentence: string, mention: NumberMention, language: string): { before: string; after: string } {
  const head = sentence.slice(0, mention.start);
  const parts = clauses(head);
  const lastPart = parts.at(-1);
  let before = head;
  if (lastPart && wordsOf(lastPart.text, language).length >= 2) before = head.slice(lastPart.start);
  before = withoutOpening(before.trim(), language).text;
  const tail = sentence.slice(mention.end).replace(/^[\s\u00a0]+/, "");
  const joined = /^(?:and|or|but|et|ou|mais|und|oder|y|o|e)\s/iu.test(tail) || /^[,;:.!?)…]/.test(tail);
  const clause = joined ? "" : (clauses(tail)[0]?.text ?? "");
  return { before: before.trim(), after: clause ? phraseOf(clause, language, 64) : "" };
}

/** The number that a scene is about: the strongest kind, the first of its kind. */
export const findNumber: Finder = async (scene: SceneText) => {
  const { language } = scene;
  let best: { mention: NumberMention; sentence: { text: string; at: number }; weight: number } | undefined;
  for (const sentence of scene.sentences) {
    for (const mention of numbersIn(sentence.text, language)) {
      const weight = WEIGHT[mention.kind];
      if (weight && weight > (best?.weight ?? 0)) best = { mention, sentence, weight };
    }
  }
  if (!best) return [];
  const { mention, sentence } = best;
  const { before, after } = around(sentence.text, mention, language);
  const heading =
    before.length <= 72 && before.length >= 2 ? tie(display(before, language), language) : before ? scene.heading : "";
  const label = language === "fr" ? after.replace(/'/g, "’") : after;
  const icons = await scene.art.icons(after || before || sentence.text, language, 1);
  const crowded = scene.sentences.length > 2 ? 1.2 : 0;
  return [
    {
      visual: {
        type: "number",
        heading,
        value: mention.value,
        decimals: Math.min(6, mention.decimals),
        prefix: mention.prefix,
        suffix: mention.suffix,
        label,
        ...(icons[0] ? { icon: icons[0].icon } : {}),
      },
      cues: { heading: sentence.at, value: sentence.at + mention.start, label: sentence.at + mention.end },
      score: best.weight - crowded,
      reason: `The narration turns on the figure "${sentence.text.slice(mention.start, mention.end)}".`,
    },
  ];
};

function headerNumber(cell: string, language: string): { value: number; unit: string } | undefined {
  const mention = numbersIn(`: ${cell}`, language)[0];
  if (mention)
    return {
      value: mention.kind === "year" ? mention.value : mention.value * mention.magnitude,
      unit: `${mention.prefix}${mention.magnitude === 1 ? mention.suffix : ""}`.trim(),
    };
  const bare = /^\s*-?\d+(?:[.,]\d+)?\s*$/.exec(cell);
  return bare ? { value: Number(bare[0].replace(",", ".")), unit: "" } : undefined;
}

/** A chart from the numbers of the sentences, or from a table that stands beside them. */
export const findChart: Finder = (scene: SceneText) => {
  const found: Candidate[] = [];
  const chart = chartIn(scene.narration, scene.language);
  if (chart) {
    found.push({
      visual: {
        type: "chart",
        heading: scene.heading,
        chart: chart.chart,
        unit: chart.unit.slice(0, 24),
        data: chart.data.map(({ label, value }) => ({ label, value })),
        source: "",
      },
      cues: Object.fromEntries([
        ["heading", 0],
        ...chart.data.map((item, index) => [`bar:${index}`, item.at] as const),
      ]),
      score: chart.data.length >= 3 ? 8.6 : 7,
      reason: `${chart.data.length} comparable numbers in the narration.`,
    });
  }
  const table = scene.group.units.find((unit) => unit.attached?.kind === "table")?.attached;
  if (table?.kind === "table" && table.rows.length >= 2 && table.rows.length <= 12) {
    const values = table.rows.map((row) => headerNumber(row[1] ?? "", scene.language));
    if (values.every((value) => value !== undefined)) {
      found.push({
        visual: {
          type: "chart",
          heading: scene.heading,
          chart: table.rows.every((row) => /^\d{4}$/.test(row[0] ?? "")) ? "line" : "bars",
          unit: values[0]!.unit.slice(0, 24),
          data: table.rows.map((row, index) => ({ label: (row[0] ?? "").slice(0, 80), value: values[index]!.value })),
          source: "",
        },
        cues: { heading: 0 },
        score: 9.5,
        reason: "The script has a table of numbers here.",
      });
    }
  }
  return found;
};
