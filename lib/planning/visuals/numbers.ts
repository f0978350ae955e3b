import { changeIn } from "@/lib/language/changes";
import { type ChartFinding, chartIn } from "@/lib/language/charts";
import { clauses, phraseOf, withoutOpening } from "@/lib/language/headings";
import { type NumberMention, numbersIn } from "@/lib/language/numbers";
import { datedOpening } from "@/lib/language/sequences";
import { display, tie, trimParticles } from "@/lib/language/typography";
import { isAuxiliary, isVerb, predicateAt } from "@/lib/language/verbs";
import { isParticle, wordsOf } from "@/lib/language/words";
import type { Candidate, Finder, SceneText } from "./candidate";
import { anyOf } from "./figure-words";

const WEIGHT: Partial<Record<NumberMention["kind"], number>> = {
  percent: 6.6,
  money: 6.4,
  large: 6.2,
  measure: 5.8,
  count: 4.2,
};

/** Small words that a heading must not end in and that change nothing about the figure after it. */
const LOOSE_END = new RegExp(`(?:\\s+(?:${anyOf("looseEnds")}))+$`, "iu");
/** What stands for a thing named earlier in the sentence: without that, nobody knows whose figure it is. */
const PRONOUN = new RegExp(`^(?:${anyOf("pronouns")})\\s`, "iu");
/** A clause without a subject of its own: "… turned by hand, then fired at". */
const GOES_ON = new RegExp(`^(?:${anyOf("continuations")})\\s`, "iu");
/** What ties a clause to the one before it. */
const JOINS = new RegExp(`^(?:${anyOf("connectives")})\\s+`, "iu");
/** How near a figure is to the truth: its preposition stays with it. */
const MORE_OR_LESS = new RegExp(`(?:${anyOf("approximations")})$`, "iu");
/** Where the thing counted ends and its place or time begins. */
const NUMBER_TAIL = new RegExp(`(?:^|\\s)(?:${anyOf("placeOrTime")})\\s`, "iu");
/** What adds a second thing to a figure's. */
const CONJUNCTION = new RegExp(`^(?:${anyOf("conjunctions")})\\s`, "iu");
/** What begins the next thing that is done. */
const NEXT_ACTION = new RegExp(`\\s(?:${anyOf("actionJoins")})\\s+`, "giu");

/** The words up to "and" with the next thing that is done: the figure has no part in that. */
function withoutNextAction(clause: string, language: string): string {
  for (const match of clause.matchAll(NEXT_ACTION)) {
    const [next] = wordsOf(clause.slice(match.index + match[0].length), language);
    if (next && isVerb(next.text, language)) return clause.slice(0, match.index);
  }
  return clause;
}

/** The clause that says what a pronoun stands for ("The bridge is old; it carries …"); all of it where there is none of its own. */
function antecedent(head: string, at: number, language: string): string {
  const clause = head.slice(0, at).replace(/[\s,;:–—]+$/u, "");
  return /[;:]\s*$/u.test(head.slice(0, at)) && wordsOf(clause, language).length >= 3 ? clause : head;
}

/** The words of a clause before and after a number, as they stand in the sentence. */
function around(sentence: string, mention: NumberMention, language: string): { before: string; after: string } {
  const head = sentence.slice(0, mention.start);
  const parts = clauses(head);
  const lastPart = parts.at(-1);
  let before = head;
  const lastWords = wordsOf(lastPart?.text ?? "", language);
  if (lastPart && (lastWords.length >= 2 || lastWords.some((word) => isVerb(word.text, language))))
    before = PRONOUN.test(withoutOpening(lastPart.text, language).text)
      ? antecedent(head, lastPart.start, language)
      : GOES_ON.test(lastPart.text)
        ? head
        : head.slice(lastPart.start);
  // Articles and prepositions go, "less than" and "about" stay: without them the figure would be another one.
  before = withoutOpening(before.trim(), language).text.replace(JOINS, "");
  if (!MORE_OR_LESS.test(before)) before = before.replace(LOOSE_END, "").replace(/,$/, "");
  const tail = sentence.slice(mention.end).replace(/^[\s\u00a0]+/, "");
  const joined = CONJUNCTION.test(tail) || /^[,;:.!?)…]/.test(tail);
  const clause = joined ? "" : withoutNextAction(clauses(tail)[0]?.text ?? "", language);
  return { before: before.trim(), after: clause ? phraseOf(clause, language, 64) : "" };
}

