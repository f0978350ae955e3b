import { illustrationArt, replanScene, type ScenePlan, withPicture } from "@/lib/planning";
import { themeOf } from "@/lib/timeline/theme/themes";
import { mediaOf } from "../../assets/media-of";
import { loadAssets } from "../../assets/repo";
import { type SceneRequest, sceneJob } from "../../films/scene-job";
import { type FilmStage, segmentOf } from "../context";
import { beginDraft } from "../draft";
import type { SegmentRow } from "../repo";

type Media = ScenePlan["media"];

/** The user's picture or clip that the scene is to show. One that was searched or generated is made again instead. */
async function mediaFor(scene: SegmentRow, plan: ScenePlan, wish: SceneRequest["mediaAssetId"]): Promise<Media> {
  if (wish === null) return undefined;
  if (wish === undefined) return plan.media?.assetId === scene.pictureAssetId ? undefined : plan.media;
  const [asset] = await loadAssets([wish]);
  return asset && mediaOf(asset);
}

/** What a scene says and shows when it is made again. */
async function planOf(stage: FilmStage, scene: SegmentRow, request: SceneRequest): Promise<ScenePlan> {
  const { film, options } = stage;
  const plans = film.segments.map(({ plan }) => plan);
  const old = plans[scene.position] as ScenePlan;
  const media = await mediaFor(scene, old, request.mediaAssetId);
  if (!request.narration && media?.assetId === old.media?.assetId) return old;
  const drawn = await replanScene({
    plans,
    position: scene.position,
    narration: request.narration ?? old.narration,
    title: film.title,
    language: film.language,
    art: illustrationArt(themeOf({ id: options.theme ?? "midnight" }).mode),
  });
  return media ? withPicture(drawn, media, options.animateImage ? options.animateMode : "none") : drawn;
}

/**
 * Whether the scene is spoken again: when its words are new or it has no voice, or when nothing else was asked for. A
 * recording of the user's own is never spoken over.
 */
function speaksAgain({ options }: FilmStage, scene: SegmentRow, request: SceneRequest): boolean {
  if (options.skipSteps.includes("voices")) return false;
  if (request.narration || !scene.voiceAssetId) return true;
  const same = request.mediaAssetId === undefined && !request.prompt && scene.status !== "failed";
  return same && !options.voiceUrl;
}

/** Begins the draft of a scene. @returns whether its narration is to be recorded */
export async function resetScene(stage: FilmStage, sceneId: string): Promise<boolean> {
  const scene = segmentOf(stage, sceneId);
  const request = sceneJob.inputOf(stage.job);
  const plan = await planOf(stage, scene, request);
  const speaks = speaksAgain(stage, scene, request);
  const { prompt } = request;
  await beginDraft(stage.job, request, {
    status: speaks || !scene.voiceAssetId ? "pending" : "voiced",
    error: null,
    heading: plan.heading,
    narration: plan.narration,
    plan: { ...plan, ...(prompt ? { pictureQuery: prompt } : {}) },
    pictureAssetId: plan.media && plan.media.assetId === scene.pictureAssetId ? scene.pictureAssetId : null,
    ...(speaks ? { voiceAssetId: null } : {}),
    ...(prompt ? { prompt } : {}),
  });
  return speaks;
}
