import type { Shape } from "@/lib/core/media-formats";
import { buildTimeline, reshape, type SceneVoice, scenePlanSchema, type TimelineScene } from "@/lib/planning";
import type { Timeline } from "@/lib/timeline/schema";
import { parseTimeline } from "@/lib/timeline/schema/parse";
import { type AssetRow, loadAssets } from "../../assets/repo";
import { type FilmOptions, type FilmStage, speaksUnknownWords, timelineMissing } from "../context";
import type { FilmWithScenes, SceneRow } from "../repo";
import { changeFilm, filmOf } from "../take";
import { type PresenterPart, withPresenter } from "./presenter";
import { assetAddress } from "./resolve-assets";
import type { SceneSpeech } from "./voices";

/** The timeline's own record of an asset. */
function timelineAsset(asset: AssetRow) {
  const kind: "image" | "video" | "audio" = asset.kind === "image" || asset.kind === "video" ? asset.kind : "audio";
  return {
    id: asset.id,
    kind,
    src: assetAddress(asset.id),
    mime: asset.mime,
    hash: asset.sha256,
    width: asset.width ?? 0,
    height: asset.height ?? 0,
    durationSeconds: asset.durationSeconds ?? 0,
  };
}

function voiceOf(scene: SceneRow): SceneVoice | undefined {
  if (!scene.voiceAssetId) return undefined;
  const speech = scene.words as unknown as SceneSpeech;
  return {
    assetId: scene.voiceAssetId,
    durationSeconds: scene.durationSeconds,
    words: speech.words,
    visemes: speech.visemes,
  };
}

function timelineScene(scene: SceneRow): TimelineScene {
  const plan = scenePlanSchema.parse(scene.plan);
  const voice = voiceOf(scene);
  return { plan, ...(voice ? { voice } : {}), failed: scene.status === "failed" };
}

function partOf(options: FilmOptions): PresenterPart {
  if (!options.presenterSpeaks) return "shown";
  // Without its words a recording gives scenes nothing to show.
  return speaksUnknownWords(options) && !options.media?.length ? "alone" : "speaks";
}

/** The timeline of a film as its scenes are; pure apart from reading assets, so that it can be laid out as often as needed. */
export async function layOut(film: FilmWithScenes): Promise<Timeline> {
  const options = film.options as unknown as FilmOptions;
  const scenes = film.scenes.map(timelineScene);
  const ids = [
    ...scenes.flatMap(({ plan, voice }) => [
      plan.media?.assetId,
      plan.visual.type === "picture" ? plan.visual.assetId : undefined,
      voice?.assetId,
    ]),
    options.musicAssetId,
    options.presenterAssetId,
  ].filter((id): id is string => Boolean(id));
  const rows = await loadAssets([...new Set(ids)]);
  const timeline = buildTimeline({
    scenes,
    title: film.title,
    language: film.language,
    format: film.format as Shape,
    theme: { id: options.theme, primary: options.primaryColor },
    captions: options.captions,
    ...(options.musicAssetId ? { music: { assetId: options.musicAssetId } } : {}),
    avatarId: options.avatarId,
    seed: options.seed,
    assets: Object.fromEntries(rows.map((row) => [row.id, timelineAsset(row)])),
  });
  const presenter = rows.find((row) => row.id === options.presenterAssetId);
  return presenter ? withPresenter(timeline, presenter, partOf(options)) : timeline;
}

/** Lays the film out and keeps the document. */
export async function layOutFilm(stage: FilmStage): Promise<Timeline> {
  const timeline = await layOut(await filmOf(stage.job));
  await changeFilm(stage.job, {
    timeline,
    durationSeconds: timeline.durationInFrames / timeline.fps,
  });
  return timeline;
}

/** The document an export renders: the one its request keeps, or the film's in the format asked for. @throws AppError `conflict` */
export function exportTimeline(stage: FilmStage): Timeline {
  const { format, timeline } = stage.job.input as { format: Shape; timeline?: unknown };
  if (timeline) return parseTimeline(timeline);
  if (!stage.film.timeline) throw timelineMissing();
  return reshape(parseTimeline(stage.film.timeline), format);
}