/** A measure at two times: the old value small, the new one large. */
export const findChange: Finder = async (scene: SceneText) => {
  const { language } = scene;
  for (const sentence of scene.sentences) {
    const change = changeIn(sentence.text, language);
    if (!change) continue;
    const { before, after } = change;
    const written = (mention: NumberMention) => sentence.text.slice(mention.start, mention.end);
    const told = sentence.text.slice(0, Math.min(change.subjectEnd, before.start, after.start));
    const subject = withoutOpening(told.trim(), language).text.replace(/[\s,;:]+$/u, "");
    const rest = sentence.text
      .slice(change.end)
      .replace(/[\s.!?…]+$/u, "")
      .replace(/^[\s,;:]+/u, "");
    const icons = await scene.art.icons(subject || sentence.text, language, 1);
    return [
      {
        visual: {
          type: "number",
          heading: subject.length <= 84 ? tie(display(subject, language), language) : scene.heading,
          value: Math.abs(after.value),
          decimals: Math.min(6, after.decimals),
          prefix: after.prefix,
          suffix: after.suffix || (after.unit ? "" : before.suffix),
          label: /^(?:and|et|und|y|e)\s/iu.test(rest) ? "" : phraseOf(rest, language, 64),
          before: written(before),
          ...(icons[0] ? { icon: icons[0].icon } : {}),
        },
        cues: {
          heading: sentence.at,
          before: sentence.at + before.start,
          value: sentence.at + after.start,
          label: sentence.at + change.end,
        },
        score: 8.2 - (scene.sentences.length > 2 ? 1.2 : 0),
        reason: `"${written(before)}" becomes "${written(after)}".`,
      },
    ];
  }
  return [];
};

/** One large figure: a candidate for each that tells something, the strongest kind first. */
export const findNumber: Finder = async (scene: SceneText) => {
  const { language } = scene;
  const found = scene.sentences.flatMap((sentence) => {
    // One value of a change is half of what is said.
    if (changeIn(sentence.text, language)) return [];
    return numbersIn(sentence.text, language).flatMap((mention) => {
      const weight = WEIGHT[mention.kind];
      return weight ? [{ mention, sentence, weight }] : [];
    });
  });
  const strongest = found.toSorted((one, other) => other.weight - one.weight).slice(0, 3);
  return Promise.all(strongest.map((figure) => figureOf(scene, figure)));
};

