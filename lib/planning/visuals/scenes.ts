import { parseBlocks } from "@/lib/language/blocks";
import { headingOf } from "@/lib/language/headings";
import { keyPhrases } from "@/lib/language/phrases";
import { type Visual, visualSchema } from "@/lib/timeline/schema/visuals";
import type { Art } from "../illustration/art";
import type { CueText, PlannedMedia, ScenePlan } from "../plan";
import { secondsOf, unitsOf } from "../script/units";
import type { WrittenScript } from "../script/written";
import type { Candidate, SceneText } from "./candidate";
import { findCards } from "./cards";
import { chooseSequence } from "./choose";
import { findComparison } from "./comparison";
import { spokenIn, weighed } from "./coverage";
import { withCredits } from "./credits";
import { divided } from "./divide";
import { closing, GREETING, LONGEST_SPOKEN_TITLE, opening } from "./ends";
import { spreadMedia } from "./media";
import { findChange, findChart, findNumber } from "./numbers";
import { findClauses, findIcon, findStatement } from "./plain";
import { findPoints } from "./points";
import { proposed } from "./proposed";
import { findQuote } from "./quote";
import { type Draft, draftsOf, draftsOfWritten, sceneText } from "./scene-text";
import { findScenery } from "./scenery";
import { findProcess } from "./sequences";
import { findCode, findDiagram, findMap } from "./systems";
import { filmTextOf } from "./technical";

export interface PlanRequest {
  /** The script: plain text or Markdown. */
  text: string;
  language: string;
  /** The film's title; the script's own first heading or its first sentence when left out. */
  title?: string;
  /** The script as a language model wrote it, scene by scene; taken in place of `text`. */
  written?: WrittenScript | undefined;
  /** The user's pictures and clips, in the order in which they are to appear. */
  media?: PlannedMedia[];
  /** Motion of the user's pictures. */
  motion?: "none" | "standard" | "pro";
  art: Art;
}

const FINDERS = [
  findCode,
  findChart,
  findQuote,
  findProcess,
  findComparison,
  findDiagram,
  findCards,
  findPoints,
  findChange,
  findNumber,
  findMap,
  findScenery,
  findIcon,
  findClauses,
  findStatement,
];
/** Visuals that a picture may take the place of. */
const PICTURE_TYPES: ReadonlySet<Visual["type"]> = new Set(["icon", "statement", "points", "scenery"]);
/** Score up to which a visual is a way of showing any text rather than what this text calls for. */
const REPLACEABLE = 6;

const plainly = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Offsets with the words said there. */
function cueTexts(scene: SceneText, cues: Record<string, number>): Record<string, CueText> {
  return Object.fromEntries(
    Object.entries(cues).map(([key, offset]) => {
      const at = Math.max(0, Math.min(offset, scene.narration.length - 1));
      return [key, { text: scene.narration.slice(at).split(/\s+/).slice(0, 6).join(" "), at }];
    }),
  );
}

function draftFilm(request: PlanRequest): { drafts: Draft[]; title: string; titled: boolean } {
  const { language, written, media = [] } = request;
  if (written) {
    const title = headingOf(request.title?.trim() || written.title || written.scenes[0]?.heading || "", language, 90);
    return { drafts: draftsOfWritten(written, language), title, titled: true };
  }
  const blocks = parseBlocks(request.text);
  const top = blocks[0]?.kind === "heading" ? blocks[0].text : undefined;
  const units = unitsOf(top ? blocks.slice(1) : blocks, language);
  const given = request.title?.trim() || top;
  const named = units[1] && GREETING.test(units[0]!.text) ? units[1] : units[0];
  const title = given ? headingOf(given, language, 90) : headingOf(named?.text ?? "", language, LONGEST_SPOKEN_TITLE);
  return { drafts: units.length ? draftsOf(units, language, media.length) : [], title, titled: given !== undefined };
}

