import type { Visual } from "@/lib/timeline/schema-visuals";
import { parseBlocks } from "../scripts/blocks";
import { headingOf } from "../scripts/headings";
import { keyPhrases } from "../scripts/phrases";
import { display, tie } from "../scripts/typography";
import type { Art } from "./art";
import { chooseSequence } from "./choose";
import { type Group, groupUnits, type Unit, unitsOf } from "./grouping";
import { spreadMedia } from "./media";
import type { CueText, PlannedMedia, ScenePlan, Source } from "./plan";
import type { Candidate, SceneText } from "./visuals/candidate";
import { findChart, findNumber } from "./visuals/numbers";
import { findClauses, findIcon, findStatement } from "./visuals/plain";
import {
  findCode,
  findComparison,
  findDiagram,
  findMap,
  findPoints,
  findProcess,
  findQuote,
} from "./visuals/structures";

export interface PlanRequest {
  /** The script: plain text or Markdown. */
  text: string;
  language: string;
  /** The film's title; the script's own first heading or its first sentence when left out. */
  title?: string;
  /** The user's pictures and clips, in the order in which they are to appear. */
  media?: PlannedMedia[];
  /** Motion of the user's pictures. */
  motion?: "none" | "standard" | "pro";
  /** Pages that facts come from, by the index of the sentence that tells them. */
  sources?: Record<number, Source[]>;
  art: Art;
}

const FINDERS = [
  findCode,
  findChart,
  findQuote,
  findProcess,
  findComparison,
  findDiagram,
  findPoints,
  findNumber,
  findMap,
  findIcon,
  findClauses,
  findStatement,
];
const CALL =
  /^(?:subscribe|follow|visit|try|join|start|discover|learn|sign up|download|share|contact|book|order|get|come|see|watch|tell|let us|abonnez|suivez|visitez|essayez|rejoignez|commencez|découvrez|apprenez|inscrivez|téléchargez|partagez|contactez|réservez|commandez|venez|rendez-vous|dites)(?![\p{L}])/iu;

/** Narration, sentence offsets and heading of a group. */
function sceneText(group: Group, language: string, art: Art, topic: string): SceneText {
  let at = 0;
  const sentences = group.units.map((unit) => {
    const sentence = { text: unit.text, at };
    at += unit.text.length + 1;
    return sentence;
  });
  const own = group.units.find((unit) => unit.heading)?.heading;
  const lead = sentences[0]!.text;
  return {
    narration: sentences.map((sentence) => sentence.text).join(" "),
    sentences,
    heading: headingOf(own ?? lead, language, own ? 60 : 56) || display(lead, language).slice(0, 56),
    topic,
    language,
    structure: group.structure,
    group,
    art,
  };
}

/** The opening: the film's title and what the first words say. */
async function opening(scene: SceneText, title: string): Promise<Candidate> {
  const [icon] = await scene.art.icons(`${title}. ${scene.narration}`, scene.language, 1);
  const line = headingOf(scene.sentences[0]!.text, scene.language, 90);
  const said =
    line.toLowerCase() === title.toLowerCase()
      ? scene.sentences[1]
        ? headingOf(scene.sentences[1].text, scene.language, 90)
        : ""
      : line;
  return {
    visual: { type: "title", title, subtitle: said, kicker: "", ...(icon ? { icon: icon.icon } : {}) },
    cues: { title: 0, icon: 0, ...(said ? { subtitle: 0 } : {}) },
    score: 20,
    reason: "The film opens with its title.",
  };
}

/** The closing: the script's own last words, with its call to the viewer where it makes one. */
async function closing(scene: SceneText, title: string): Promise<Candidate> {
  const { language } = scene;
  const [icon] = await scene.art.icons(scene.narration, language, 1);
  const call = scene.sentences.find((sentence) => CALL.test(sentence.text));
  const statement = scene.sentences.find((sentence) => sentence !== call) ?? scene.sentences[0]!;
  const whole = tie(display(statement.text, language), language);
  const onlyCall = call === statement;
  return {
    visual: {
      type: "outro",
      title: whole.length <= 96 ? whole : headingOf(statement.text, language, 60),
      subtitle: headingOf(title, language, 56) === whole ? "" : title,
      call: call && !onlyCall ? headingOf(call.text, language, 64) : "",
      ...(icon ? { icon: icon.icon } : {}),
    },
    cues: { title: statement.at, subtitle: statement.at, icon: 0, ...(call && !onlyCall ? { call: call.at } : {}) },
    score: 20,
    reason: "The film closes with the script's last words.",
  };
}