/** Verbs and nouns of what rises or falls, right before its percentage ("rose by 18 %", "une hausse de 4 %"). */
const MOVES =
  /(?<!\p{L})(?:r[oi]se[sn]?|risen|gr[eo]w[ns]?|growth|increas(?:e[ds]?|ing)|climb(?:ed|s)?|jump(?:ed|s)?|gain(?:ed|s)?|up|fell|falls?|drop(?:ped|s)?|decreas(?:e[ds]?|ing)|declin(?:e[ds]?|ing)|down|shr[aiu]nks?|lost|slid|surg(?:ed|es)|soar(?:ed|s)|plung(?:ed|es)|discount|augment\p{L}+|progress\p{L}+|bondi\p{L}*|gagn\p{L}+|baiss\p{L}+|recul\p{L}*|chut\p{L}+|diminu\p{L}+|hausse|croissance|remise|réduction|st(?:ei|ie)g\p{L}*|gestiegen|wuchs|wächst|gewachsen|s[aiu]nk\p{L}*|gesunken|fiel\p{L}*|fällt|gefallen|zugenommen|abgenommen|Rabatt)(?:\s+(?:by|of|again|another|about|nearly|almost|de|d['’]environ|encore|um|von|fast|rund)){0,2}\s*$/iu;
/** … or right behind it ("18% more", "20 % de moins"). */
const MORE =
  /^\s*(?:of\s+)?(?:more|less|faster|slower|cheaper|higher|lower|fewer|growth|off|discount|de plus|de moins|en plus|en moins|plus|moins|mehr|weniger|höher|niedriger)(?![\p{L}])/iu;

/** Whether a percentage says how much something rose or fell, rather than which part of a whole it is. */
const isGrowth = (sentence: string, { start, end }: NumberMention) =>
  MOVES.test(sentence.slice(0, start)) || MORE.test(sentence.slice(end));

async function figureOf(
  scene: SceneText,
  { mention, sentence, weight }: { mention: NumberMention; sentence: { text: string; at: number }; weight: number },
): Promise<Candidate> {
  const { language } = scene;
  const { before, after } = around(sentence.text, mention, language);
  const heading =
    before.length <= 84 && before.length >= 2 ? tie(display(before, language), language) : before ? scene.heading : "";
  const label = language === "fr" ? after.replace(/'/g, "’") : after;
  const icons = await scene.art.icons(after || before || sentence.text, language, 1);
  const crowded = scene.sentences.length > 2 ? 1.2 : 0;
  return {
    visual: {
      type: "number",
      heading,
      value: Math.abs(mention.value),
      decimals: Math.min(6, mention.decimals),
      prefix: mention.prefix,
      suffix: mention.suffix,
      label,
      ...(mention.kind === "percent" && isGrowth(sentence.text, mention) ? { growth: true } : {}),
      ...(icons[0] ? { icon: icons[0].icon } : {}),
    },
    cues: { heading: sentence.at, value: sentence.at + mention.start, label: sentence.at + mention.end },
    score: weight - crowded,
    reason: `The narration turns on the figure "${sentence.text.slice(mention.start, mention.end)}".`,
  };
}

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

/**
 * The first and last words of a run without articles, verbs and figures at its ends.
 * @param isTold a word that tells what is done; of a subject none does ("tidal power").
 */
function nounRun(text: string, language: string, isTold = isVerb): string {
  const words = wordsOf(text, language);
  const plain = (word: string) => !isParticle(word, language) && !isTold(word, language) && !/^\d/.test(word);
  const first = words.findIndex((word) => plain(word.text));
  if (first < 0) return "";
  let last = first;
  while (last + 1 < words.length && (plain(words[last + 1]!.text) || (words[last + 2] && plain(words[last + 2]!.text))))
    last += 1;
  while (last > first && !plain(words[last]!.text)) last -= 1;
  const end = Math.min(last, first + 5);
  return trimParticles(text.slice(words[first]!.start, words[end]!.end), language);
}

/** What a chart is of: the thing counted or who has it, and the years it spans; never the sentence with its first figure. */
function chartHeading(scene: SceneText, chart: ChartFinding): string {
  const { language } = scene;
  if (scene.headed) return scene.heading;
  const firstValue = chart.data[0]!;
  const sentence = scene.sentences.findLast((candidate) => candidate.at <= firstValue.at) ?? scene.sentences[0]!;
  const mention = numbersIn(sentence.text, language).find((number) => sentence.at + number.start >= firstValue.at);
  if (!mention) return scene.heading;
  const labels = chart.data.map((item) => item.label.toLowerCase());
  const tail = (clauses(sentence.text.slice(mention.end))[0]?.text ?? "").split(NUMBER_TAIL)[0] ?? "";
  const after = nounRun(tail, language);
  const opened = datedOpening(sentence.text, language)?.length ?? 0;
  const head = withoutOpening(sentence.text.slice(opened, mention.start), language).text;
  const words = wordsOf(head, language);
  const verb = words[predicateAt(words, language)];
  const before = nounRun(head.slice(0, verb?.start), language, verb ? isAuxiliary : isVerb);
  const subject = [after, before].find(
    (words) =>
      words.length >= 3 &&
      !labels.some((label) => words.toLowerCase().includes(label) || label.includes(words.toLowerCase())),
  );
  const dated = chart.data.every((item) => /^\d{4}$/.test(item.label));
  // A heading with the first figure in it would name one value for all of them.
  if (!subject) {
    const span = dated ? `${firstValue.label}–${chart.data.at(-1)!.label}` : "";
    return scene.topic || span || (/\d/.test(scene.heading) ? "" : scene.heading);
  }
  const years = dated ? `, ${firstValue.label}–${chart.data.at(-1)!.label}` : "";
  return tie(display(`${subject}${years}`, language), language);
}

/** A chart from the numbers of the sentences, or from a table that stands beside them. */
export const findChart: Finder = (scene: SceneText) => {
  const found: Candidate[] = [];
  const chart = chartIn(scene.narration, scene.language);
  if (chart) {
    found.push({
      visual: {
        type: "chart",
        heading: chartHeading(scene, chart),
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
