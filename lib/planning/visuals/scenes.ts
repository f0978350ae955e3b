import { parseBlocks } from "@/lib/language/blocks";
import { headingOf } from "@/lib/language/headings";
import { keyPhrases } from "@/lib/language/phrases";
import { type Visual, visualSchema } from "@/lib/timeline/schema/visuals";
import type { Art } from "../illustration/art";
import type { CueText, PlannedMedia, ScenePlan } from "../plan";
import { secondsOf, unitsOf } from "../script/units";
import type { WrittenScript } from "../script/written";
import type { Candidate, SceneText } from "./candidate";
import { chooseSequence } from "./choose";
import { findComparison } from "./comparison";
import { withCredits } from "./credits";
import { closing, GREETING, LONGEST_SPOKEN_TITLE, opening } from "./ends";
import { spreadMedia } from "./media";
import { findChart, findNumber } from "./numbers";
import { findClauses, findIcon, findStatement } from "./plain";
import { findPoints } from "./points";
import { proposed } from "./proposed";
import { findQuote } from "./quote";
import { type Draft, draftsOf, draftsOfWritten, sceneText } from "./scene-text";
import { findProcess } from "./sequences";
import { findCode, findDiagram, findMap } from "./systems";

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
  findPoints,
  findNumber,
  findMap,
  findIcon,
  findClauses,
  findStatement,
];
/** Visuals that a picture may take the place of. */
const PICTURE_TYPES: ReadonlySet<Visual["type"]> = new Set(["icon", "statement", "points"]);
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

function draftFilm(request: PlanRequest): { drafts: Draft[]; title: string } {
  const { language, written, media = [] } = request;
  if (written) {
    const title = headingOf(request.title?.trim() || written.title || written.scenes[0]?.heading || "", language, 90);
    return { drafts: draftsOfWritten(written, language), title };
  }
  const blocks = parseBlocks(request.text);
  const top = blocks[0]?.kind === "heading" ? blocks[0].text : undefined;
  const units = unitsOf(top ? blocks.slice(1) : blocks, language);
  const given = request.title?.trim() || top;
  const named = units[1] && GREETING.test(units[0]!.text) ? units[1] : units[0];
  const title = given ? headingOf(given, language, 90) : headingOf(named?.text ?? "", language, LONGEST_SPOKEN_TITLE);
  return { drafts: units.length ? draftsOf(units, language, media.length) : [], title };
}

/** Every way to show a scene; the first and the last of a film open and close it. */
export async function candidatesOf(
  draft: Draft,
  scene: SceneText,
  index: number,
  count: number,
  title: string,
  film: string,
): Promise<Candidate[]> {
  const plain = scene.structure === "plain";
  if (index === 0 && plain) return [await opening(scene, title, film)];
  if (index === count - 1 && count >= 3 && plain) return [await closing(scene, title)];
  const found = await Promise.all(FINDERS.map((find) => find(scene)));
  return [...proposed(draft.proposal, scene), ...found.flat()];
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
  const { drafts, title } = draftFilm(request);
  // A title that is only the first sentence again names nothing that a heading could.
  const opens = (drafts[0]?.group.units ?? []).slice(0, 2);
  const spoken = opens.some((unit) => plainly(unit.text).startsWith(plainly(title)));
  let topic = spoken ? "" : headingOf(title, language, 60);
  const scenes = drafts.map((draft) => {
    if (draft.chapter) topic = headingOf(draft.chapter, language, 60);
    return sceneText(draft, language, art, topic);
  });
  const film = scenes.map((scene) => scene.narration).join(" ");
  const candidates = await Promise.all(
    scenes.map((scene, index) => candidatesOf(drafts[index]!, scene, index, scenes.length, title, film)),
  );
  const chosen = chooseSequence(candidates);
  const plans = withoutEchoes(
    scenes.map((scene, index) => planOf(drafts[index]!, scene, chosen[index]!, { index, title, language })),
    title,
  );
  return spacePictures(
    spreadMedia(withCredits(spaceDrawings(plans), language), request.media ?? [], request.motion ?? "standard"),
  );
}
