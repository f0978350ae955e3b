import { newId } from "@/lib/core/ids";
import { illustrationArt, replanScene, type ScenePlan, visualKeyOf, visualsOf, withPicture } from "@/lib/planning";
import { themeOf } from "@/lib/timeline/theme/themes";
import { type AssetRow, mediaOf } from "../assets/media-of";
import type { Reviewed } from "./in-review";
import type { EditedScene } from "./schemas";

/** What a scene is planned with beside its own words. */
export function surroundings({ film, options }: Reviewed) {
  const { title, language } = film;
  return { title, language, art: illustrationArt(themeOf({ id: options.theme ?? "midnight" }).mode) };
}

/** A new scene before it is planned: its words, and nothing to show yet. */
function blank(narration: string): ScenePlan {
  return {
    id: newId("scene"),
    narration,
    sentences: [narration],
    heading: narration.slice(0, 60),
    keyPhrases: [],
    visual: { type: "card", text: narration.slice(0, 1200) },
    cueTexts: {},
    pictureQuery: "",
    pictureWelcome: false,
    estimatedSeconds: 1,
    sources: [],
    reason: "Added in the review.",
  };
}

/** The film's first scene opens its first chapter, which has the film's name; no other scene does. */
function chaptered(plans: ScenePlan[], title: string): ScenePlan[] {
  return plans.map(({ chapter, ...plan }, index) => {
    if (index === 0) return { ...plan, chapter: title };
    return chapter === undefined || chapter === title ? plan : { ...plan, chapter };
  });
}

/** The scene as it was before a picture was given for it, or with its words changed, or drawn in another way. */
async function redrawn(reviewed: Reviewed, plans: ScenePlan[], position: number, key: string): Promise<ScenePlan> {
  const narration = (plans[position] as ScenePlan).narration;
  const request = { ...surroundings(reviewed), plans, position, narration };
  const ways = key ? await visualsOf(request) : [];
  return ways.find((way) => visualKeyOf(way) === key) ?? replanScene(request);
}

/**
 * The plan as it was edited: scenes whose words or ways are new are planned anew, the others stay as they are.
 * @param assets the pictures and clips that are given for scenes
 */
export async function editedPlans(reviewed: Reviewed, scenes: EditedScene[], assets: AssetRow[]): Promise<ScenePlan[]> {
  const { film, options } = reviewed;
  const old = new Map(film.segments.map(({ plan }) => [plan.id, plan]));
  const motion = options.animateImage ? options.animateMode : "none";
  const plans = scenes.map(({ id, narration }) => {
    const known = id === null ? undefined : old.get(id);
    return known ? { ...known, narration } : blank(narration);
  });
  for (const [position, scene] of scenes.entries()) {
    const plan = plans[position] as ScenePlan;
    const before = scene.id === null ? undefined : old.get(scene.id);
    const given = assets.find(({ id }) => id === scene.mediaAssetId);
    const media = given ? mediaOf(given) : scene.mediaAssetId === null || scene.visual ? undefined : before?.media;
    const isSame = before?.narration === scene.narration && media?.assetId === before.media?.assetId;
    if (isSame && scene.visual === undefined) continue;
    // Other words are shown in the way that was there, where they can be.
    const key = scene.visual ?? (before && !before.media ? visualKeyOf(before) : "");
    const { media: _before, ...bare } = plan;
    plans[position] = bare;
    const fresh = await redrawn(reviewed, plans, position, key);
    const drawn = scene.visual === undefined ? fresh : { ...fresh, pictureWelcome: false };
    plans[position] = media ? withPicture(drawn, media, motion) : drawn;
  }
  return chaptered(plans, film.title);
}