/** Every way to show a scene for what it says, wherever it stands; what leaves out a figure, step or place scores less. */
async function waysOf(draft: Draft, scene: SceneText): Promise<Candidate[]> {
  const found = await Promise.all(FINDERS.map((find) => find(scene)));
  return weighed([...proposed(draft.proposal, scene), ...found.flat()], await spokenIn(scene));
}

/** What the ends of a film are drawn from. */
interface Film {
  title: string;
  /** Whether the title was given, with the request or as the script's heading; else it is what is said first. */
  titled: boolean;
  /** All that is spoken. */
  text: string;
  /** Whether facts come from pages, which the ending names. */
  cites: boolean;
}

/** Scenes from which on a film ends on a card though it asks nothing of anybody. */
const LONG_FILM = 8;

/** Every way to show a scene; the first and the last of a film may open and close it. */
export async function candidatesOf(
  draft: Draft,
  scene: SceneText,
  index: number,
  count: number,
  film: Film,
): Promise<Candidate[]> {
  const plain = scene.structure === "plain";
  const ways = await waysOf(draft, scene);
  if (index === 0 && plain) {
    const own = weighed([await opening(scene, film.title, film.text)], await spokenIn(scene));
    // A title that somebody gave is shown; one that is only the first sentence gives way to what that calls for.
    return film.titled
      ? own.map((candidate) => ({ ...candidate, score: candidate.score + TITLED }))
      : [...own, ...ways];
  }
  if (index === count - 1 && count >= 3 && plain) {
    const own = await closing(scene, film.title);
    if (film.cites) return [{ ...own, score: own.score + TITLED }];
    const calls = own.visual.type === "outro" && own.visual.call !== "";
    return [{ ...own, score: calls ? CALLS : count >= LONG_FILM ? PLAIN_END : LAST_CARD }, ...ways];
  }
  return ways;
}

/** What a film's own title adds to its opening, and how well an ending fits that calls, that closes a long film, and another. */
const TITLED = 20;
const CALLS = 9;
const PLAIN_END = 4.6;
const LAST_CARD = 4.04;

/** A film that names places has a map of them, rather than one more figure. */
const MAPPED = 2.6;
/** … but not where the places' own figures can be compared. */
const BEST_MAP = 8.3;

/** Of the scenes that can be drawn as a map, the one with most places should be. */
function withMap(scenes: readonly Candidate[][]): Candidate[][] {
  const placesIn = ({ visual }: Candidate) => (visual.type === "map" ? visual.places.length : 0);
  const counts = scenes.map((ways) => Math.max(0, ...ways.map(placesIn)));
  const most = Math.max(...counts);
  const mapped = most > 0 ? counts.indexOf(most) : -1;
  return scenes.map((ways, index) =>
    index === mapped
      ? ways.map((way) =>
          way.visual.type === "map"
            ? { ...way, score: Math.max(way.score, Math.min(BEST_MAP, way.score + MAPPED)) }
            : way,
        )
      : ways,
  );
}

/** A scene with the visual chosen for it. `title` is the film's. */
export function planOf(
  draft: Draft,
  scene: SceneText,
  choice: Candidate,
  { index, title, language }: { index: number; title: string; language: string },
): ScenePlan {
  const phrases = keyPhrases(scene.narration, language, 5).map((phrase) => phrase.text);
  const chapter = index === 0 ? title : draft.chapter && headingOf(draft.chapter, language, 90);
  return {
    id: `scene-${index + 1}`,
    narration: scene.narration,
    sentences: scene.sentences.map((item) => item.text),
    heading: scene.heading,
    keyPhrases: phrases,
    visual: choice.visual,
    cueTexts: cueTexts(scene, choice.cues),
    pictureQuery: phrases.slice(0, 3).join(" ") || scene.heading,
    pictureWelcome: index > 0 && PICTURE_TYPES.has(choice.visual.type) && choice.score < REPLACEABLE,
    ...(chapter ? { chapter } : {}),
    estimatedSeconds: secondsOf(draft.group.units),
    sources: draft.sources,
    reason: choice.reason,
  };
}