/** Offsets with the words said there, for the keys that the visual has. */
function cueTexts(scene: SceneText, cues: Record<string, number>): Record<string, CueText> {
  return Object.fromEntries(
    Object.entries(cues).map(([key, offset]) => {
      const at = Math.max(0, Math.min(offset, scene.narration.length - 1));
      return [key, { text: scene.narration.slice(at).split(/\s+/).slice(0, 6).join(" "), at }];
    }),
  );
}

const PICTURE_TYPES: ReadonlySet<Visual["type"]> = new Set(["icon", "title", "points"]);

function filmTitle(request: PlanRequest, units: readonly Unit[], ownHeading: string | undefined): string {
  const given = request.title?.trim() || ownHeading;
  if (given) return headingOf(given, request.language, 90);
  return headingOf(units[0]!.text, request.language, 64);
}

const SOURCES: Record<string, string> = {
  en: "Sources",
  fr: "Sources\u00a0",
  de: "Quellen",
  es: "Fuentes",
  it: "Fonti",
  pt: "Fontes",
  ar: "المصادر",
  he: "מקורות",
  ru: "Источники",
};

/** Names the pages that facts came from at the film's end. */
function withCredits(plans: ScenePlan[], language: string): ScenePlan[] {
  const hosts = [
    ...new Set(
      plans.flatMap((plan) => plan.sources.map((source) => new URL(source.url).hostname.replace(/^www\./, ""))),
    ),
  ];
  const last = plans.at(-1);
  if (!hosts.length || last?.visual.type !== "outro") return plans;
  const subtitle = `${SOURCES[language] ?? SOURCES.en}: ${hosts.slice(0, 5).join(" · ")}`.slice(0, 400);
  return [...plans.slice(0, -1), { ...last, visual: { ...last.visual, subtitle } }];
}

/**
 * Plans the scenes of a script: what each says, what it shows and when each part appears. Everything shown is made of the
 * script's own words. An empty list means that nothing is spoken.
 */
export async function planScenes(request: PlanRequest): Promise<ScenePlan[]> {
  const { language, art } = request;
  const blocks = parseBlocks(request.text);
  const top = blocks[0]?.kind === "heading" ? blocks[0].text : undefined;
  const units = unitsOf(top ? blocks.slice(1) : blocks, language);
  if (!units.length) return [];
  const title = filmTitle(request, units, top);
  const groups = groupUnits(units, language);
  let topic = headingOf(title, language, 60);
  const scenes = groups.map((group) => {
    const own = group.units.find((unit) => unit.heading)?.heading;
    if (own) topic = headingOf(own, language, 60);
    return sceneText(group, language, art, topic);
  });
  const candidates: Candidate[][] = [];
  for (const [index, scene] of scenes.entries()) {
    const plainEnd = index === scenes.length - 1 && scenes.length >= 3 && scene.structure === "plain";
    if (index === 0 && scene.structure === "plain") candidates.push([await opening(scene, title)]);
    else if (plainEnd) candidates.push([await closing(scene, title)]);
    else candidates.push((await Promise.all(FINDERS.map((find) => find(scene)))).flat());
  }
  const chosen = chooseSequence(candidates);
  let sentence = 0;
  const plans = scenes.map((scene, index): ScenePlan => {
    const choice = chosen[index]!;
    const sources = scene.sentences.flatMap((_, offset) => request.sources?.[sentence + offset] ?? []);
    sentence += scene.sentences.length;
    const phrases = keyPhrases(scene.narration, language, 5).map((phrase) => phrase.text);
    const own = groups[index]!.units.find((unit) => unit.heading)?.heading;
    return {
      id: `scene-${index + 1}`,
      narration: scene.narration,
      sentences: scene.sentences.map((item) => item.text),
      heading: scene.heading,
      keyPhrases: phrases,
      visual: choice.visual,
      cueTexts: cueTexts(scene, choice.cues),
      pictureQuery: phrases.slice(0, 3).join(" ") || scene.heading,
      pictureWelcome: index > 0 && PICTURE_TYPES.has(choice.visual.type) && choice.score < 6,
      ...(own || index === 0 ? { chapter: index === 0 ? title : headingOf(own!, language, 90) } : {}),
      estimatedSeconds: groups[index]!.units.reduce((sum, unit) => sum + unit.seconds, 0),
      sources: [...new Map(sources.map((source) => [source.url, source])).values()],
      reason: choice.reason,
    };
  });
  return spreadMedia(withCredits(plans, language), request.media ?? [], request.motion ?? "standard");
}