/** Neighbours never show one drawing: the later one does without. */
function spaceDrawings(plans: ScenePlan[]): ScenePlan[] {
  const drawing = (plan: ScenePlan | undefined) => plan && "icon" in plan.visual && plan.visual.icon?.name;
  return plans.map((plan, index) => {
    const own = drawing(plan);
    if (!own || own !== drawing(plans[index - 1])) return plan;
    return { ...plan, visual: visualSchema.parse({ ...plan.visual, icon: undefined }) };
  });
}

/**
 * A heading that only says what a scene is about once more goes: the film's title over two sides that speak for themselves, and
 * what stood over the scene before.
 */
function withoutEchoes(plans: ScenePlan[], title: string): ScenePlan[] {
  const headingOver = (plan: ScenePlan | undefined) => (plan && "heading" in plan.visual ? plan.visual.heading : "");
  return plans.map((plan, index) => {
    const heading = headingOver(plan);
    const { type } = plan.visual;
    if (!heading || (type !== "comparison" && type !== "points")) return plan;
    const named = type === "comparison" && plainly(heading) === plainly(title);
    const echo = named || heading === headingOver(plans[index - 1]);
    return echo ? { ...plan, visual: visualSchema.parse({ ...plan.visual, heading: "" }) } : plan;
  });
}

/** Pictures in place of visuals never stand side by side: of two neighbours only the first is open to one. */
function spacePictures(plans: ScenePlan[]): ScenePlan[] {
  let previous = false;
  return plans.map((plan) => {
    const welcome = plan.pictureWelcome && !previous;
    previous = welcome || plan.visual.type === "picture";
    return { ...plan, pictureWelcome: welcome };
  });
}

/**
 * Plans the scenes of a script: what each says, what it shows and when each part appears. Everything shown is made of the
 * script's own words. An empty list means that nothing is spoken.
 */
export async function planScenes(request: PlanRequest): Promise<ScenePlan[]> {
  const { language, art } = request;
  const { drafts: whole, title, titled } = draftFilm(request);
  // A title that is only the first sentence again names nothing that a heading could.
  const opens = (whole[0]?.group.units ?? []).slice(0, 2);
  const spoken = opens.some((unit) => plainly(unit.text).includes(plainly(title)));
  let topic = spoken ? "" : headingOf(title, language, 60);
  const parts: { draft: Draft; scene: SceneText }[] = [];
  const filmText = filmTextOf(request.written?.scenes.map(({ narration }) => narration).join(" ") ?? request.text);
  for (const [index, draft] of whole.entries()) {
    if (draft.chapter) topic = headingOf(draft.chapter, language, 60);
    const read = (part: Draft) => sceneText(part, language, art, topic, filmText);
    // What opens a film under its own title, or stands beside a picture, stays as it is.
    const fixed = (index === 0 && titled) || (request.media?.length ?? 0) > 0;
    const drafts = fixed ? [draft] : await divided(draft, (part) => waysOf(part, read(part)));
    parts.push(...drafts.map((part) => ({ draft: part, scene: read(part) })));
  }
  const drafts = parts.map(({ draft }) => draft);
  const scenes = parts.map(({ scene }) => scene);
  const text = scenes.map((scene) => scene.narration).join(" ");
  const film: Film = { title, titled, text, cites: drafts.some(({ sources }) => sources.length > 0) };
  const candidates = await Promise.all(
    scenes.map((scene, index) => candidatesOf(drafts[index]!, scene, index, scenes.length, film)),
  );
  const chosen = chooseSequence(withMap(candidates));
  const plans = withoutEchoes(
    scenes.map((scene, index) => planOf(drafts[index]!, scene, chosen[index]!, { index, title, language })),
    title,
  );
  return spacePictures(
    spreadMedia(withCredits(spaceDrawings(plans), language), request.media ?? [], request.motion ?? "standard"),
  );
}
